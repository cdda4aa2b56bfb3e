import type { Job } from '../../delivery/jobs.js';
import { StandIns } from '../../groups/stand-ins.store.js';

/** Lets whoever stands in begin on the first day, and end after the last, by the clock of the place. */
export const settleStandIns: Job = {
  name: 'settleStandIns',
  undone: 'who stands in for a leader not brought up to date',
  everyMinutes: 1,
  alsoAtStart: true,
  run: ({ society, now }) => society.of(StandIns).settle(now),
};
