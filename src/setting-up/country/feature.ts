import { defineFeature } from '../../core/feature.js';
import { declareSmall } from '../../listeners/declare-small.js';
import { searchSetup } from '../../listeners/search-setup.js';
import { setUpNational } from '../../listeners/set-up-national.js';
import { setupButton, setupEntry } from '../../listeners/setup-home.js';
import { showSetup } from '../../listeners/show-setup.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuEntries, menuWords } from '../../slack/hearing/home-parts.js';

/** The society is set up: its national channel and staff, and the overview of everything that is set up. */
export const settingUpCountry = defineFeature(
  'setting-up/country',
  hears(showSetup, searchSetup, setUpNational, declareSmall),
  homeButtons(setupButton),
  menuEntries(setupEntry),
  menuWords({ place: 140, isFor: ({ isAdmin }) => isAdmin, words: ['setup'] }),
);
