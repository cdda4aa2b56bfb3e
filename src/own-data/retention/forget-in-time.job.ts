import type { Job } from '../../delivery/jobs.js';
import { eraseOutdated } from './erase-outdated.request.js';
import type { ForgetPeople } from './forget-people.request.js';

/** Each night, what has been kept for long enough is erased; the log says how much, and nothing else. */
export function forgetInTime(forgetPeople: ForgetPeople): Job {
  return {
    name: 'forgetInTime',
    undone: 'what has been kept for long enough not erased',
    everyMinutes: 24 * 60,
    async run({ society, now, retention, report }) {
      const { people, audit, told, undelivered } = await eraseOutdated(society, retention, now, forgetPeople);
      report({ people, audit, told, undelivered });
      return people > 0;
    },
  };
}
