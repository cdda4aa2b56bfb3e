import type { PrismaClient } from './generated/sqlite/client.js';
import { isDuplicate } from './leases.js';

/** Commands, clicks and events already acted on: Slack may deliver each more than once. */
export interface HandledRequests {
  /** True for exactly one of all that ask with the same key, however many at once. */
  firstTime(key: string, now: Date): Promise<boolean>;
  /** Forgets what was handled before the instant: repeats come within minutes. */
  forget(before: Date): Promise<void>;
}

export function createHandledRequests(client: Pick<PrismaClient, 'handledRequest'>): HandledRequests {
  return {
    async firstTime(key, handledAt) {
      try {
        await client.handledRequest.create({ data: { key, handledAt } });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },

    async forget(before) {
      await client.handledRequest.deleteMany({ where: { handledAt: { lt: before } } });
    },
  };
}
