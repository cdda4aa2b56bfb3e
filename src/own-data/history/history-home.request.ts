import { isInSomeGroup, overseesGroups } from '../../core/abilities.js';
import type { HomeButton } from '../../slack/hearing/home-parts.js';
import { historyButton } from './history.view.js';

/** For everybody of whom something may be looked at. */
export const historyHomeButton: HomeButton = {
  place: 60,
  async buttonFor({ abilities, say }) {
    const known = await abilities;
    return isInSomeGroup(known) || overseesGroups(known) ? historyButton(say) : null;
  },
};
