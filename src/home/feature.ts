import { defineFeature } from '../core/feature.js';
import { hears } from '../listeners/heard.js';
import { openHome } from '../listeners/open-home.js';
import { showHelp } from '../listeners/show-help.js';

/** App Home and the menu, made of what every feature declares. */
export const home = defineFeature('home', hears(openHome, showHelp));
