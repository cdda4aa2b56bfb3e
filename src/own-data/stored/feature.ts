import { defineFeature } from '../../core/feature.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuWords } from '../../slack/hearing/home-parts.js';
import { ownDataButton } from './own-data-home.request.js';
import { showOwnData } from './show-own-data.listener.js';

/** Everybody can see what is stored of them. */
export const storedData = defineFeature(
  'own-data/stored',
  hears(showOwnData),
  homeButtons(ownDataButton),
  menuWords({ place: 990, isFor: () => true, words: ['me'] }),
);
