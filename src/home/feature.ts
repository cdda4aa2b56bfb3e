import { defineFeature } from '../core/feature.js';
import { openHome } from '../listeners/open-home.js';
import { publishHome } from '../listeners/publish-home.js';
import { showHelp } from '../listeners/show-help.js';
import { hears } from '../slack/hearing/heard.js';
import { whenHomeChanges } from '../slack/hearing/home-changes.js';
import { menuWords } from '../slack/hearing/home-parts.js';

/** App Home and the menu, made of what every feature declares. */
export const home = defineFeature(
  'home',
  hears(openHome, showHelp),
  whenHomeChanges(publishHome),
  menuWords({ place: 1000, isFor: () => true, words: ['help'] }),
);
