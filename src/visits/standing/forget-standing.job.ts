import type { Job } from '../../delivery/jobs.js';
import { StandingPlaces } from './standing-places.store.js';

/** After it has ended, in milliseconds. */
const LIFETIME = 30 * 24 * 60 * 60_000;

/** Forgets that somebody came every week, once they have not for a while. */
export const forgetStanding: Job = {
  name: 'forgetStanding',
  undone: 'past standing places not forgotten',
  everyMinutes: 60,
  past: 8,
  async run({ society, now }) {
    await society.of(StandingPlaces).forget(new Date(now.getTime() - LIFETIME));
    return false;
  },
};
