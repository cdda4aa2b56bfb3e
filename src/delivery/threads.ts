import { isThreadRefusal } from '../slack/slack-errors.rule.js';
import type { DesiredMessage } from './desired-message.js';
import { recipientId } from './fingerprint.js';
import type { LedgerRow } from './ledger-rows.store.js';

/** In which threads messages are posted that are not shown yet. */
export interface Threads {
  /** Ts of the message in whose thread it belongs; null where it is shown by itself; `awaited` while that one has to come first. */
  of(message: DesiredMessage): string | null | 'awaited';
  /** Whether a message of which that was asked waits for this one. */
  isAwaited(key: string): boolean;
}

/** @param wanted everything that is to be shown, or kept as it is shown */
export function threadsOf(wanted: readonly DesiredMessage[], rowByKey: ReadonlyMap<string, LedgerRow>): Threads {
  const keys = new Set(wanted.map(({ key }) => key));
  const awaited = new Set<string>();
  return {
    of(message) {
      const { key, inThreadOf } = message;
      if (inThreadOf === undefined || isThreadRefusal(rowByKey.get(key)?.lastError ?? null)) return null;
      const first = rowByKey.get(inThreadOf);
      const channelId = recipientId(message.recipient);
      if (first?.slackId && first.slackChannelId === channelId) return first.slackId;
      // Refused where this one goes: it may never come.
      if (!keys.has(inThreadOf) || (first?.state === 'dead' && first.channelId === channelId)) return null;
      awaited.add(inThreadOf);
      return 'awaited';
    },
    isAwaited: (key) => awaited.has(key),
  };
}
