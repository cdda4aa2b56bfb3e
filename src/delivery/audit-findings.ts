import type { LedgerRow } from '../store/ledger.js';
import type { FoundPost } from './messages.js';
import { LOCK } from './plan-scheduled.js';
import type { ListedMessage } from './scheduled-messages.js';

/** Milliseconds after which a change that was made must show in what Slack lists. */
const SETTLED_AFTER = 60_000;

/** What the list of scheduled messages has told. */
export interface ScheduledFindings {
  /** Ours, and known to no row: each would be shown beside the row's own. */
  readonly extras: readonly ListedMessage[];
  /** Rows whose message is not there. */
  readonly missing: readonly LedgerRow[];
}

/**
 * Compares Slack's list of scheduled messages with the ledger. In the last six minutes nothing is touched.
 * @param rows read after the list, so that what was handed over meanwhile is known
 */
export function findScheduled(
  listed: readonly ListedMessage[],
  rows: readonly LedgerRow[],
  now: Date,
): ScheduledFindings {
  const scheduled = rows.filter(({ lifetime }) => lifetime === 'scheduled');
  const owned = new Set(scheduled.map(({ slackId }) => slackId));
  const unsure = scheduled.filter(({ state, unsureSince }) => state === 'sending' || unsureSince !== null);
  const mayBeOf = (message: ListedMessage) => (row: LedgerRow) =>
    row.postAt?.getTime() === message.postAt * 1_000 && row.textFingerprint === message.textFingerprint;
  const ids = new Set(listed.map(({ id }) => id));
  return {
    extras: listed.filter(
      (message) =>
        !owned.has(message.id) && !unsure.some(mayBeOf(message)) && isFarEnough(new Date(message.postAt * 1_000), now),
    ),
    missing: scheduled.filter(
      ({ state, slackId, postAt, writtenAt }) =>
        state === 'sent' &&
        slackId !== null &&
        !ids.has(slackId) &&
        postAt !== null &&
        isFarEnough(postAt, now) &&
        now.getTime() - writtenAt.getTime() >= SETTLED_AFTER,
    ),
  };
}

function isFarEnough(postAt: Date, now: Date): boolean {
  return postAt.getTime() - now.getTime() > LOCK;
}

/** Rows of posts that must be in this channel now. */
export function standingIn(rows: readonly LedgerRow[], channelId: string, now: Date): LedgerRow[] {
  return rows.filter(
    (row) =>
      isStanding(row, now) &&
      row.slackChannelId === channelId &&
      now.getTime() - row.writtenAt.getTime() >= SETTLED_AFTER,
  );
}

/** Channels with posts that are kept true, in a stable order. */
export function standingChannels(rows: readonly LedgerRow[], now: Date): string[] {
  const channels = rows.flatMap((row) => (isStanding(row, now) && row.slackChannelId ? [row.slackChannelId] : []));
  return [...new Set(channels)].sort();
}

function isStanding({ lifetime, state, slackId, historyFrom }: LedgerRow, now: Date): boolean {
  return lifetime === 'standing' && state === 'sent' && slackId !== null && (historyFrom === null || historyFrom > now);
}

/** What has become of one post. */
export interface PostFindings {
  /** Its own, or another of its key that takes its place; null when there is none among what was looked at. */
  readonly own: FoundPost | null;
  /** The same message shown again. */
  readonly extras: readonly FoundPost[];
}

export function findPost(row: LedgerRow, posts: readonly FoundPost[]): PostFindings {
  const all = posts.filter(({ key }) => key === row.key);
  const own = all.find(({ ts }) => ts === row.slackId) ?? null;
  return { own: own ?? all[0] ?? null, extras: own ? all.filter((post) => post !== own) : all.slice(1) };
}
