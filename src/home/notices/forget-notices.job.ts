import type { Job } from '../../delivery/jobs.js';
import { Notices } from '../../telling/notices.store.js';

/** Milliseconds. */
const NOTICE_LIFETIME = 30 * 24 * 60 * 60_000;

/** Forgets notices too old to be of use to anybody. */
export const forgetNotices: Job = {
  name: 'forgetNotices',
  undone: 'old notices not forgotten',
  everyMinutes: 60,
  past: 5,
  async run({ society, now }) {
    await society.of(Notices).forgetUntold(new Date(now.getTime() - NOTICE_LIFETIME), now);
    return false;
  },
};
