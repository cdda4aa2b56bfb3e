import { defineFeature } from '../../core/feature.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons } from '../../slack/hearing/home-parts.js';
import { readyHomeButton } from './ready-home.request.js';
import { showReady } from './show-ready.listener.js';

/** Who is ready for the visits ahead, and whether they suffice for the weeks to come. */
export const lookingAhead = defineFeature('visits/looking-ahead', hears(showReady), homeButtons(readyHomeButton));
