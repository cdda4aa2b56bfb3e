import { defineFeature } from '../../core/feature.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuEntries, menuWords } from '../../slack/hearing/home-parts.js';
import { declareSmall } from './declare-small.listener.js';
import { searchSetup } from './search-setup.listener.js';
import { setUpNational } from './set-up-national.listener.js';
import { setupButton, setupEntry } from './setup-home.request.js';
import { showSetup } from './show-setup.listener.js';

/** The society is set up: its national channel and staff, and the overview of everything that is set up. */
export const settingUpCountry = defineFeature(
  'setting-up/country',
  hears(showSetup, searchSetup, setUpNational, declareSmall),
  homeButtons(setupButton),
  menuEntries(setupEntry),
  menuWords({ place: 140, isFor: ({ isAdmin }) => isAdmin, words: ['setup'] }),
);
