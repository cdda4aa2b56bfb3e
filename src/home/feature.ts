import { defineFeature } from '../core/feature.js';
import { hears } from '../slack/hearing/heard.js';
import { whenHomeChanges } from '../slack/hearing/home-changes.js';
import { homeButtons, homeSections, menuWords } from '../slack/hearing/home-parts.js';
import { helpHomeButton } from './help-home.request.js';
import { needsSection } from './needs-home.request.js';
import { openHome } from './open-home.listener.js';
import { publishHome } from './publish-home.request.js';
import { showHelp } from './show-help.listener.js';

/** App Home and the menu, made of what every feature declares. */
export const home = defineFeature(
  'home',
  hears(openHome, showHelp),
  whenHomeChanges(publishHome),
  homeSections(needsSection),
  homeButtons(helpHomeButton),
  menuWords({ place: 1000, isFor: () => true, words: ['help'] }),
);
