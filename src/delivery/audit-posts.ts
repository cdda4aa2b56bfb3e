import { addMilliseconds, min, subMilliseconds } from 'date-fns';
import { isPerson } from '../slack/slack-ids.rule.js';
import { findPost, settledIn } from './audit-findings.js';
import type { AuditTask, Reading } from './audit-tasks.js';
import { ONCE_IS_HISTORY_AFTER } from './corrections.js';
import type { DeadMessage, DeliveryLogger } from './hands.js';
import type { Ledger } from './ledger.store.js';
import type { LedgerRow } from './ledger-rows.store.js';
import { type FoundPost, instantOf, type OwnPosts } from './own-posts.js';
import type { Readings } from './readings.js';
import type { Recall } from './recall.js';
import { leftBehind } from './replaced-posts.js';

export interface PostAuditDeps {
  readonly ledger: Ledger;
  readonly posts: OwnPosts;
  readonly recall: Recall;
  readonly readings: Readings;
  readonly clock: () => Date;
  readonly logger: DeliveryLogger;
  readonly tellDead: (message: DeadMessage) => Promise<void>;
  /** A pass is needed at this instant to mend what was found. */
  readonly mendAt: (instant: Date) => void;
}

/** Holds our posts in one channel against the ledger, a page or a post at a time. Each returns what there is to do next. */
export interface PostAudit {
  begin(channelId: string): Promise<readonly AuditTask[]>;
  readPage(reading: Reading): Promise<readonly AuditTask[]>;
  checkPost(row: LedgerRow): Promise<void>;
  /** Everything in the channel is known now. */
  close(reading: Reading): Promise<void>;
  /** Slack does not let us delete this one, beside which another shows the same: it is left. */
  leave(channelId: string, post: FoundPost): Promise<void>;
  /** Slack does not let us read the channel. */
  refused(channelId: string, error: string): Promise<void>;
}

/** All in milliseconds. How long before a post an earlier request for it may have been carried out, and clocks may differ. */
const EARLIER = 15 * 60_000;
/** How far back a channel is read that was never read before. */
const FIRST_READING = 60 * 24 * 60 * 60_000;

export function createPostAudit(deps: PostAuditDeps): PostAudit {
  const { ledger, posts, recall, clock, logger } = deps;

  async function begin(channelId: string): Promise<readonly AuditTask[]> {
    const beganAt = clock();
    const known = (await recall.readUntil(channelId)) ?? subMilliseconds(beganAt, FIRST_READING);
    const rows = settledIn(await ledger.standingIn(channelId, beganAt), beganAt);
    const posted = rows.map(({ slackId }) => instantOf(slackId ?? ''));
    const reading = {
      channelId,
      beganAt,
      knownUntil: subMilliseconds(known, EARLIER),
      oldest: subMilliseconds(min([known, ...posted]), EARLIER),
      cursor: null,
      found: [],
    };
    return [{ kind: 'read_channel', reading }];
  }

  /** Pages are read as far back as nothing was known before; older posts that are left out are looked at one by one. */
  async function readPage(reading: Reading): Promise<readonly AuditTask[]> {
    const { channelId, oldest, knownUntil, cursor } = reading;
    const page = await posts.page(channelId, oldest, cursor);
    const found = [...reading.found, ...page.posts];
    const isKnownBefore = page.reachedBack !== null && page.reachedBack < knownUntil;
    if (page.cursor !== null && !isKnownBefore) {
      return [{ kind: 'read_channel', reading: { ...reading, cursor: page.cursor, found } }];
    }
    await takeInNewer(channelId, found);
    const rest = await compareAll(reading, found, page.cursor === null);
    return [...rest, { kind: 'close_channel', reading }];
  }

  /** A post that a later attempt has written than our records know of shows that these are a backup's. */
  async function takeInNewer(channelId: string, found: readonly FoundPost[]): Promise<void> {
    if (found.length === 0) return;
    const keys = new Set(found.map(({ key }) => key));
    const rows = new Map((await ledger.readOf([], [...keys], clock())).map((row) => [row.key, row]));
    for (const key of [...keys].sort(byWhatRestsOnWhat)) {
      const [latest] = found.filter((post) => post.key === key).sort((one, other) => other.attempt - one.attempt);
      const row = rows.get(key) ?? null;
      if (latest && (row === null || latest.attempt > row.attempt)) await takeIn(channelId, latest, row);
    }
  }

  async function takeIn(channelId: string, post: FoundPost, row: LedgerRow | null): Promise<void> {
    const now = clock();
    // First what it says: once the ledger has it, it is no longer newer than our records.
    await recall.takeIn(channelId, post, now);
    const { key, ts, attempt, until, fingerprint } = post;
    const adopted = {
      key,
      channelId: row?.channelId ?? (await recipientIn(channelId)),
      lifetime: until === null ? ('once' as const) : ('standing' as const),
      attempt,
      historyFrom: until ?? addMilliseconds(now, ONCE_IS_HISTORY_AFTER),
      slackId: ts,
      slackChannelId: channelId,
      appliedFingerprint: fingerprint,
    };
    await ledger.adopt(adopted, row, now);
    deps.mendAt(now);
    logger.warn({ key, attempt, known: row?.attempt ?? null }, 'delivery: a post is newer than our records');
  }

  /** Whose conversation it is, as another message in it tells: a person is written to by their own id. */
  async function recipientIn(channelId: string): Promise<string> {
    const others = await ledger.standingIn(channelId, clock());
    return others.find((row) => isPerson(row.channelId))?.channelId ?? channelId;
  }

  /** Of the posts that stood when the reading began: it goes back no farther than they do. */
  async function compareAll(
    { channelId, beganAt }: Reading,
    found: readonly FoundPost[],
    isAll: boolean,
  ): Promise<AuditTask[]> {
    const tasks: AuditTask[] = [];
    for (const row of settledIn(await ledger.standingIn(channelId, clock()), beganAt)) {
      const { own, extras } = findPost(row, found);
      if (own?.ts === row.slackId || (own && isAll)) await keep(row, own);
      else if (isAll) await keep(row, null);
      else tasks.push({ kind: 'check_post', row });
      if (own?.ts === row.slackId || isAll) {
        tasks.push(...extras.map((post) => ({ kind: 'delete_post', channelId, post }) as const));
      }
    }
    return tasks;
  }

  async function checkPost(row: LedgerRow): Promise<void> {
    if (row.slackId === null || row.slackChannelId === null) return;
    const post = await posts.read({ channelId: row.slackChannelId, ts: row.slackId });
    if (post && post.attempt > row.attempt) await takeIn(row.slackChannelId, post, row);
    else await keep(row, post);
  }

  /** Has the ledger say what is shown; the next pass mends it. @param post null when it has been deleted */
  async function keep(row: LedgerRow, post: FoundPost | null): Promise<void> {
    const now = clock();
    if (post && post.ts === row.slackId && saysTheSame(row, post)) return;
    const shown = post
      ? { slackId: post.ts, appliedFingerprint: post.fingerprint }
      : { state: 'pending' as const, slackId: null, slackChannelId: null, appliedFingerprint: null };
    if (!(await ledger.revise(row, shown, now))) return;
    deps.mendAt(now);
    logger.warn({ key: row.key, isThere: post !== null }, 'delivery: a post is not as it was left');
  }

  async function close({ channelId, beganAt }: Reading): Promise<void> {
    await recall.noteRead(channelId, beganAt);
    deps.readings.add(channelId);
  }

  async function refused(channelId: string, error: string): Promise<void> {
    const now = clock();
    const [row] = settledIn(await ledger.standingIn(channelId, now), now);
    if (row) await deps.tellDead({ key: row.key, recipientId: channelId, error });
  }

  async function leave(channelId: string, { key, ts }: FoundPost): Promise<void> {
    const now = clock();
    const row = (await ledger.readOf([], [key], now))[0];
    if (row) await ledger.revise(row, { replaced: leftBehind(row, { channelId, ts }, now) }, now);
  }

  return { begin, readPage, checkPost, close, leave, refused };
}

/** The earlier first, since what a later post says rests on them; and what goes on with a post before the post itself. */
function byWhatRestsOnWhat(one: string, other: string): number {
  return `${one}~` < `${other}~` ? -1 : 1;
}

function saysTheSame({ appliedFingerprint }: LedgerRow, { fingerprint }: FoundPost): boolean {
  return fingerprint === null || appliedFingerprint === null || appliedFingerprint === fingerprint;
}
