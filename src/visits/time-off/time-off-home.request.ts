import { isInSomeGroup } from '../../core/abilities.js';
import type { HomeButton } from '../../slack/hearing/home-parts.js';
import { openTimeOffButton } from './time-off.controls.js';

export const timeOffButton: HomeButton = {
  place: 15,
  async buttonFor({ say, abilities }) {
    return isInSomeGroup(await abilities) ? openTimeOffButton.on(say('time_off.open')) : null;
  },
};
