import type { Job } from '../../delivery/jobs.js';
import { CalendarFeeds } from './calendar-feeds.store.js';

/** Forgets the addresses of those who belong to no group any more: their calendars have been shown nothing since they left. */
export const forgetLeavers: Job = {
  name: 'forgetCalendarsOfLeavers',
  undone: 'calendar addresses of those who have left not forgotten',
  everyMinutes: 60,
  past: 11,
  async run({ society }) {
    await society.of(CalendarFeeds).forgetLeavers();
    return false;
  },
};
