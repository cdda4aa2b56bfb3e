import type { Job } from '../../delivery/jobs.js';
import { FormerLeaders } from '../../groups/former-leaders.store.js';

/** Milliseconds. No card of a visit stands for longer. */
const WHILE_CARDS_STAND = 60 * 24 * 60 * 60_000;

/** Forgets who led a group once none of their cards can say anything any more. */
export const forgetFormerLeaders: Job = {
  name: 'forgetFormerLeaders',
  undone: 'former leaders not forgotten',
  everyMinutes: 60,
  past: 13,
  async run({ society, now }) {
    await society.of(FormerLeaders).forget(new Date(now.getTime() - WHILE_CARDS_STAND));
    return false;
  },
};
