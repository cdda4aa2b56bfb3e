import type { Job } from '../../delivery/jobs.js';
import { carryOn } from './carry-on.request.js';

/** Takes away, bit by bit, what Slack still shows of those who have their data erased. */
export const carryOnErasing: Job = {
  name: 'carryOnErasing',
  undone: 'nobody erased further',
  everyMinutes: 1,
  run: carryOn,
};
