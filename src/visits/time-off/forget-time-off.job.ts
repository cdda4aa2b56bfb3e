import { calendarDateOf } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';
import type { Job } from '../../delivery/jobs.js';
import { TimeOffs } from '../../people/time-off/time-offs.store.js';

/** Forgets time off that is over, whatever the calendar of the place: nobody need know afterwards that somebody was away. */
export const forgetTimeOff: Job = {
  name: 'forgetTimeOff',
  undone: 'past time off not forgotten',
  everyMinutes: 60,
  past: 9,
  async run({ society, now }) {
    await society.of(TimeOffs).forget(dateAfter(calendarDateOf(now, 'UTC'), -1));
    return false;
  },
};
