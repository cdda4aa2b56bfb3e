import { isInSomeGroup } from '../../core/abilities.js';
import type { HomeButton } from '../../slack/hearing/home-parts.js';
import { openCountsButton } from './counting.controls.js';

export const countHomeButton: HomeButton = {
  place: 8,
  async buttonFor({ say, abilities }) {
    return isInSomeGroup(await abilities) ? openCountsButton.on(say('desk.count')) : null;
  },
};
