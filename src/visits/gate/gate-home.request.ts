import { isLeader } from '../../core/abilities.js';
import type { HomeButton } from '../../slack/hearing/home-parts.js';
import { gateSheetButton } from '../visits.controls.js';

export const gateHomeButton: HomeButton = {
  place: 25,
  row: 'lead',
  async buttonFor({ say, abilities }) {
    return isLeader(await abilities) ? gateSheetButton.on(null, say('front_desk.open')) : null;
  },
};
