import { isLeader } from '../../core/abilities.js';
import type { HomeButton } from '../../slack/hearing/home-parts.js';
import { openHandOverButton } from './handing-over.controls.js';

export const handOverHomeButton: HomeButton = {
  place: 66,
  row: 'lead',
  async buttonFor({ say, abilities }) {
    return isLeader(await abilities) ? openHandOverButton.on(null, say('hand_over.open')) : null;
  },
};
