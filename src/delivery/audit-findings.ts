import type { LedgerRow } from './ledger-rows.store.js';
import type { FoundPost } from './own-posts.js';
import { LOCK } from './plan-scheduled.js';
import type { ListedMessage } from './scheduled-messages.js';

/** Milliseconds after which a change that was made must show in what Slack lists. */
const SETTLED_AFTER = 60_000;
/** Milliseconds by which Slack's clock and ours may differ, and a request may be late. */
const CLOCK_DIFFERENCE = 5 * 60_000;

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
 * @param lost a stretch of which our records know nothing, because a backup had been put back: what Slack was handed then is left
 * to be shown, unless a row has the same
 */
export function findScheduled(
  listed: readonly ListedMessage[],
  rows: readonly LedgerRow[],
  now: Date,
  lost: LostStretch | null = null,
): ScheduledFindings {
  const scheduled = rows.filter(({ lifetime }) => lifetime === 'scheduled');
  const owned = new Set(scheduled.map(({ slackId }) => slackId));
  const unsure = scheduled.filter(({ state, unsureSince }) => state === 'sending' || unsureSince !== null);
  const mayBeOf = (message: ListedMessage) => (row: LedgerRow) =>
    row.postAt?.getTime() === message.postAt * 1_000 &&
    row.textFingerprint === message.textFingerprint &&
    (row.slackChannelId === null || row.slackChannelId === message.channelId);
  const ids = new Set(listed.map(({ id }) => id));
  return {
    extras: listed.filter(
      (message) =>
        !owned.has(message.id) &&
        !unsure.some(mayBeOf(message)) &&
        isFarEnough(new Date(message.postAt * 1_000), now) &&
        (!isFrom(lost, message) || scheduled.some(mayBeOf(message))),
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

/** Between two instants only Slack remembers. */
export interface LostStretch {
  readonly from: Date;
  readonly until: Date;
}

function isFrom(lost: LostStretch | null, { createdAt }: ListedMessage): boolean {
  return lost !== null && createdAt >= lost.from && createdAt <= lost.until;
}

/** What Slack was handed after everything that the ledger knows. */
export function newerThanAll(listed: readonly ListedMessage[], rows: readonly LedgerRow[]): Date | null {
  const last = Math.max(...rows.map(({ writtenAt }) => writtenAt.getTime()));
  const newer = listed.filter(({ createdAt }) => createdAt.getTime() - last > CLOCK_DIFFERENCE);
  return rows.length > 0 ? (newer[0]?.createdAt ?? null) : null;
}

function isFarEnough(postAt: Date, now: Date): boolean {
  return postAt.getTime() - now.getTime() > LOCK;
}

/** Of these, those whose last change must show in Slack by now. */
export function settledIn(standing: readonly LedgerRow[], now: Date): LedgerRow[] {
  return standing.filter((row) => isStanding(row, now) && now.getTime() - row.writtenAt.getTime() >= SETTLED_AFTER);
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

/** A post that has been replaced is never its own again: it is deleted, or left where Slack does not let us. */
export function findPost(row: LedgerRow, posts: readonly FoundPost[]): PostFindings {
  const left = new Set(row.replaced.flatMap(({ ts, isLeft }) => (isLeft ? [ts] : [])));
  const replaced = new Set(row.replaced.map(({ ts }) => ts));
  const all = posts.filter(({ key, ts }) => key === row.key && (ts === row.slackId || !left.has(ts)));
  const own = all.find(({ ts }) => ts === row.slackId) ?? all.find(({ ts }) => !replaced.has(ts)) ?? null;
  return { own, extras: all.filter((post) => post !== own) };
}
