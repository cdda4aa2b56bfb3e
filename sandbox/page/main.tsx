import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'slack-blocks-to-jsx/dist/style.css';
import './page.css';
import './top-bar.css';
import './guide.css';
import './sidebar.css';
import './conversation.css';
import './composer.css';
import './controls.css';
import './fields.css';
import './dialogs.css';
import './blocks.css';
import { SandboxApp } from './sandbox-app.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <SandboxApp />
  </StrictMode>,
);
