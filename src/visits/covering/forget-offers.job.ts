import type { Job } from '../../delivery/jobs.js';
import { Covering } from './covering.store.js';
import { HOUR } from './offers.rule.js';

/** Milliseconds after a visit for which it is known who was asked for places on it. */
const KEPT_FOR = 30 * 24 * HOUR;

/** Forgets who was asked for places on visits that are long over. */
export const forgetOffers: Job = {
  name: 'forgetOffers',
  undone: 'offers of past visits not forgotten',
  everyMinutes: 60,
  past: 7,
  async run({ society, now }) {
    await society.of(Covering).forget(new Date(now.getTime() - KEPT_FOR));
    return false;
  },
};
