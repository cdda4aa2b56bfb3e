import type { Job } from '../../delivery/jobs.js';
import { Returns } from './returns.store.js';

/** Tells leaders that the return of the year that is over is ready, and when an approval no longer holds. */
export const askForReturns: Job = {
  name: 'askForReturns',
  undone: 'leaders not asked for the yearly return',
  everyMinutes: 60,
  run: ({ society, now }) => society.of(Returns).askLeaders(now),
};
