import type { Job } from '../../delivery/jobs.js';
import { SignsOfLife } from './signs-of-life.store.js';

/** Notes that the bot runs; leaders are told when it did not for longer than Slack goes on without it. */
export const noteRunning: Job = {
  name: 'noteRunning',
  undone: 'not noted that the bot runs',
  everyMinutes: 60,
  past: 10,
  run: ({ society, now }) => society.of(SignsOfLife).note(now),
};
