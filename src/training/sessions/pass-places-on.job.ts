import type { Job } from '../../delivery/jobs.js';
import { Sessions } from './sessions.store.js';

/** Passes places at sessions on that nobody has taken in time. */
export const passPlacesOn: Job = {
  name: 'passPlacesOn',
  undone: 'places not passed on',
  everyMinutes: 1,
  run: ({ society, now }) => society.of(Sessions).passOn(now),
};
