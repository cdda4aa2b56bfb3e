import type { Job } from '../../delivery/jobs.js';
import { GroupAsks } from './group-asks.store.js';

/** After the visit, in milliseconds. */
const ASK_LIFETIME = 30 * 24 * 60 * 60_000;

/** Forgets that groups were asked for people on visits that are long over. */
export const forgetAsks: Job = {
  name: 'forgetAsks',
  undone: 'old asks not forgotten',
  everyMinutes: 60,
  past: 5,
  async run({ society, now }) {
    await society.of(GroupAsks).forget(new Date(now.getTime() - ASK_LIFETIME));
    return false;
  },
};
