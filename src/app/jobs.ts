import { type Job, runsRegularly } from '../delivery/jobs.js';
import { HANDLED_REQUEST_LIFETIME } from '../slack/hearing/first-asked.js';
import { HandledRequests } from '../slack/hearing/handled-requests.store.js';
import { FEATURES } from './features.js';

/** Forgets commands and clicks too old to be delivered again. */
const forgetHandledRequests: Job = {
  name: 'forgetHandledRequests',
  undone: 'old requests not forgotten',
  everyMinutes: 60,
  past: 5,
  async run({ society, now }) {
    await society.of(HandledRequests).forget(new Date(now.getTime() - HANDLED_REQUEST_LIFETIME));
    return false;
  },
};

/** All that is done at regular times. */
export const JOBS: readonly Job[] = [...runsRegularly.in(FEATURES), forgetHandledRequests];

/** @throws TypeError where there is no such job */
export function jobCalled(name: string): Job {
  const job = JOBS.find((each) => each.name === name);
  if (!job) throw new TypeError(`no job is called ${name}`);
  return job;
}
