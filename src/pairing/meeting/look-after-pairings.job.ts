import type { Job } from '../../delivery/jobs.js';
import { eachByItself } from '../each-by-itself.rule.js';
import { Pairings } from '../pairings.store.js';
import { lookAtMeetings } from './look-at-meetings.request.js';

/** By UTC: in the daytime of the countries that have one-to-ones, so that nobody is asked in the night. */
const FROM_HOUR = 8;
const UNTIL_HOUR = 17;

/** Says what has come due by itself of one-to-ones, looks who may go in to meetings ahead, and forgets what ended long since. */
export const lookAfterPairings: Job = {
  name: 'lookAfterPairings',
  undone: 'one-to-ones not looked after',
  everyMinutes: 60,
  past: 12,
  async run({ society, now }) {
    const hour = now.getUTCHours();
    const isDaytime = hour >= FROM_HOUR && hour < UNTIL_HOUR;
    let done = 0;
    await eachByItself(
      [() => lookAtMeetings(society, now), ...(isDaytime ? [() => society.of(Pairings).settleDue(now)] : [])],
      async (part) => {
        done += await part();
      },
    );
    return done > 0;
  },
};
