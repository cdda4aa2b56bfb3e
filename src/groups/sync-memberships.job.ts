import type { Job } from '../delivery/jobs.js';

/** Brings memberships, and what is known of people, up to what Slack says: events can be lost. */
export const syncMemberships: Job = {
  name: 'syncMemberships',
  undone: 'memberships not read',
  everyMinutes: 10,
  alsoAtStart: true,
  async run(duty) {
    await duty.syncMemberships();
    return false;
  },
};
