import type { HomeButton } from '../../slack/hearing/home-parts.js';
import { openOwnDataButton } from './own-data.controls.js';

/** For everybody: also whoever is in no group may want to know that nothing is stored of them. */
export const ownDataButton: HomeButton = {
  place: 90,
  buttonFor: async ({ say }) => openOwnDataButton.on(say('own_data.title')),
};
