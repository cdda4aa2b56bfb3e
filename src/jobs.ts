import { schedule } from 'node-cron';

/** Jobs know only whom to poke, nothing of the database or of Slack. */
export interface JobsDeps {
  readonly reconcileSoon: () => void;
  /** Never rejects. */
  readonly passPlacesOn: () => Promise<void>;
  /** Never rejects. */
  readonly closeWeeks: () => Promise<void>;
  /** Never rejects. */
  readonly askForReturns: () => Promise<void>;
  /** Never rejects. */
  readonly syncMemberships: () => Promise<void>;
  /** Never rejects. */
  readonly forgetHandledRequests: () => Promise<void>;
}

/**
 * Pokes at regular times, in UTC. Every poke is harmless to miss or to repeat: what is due is computed from the data.
 * @returns a handle whose `stop` ends all pokes
 */
export function startJobs(deps: JobsDeps): { stop(): Promise<void> } {
  const options = { timezone: 'UTC', suppressMissedWarning: true };
  const jobs = [
    schedule('* * * * *', deps.reconcileSoon, options),
    schedule('* * * * *', deps.passPlacesOn, options),
    schedule('* * * * *', deps.closeWeeks, options),
    schedule('0 * * * *', deps.askForReturns, options),
    schedule('*/10 * * * *', deps.syncMemberships, options),
    schedule('5 * * * *', deps.forgetHandledRequests, options),
  ];
  return {
    async stop() {
      for (const job of jobs) await job.destroy();
    },
  };
}
