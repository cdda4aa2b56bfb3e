import type { LedgerRow } from './ledger-rows.store.js';

/** Slack takes at most so many scheduled messages for one channel in any window of five minutes. */
const MOST_IN_WINDOW = 30;
const WINDOW = 5 * 60_000;

/** How many messages Slack has been handed for the same few minutes of a conversation. */
export interface Room {
  /** Counts one more for `recipientId` at `postAt`, or returns the instant from which there may be room for it. */
  claim(recipientId: string, postAt: Date): Date | null;
}

/** @param rows every scheduled message that Slack has or may have */
export function roomLeft(rows: readonly LedgerRow[], now: Date): Room {
  const times = new Map<string, number[]>();
  const timesOf = (recipientId: string): number[] => {
    const known = times.get(recipientId) ?? [];
    times.set(recipientId, known);
    return known;
  };
  for (const { channelId, postAt, slackId, unsureSince } of rows) {
    const mayBeThere = slackId !== null || unsureSince !== null;
    if (postAt && postAt > now && mayBeThere) timesOf(channelId).push(postAt.getTime());
  }

  return {
    claim(recipientId, postAt) {
      const taken = timesOf(recipientId);
      const all = [...taken, postAt.getTime()].sort((one, other) => one - other);
      const crowded = all.find((time, index) => {
        const beyond = all[index + MOST_IN_WINDOW];
        return beyond !== undefined && beyond - time < WINDOW && time <= postAt.getTime() && postAt.getTime() <= beyond;
      });
      // Room comes when the first of them has been shown.
      if (crowded !== undefined) return new Date(crowded + 1_000);
      taken.push(postAt.getTime());
      return null;
    },
  };
}
