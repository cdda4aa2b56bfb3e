import type { Duty, Job } from '../../delivery/jobs.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import { Tallies } from './tallies.store.js';

/** Closes weeks that are over, for the national channel and for everybody who reads numbers. */
export const closeWeeks: Job = {
  name: 'closeWeeks',
  undone: 'weeks not closed',
  everyMinutes: 1,
  run: async (duty) => (await mayClose(duty)) && duty.society.of(Tallies).closeDueWeeks(duty.now),
};

/** What has been released is read back from the national channel before another week is closed (PRIVACY, rule 8). */
async function mayClose({ society, hasReadBack }: Duty): Promise<boolean> {
  const { nationalChannelId } = await society.of(Workspaces).read();
  return nationalChannelId === null || hasReadBack(nationalChannelId);
}
