import type { WebClient } from '@slack/web-api';
import { addMilliseconds, min, subMilliseconds } from 'date-fns';
import { classifySlackError } from '../slack/slack-answers.js';
import { isDirect } from '../slack/slack-ids.rule.js';
import { findScheduled, newerThanAll, standingChannels } from './audit-findings.js';
import { createPostAudit } from './audit-posts.js';
import { type AuditTask, callOf, channelOf } from './audit-tasks.js';
import type { DeadMessage, DeliveryLogger } from './hands.js';
import type { Ledger } from './ledger.store.js';
import type { LedgerRow } from './ledger-rows.store.js';
import { deleteMessage } from './messages.js';
import type { OwnPosts } from './own-posts.js';
import type { Pace } from './pace.js';
import type { Readings } from './readings.js';
import type { Recall } from './recall.js';
import { deleteScheduled, type ListedMessage, listScheduled } from './scheduled-messages.js';

export interface AuditDeps {
  readonly ledger: Ledger;
  readonly slack: WebClient;
  readonly posts: OwnPosts;
  readonly recall: Recall;
  readonly readings: Readings;
  readonly pace: Pace;
  readonly clock: () => Date;
  readonly logger: DeliveryLogger;
  /** Milliseconds to wait before a message that seems to be missing is looked for again. */
  readonly quarantine: number;
  /** Milliseconds from one audit to the next; null for none. */
  readonly every: number | null;
  readonly hasTimeLeft: () => Promise<boolean>;
  readonly mayReadDirect: boolean;
  readonly tellDead: (message: DeadMessage) => Promise<void>;
}

/** Checks the ledger against what is really in Slack, little by little, as far as the pace allows. */
export interface Audit {
  /** When there is something to check; null for never. */
  dueAt(): Date | null;
  isDue(): boolean;
  /** Has the next audit come in a minute: a late request may have left something behind. */
  soon(): void;
  /** Whether enough has been read back since this process began for something to be sent there. @param channelId null for a person */
  mayPostIn(channelId: string | null): boolean;
  /**
   * Since when Slack may have been told what our records do not know: a backup was put back yesterday or today, or not all
   * channels have been read since this process began, so that it may have been. Null when our records know all.
   */
  lostSince(foundWithin?: number): Promise<Date | null>;
  /**
   * Reads, under the lease and before anything is sent, what Slack has in these channels, as far as the pace allows.
   * @returns whether our records have learned something
   */
  catchUp(channelIds: readonly string[], isStopping: () => boolean): Promise<boolean>;
  /**
   * Does what is due, under the lease.
   * @returns when a pass is needed to mend what was found; null when all was well
   */
  work(isStopping: () => boolean): Promise<Date | null>;
}

/** Channels whose posts are checked in one audit; where there are more, the next audit goes on. After a start, all are. */
const CHANNELS_AT_A_TIME = 40;
/** Milliseconds. */
const SOON = 60_000;
const DAY = 24 * 60 * 60_000;
/** What was owed when a backup was put back has been sent after so long, in milliseconds. */
const FOUND_LATELY = DAY;
/** How far back a person's conversation is looked through while nobody knows how old our records are, in milliseconds. */
const OLDEST_BACKUP = 7 * DAY;

export function createAudit(deps: AuditDeps): Audit {
  const { ledger, slack, pace, clock, logger, readings } = deps;
  let nextAt: Date | null = deps.every === null ? null : clock();
  let tasks: AuditTask[] = [];
  /** When the pace lets an audit that is under way go on. */
  let goOnAt: Date | null = null;
  let lastChannel = '';
  let mendAt: Date[] = [];
  /** Whether the list of what is scheduled has been read, and all channels have been, since this process began. */
  let isListed = false;
  let isCaughtUp = false;
  let first: readonly string[] = [];
  /** Channels that Slack does not let us read: whatever is posted there is refused as well, and told of. */
  const refused = new Set<string>();
  const postAudit = createPostAudit({ ...deps, mendAt: (instant) => void mendAt.push(instant) });

  const dueAt = (): Date | null => (tasks.length > 0 && goOnAt ? goOnAt : nextAt);

  function isDue(): boolean {
    const due = dueAt();
    return due !== null && due <= clock();
  }

  function mayPostIn(channelId: string | null): boolean {
    if (deps.every === null) return true;
    return isListed && (channelId === null || readings.has(channelId) || refused.has(channelId));
  }

  async function lostSince(foundWithin = FOUND_LATELY): Promise<Date | null> {
    if (deps.every === null) return null;
    const now = clock();
    const lost = await deps.recall.lost();
    if (lost && lost.until > subMilliseconds(now, foundWithin)) return lost.from;
    return isCaughtUp ? null : subMilliseconds(now, OLDEST_BACKUP);
  }

  async function catchUp(channelIds: readonly string[], isStopping: () => boolean): Promise<boolean> {
    if (tasks.length === 0) await begin();
    const wanted = new Set(channelIds.filter((channelId) => !mayPostIn(channelId)));
    const queued = new Set(tasks.map(channelOf));
    const rank = (task: AuditTask): number => {
      if (task.kind === 'list') return 0;
      const channelId = channelOf(task) ?? '';
      return first.includes(channelId) ? 1 : wanted.has(channelId) ? 2 : 3;
    };
    const added = [...wanted].filter((channelId) => !queued.has(channelId)).map(toBegin);
    tasks = [...added, ...tasks].sort((one, other) => rank(one) - rank(other));
    mendAt = [];
    await run(isStopping, () => channelIds.every(mayPostIn) && mayPostIn(null));
    return mendAt.length > 0;
  }

  async function work(isStopping: () => boolean): Promise<Date | null> {
    if (!isDue()) return null;
    mendAt = [];
    if (tasks.length === 0) await begin();
    await run(isStopping, () => false);
    return mendAt.length > 0 ? min(mendAt) : null;
  }

  async function run(isStopping: () => boolean, isEnough: () => boolean): Promise<void> {
    goOnAt = null;
    for (let task = tasks[0]; task && !isStopping() && !isEnough(); task = tasks[0]) {
      const method = callOf(task);
      const wait = method === null ? 0 : pace.take([method], '', clock());
      if (wait > 0 || !(await deps.hasTimeLeft())) {
        goOnAt = addMilliseconds(clock(), Math.max(wait, 1));
        return;
      }
      tasks.shift();
      if (!(await perform(task))) return;
    }
    if (tasks.length > 0) goOnAt = clock();
    else if (isListed) isCaughtUp = true;
  }

  async function begin(): Promise<void> {
    nextAt = deps.every === null ? null : addMilliseconds(clock(), deps.every);
    refused.clear();
    await deps.recall.carryOn(clock());
    first = await deps.recall.firstChannels();
    tasks = [{ kind: 'list', cursor: null, before: [] }, ...first.map(toBegin)];
  }

  /** False when Slack or the network failed: then the rest of this audit is left, and the next one comes soon. */
  async function perform(task: AuditTask): Promise<boolean> {
    try {
      switch (task.kind) {
        case 'list':
          await list(task.cursor, task.before);
          break;
        case 'delete_scheduled':
          await deleteExtra(task.message);
          break;
        case 'begin_channel':
          tasks.unshift(...(await postAudit.begin(task.channelId)));
          break;
        case 'read_channel':
          tasks.unshift(...(await postAudit.readPage(task.reading)));
          break;
        case 'check_post':
          await postAudit.checkPost(task.row);
          break;
        case 'close_channel':
          await postAudit.close(task.reading);
          break;
        case 'delete_post':
          await deleteMessage(slack, { channelId: task.channelId, ts: task.post.ts });
          logger.warn({ key: task.post.key }, 'delivery: a post was there twice');
      }
      return true;
    } catch (error) {
      return failed(task, error);
    }
  }

  async function failed(task: AuditTask, error: unknown): Promise<boolean> {
    const method = callOf(task);
    // Not Slack's doing but the database's.
    if (method === null) throw error;
    const failure = classifySlackError(error);
    logger.warn({ task: task.kind, error: failure.error }, 'delivery: not checked');
    if (failure.kind === 'refused') {
      if (task.kind === 'delete_post') await postAudit.leave(task.channelId, task.post);
      const channelId = channelOf(task);
      if (channelId !== null) {
        refused.add(channelId);
        await postAudit.refused(channelId, failure.error);
      }
      return true;
    }
    if (failure.kind === 'rate_limited') {
      pace.pauseUntil(method, addMilliseconds(clock(), failure.retryAfterSeconds * 1_000));
    }
    tasks = [];
    soon();
    return false;
  }

  async function list(cursor: string | null, before: readonly ListedMessage[]): Promise<void> {
    const page = await listScheduled(slack, cursor);
    const listed = [...before, ...page.messages];
    if (page.cursor) {
      tasks.unshift({ kind: 'list', cursor: page.cursor, before: listed });
      return;
    }
    const now = clock();
    const rows = await ledger.read([], now);
    // After a start nothing has been sent yet: what is newer than our records is not a late request of ours.
    const newer = isListed ? null : newerThanAll(listed, rows);
    if (newer) await deps.recall.noteNewer(newer, now);
    const { extras, missing } = findScheduled(listed, rows, now, await deps.recall.lost());
    for (const row of missing) await lookAgain(row);
    tasks.push(...(await nextChannels(rows, now)).map(toBegin));
    tasks.push(...extras.map((message) => ({ kind: 'delete_scheduled', message }) as const));
    isListed = true;
  }

  /** What is missing once may only be listed late, so that it is looked for a second time before it is sent again. */
  async function lookAgain(row: LedgerRow): Promise<void> {
    const now = clock();
    const notBefore = addMilliseconds(now, deps.quarantine);
    await ledger.revise(row, { state: 'unknown', unsureSince: now, notBefore }, now);
    mendAt.push(notBefore);
    logger.warn({ key: row.key }, 'delivery: a scheduled message is missing');
  }

  /** Some time may have gone by since it was found: by now it may be somebody's, or too near to its time. */
  async function deleteExtra(message: ListedMessage): Promise<void> {
    const now = clock();
    const { extras } = findScheduled([message], await ledger.read([], now), now, await deps.recall.lost());
    if (extras.length === 0) return;
    await deleteScheduled(slack, message.channelId, message.id);
    logger.warn({ id: message.id }, 'delivery: a scheduled message was there without a row');
  }

  async function nextChannels(rows: readonly LedgerRow[], now: Date): Promise<string[]> {
    const queued = new Set(tasks.map(channelOf));
    const all = new Set([...standingChannels(rows, now), ...(await deps.recall.channels())]);
    const channels = [...all].filter((channelId) => !queued.has(channelId) && mayRead(channelId)).sort();
    if (!isCaughtUp) return channels.filter((channelId) => !readings.has(channelId));
    const after = channels.filter((channelId) => channelId > lastChannel);
    const chosen = [...after, ...channels.filter((channelId) => channelId <= lastChannel)].slice(0, CHANNELS_AT_A_TIME);
    lastChannel = chosen.at(-1) ?? '';
    return chosen;
  }

  function mayRead(channelId: string): boolean {
    return deps.mayReadDirect || !isDirect(channelId);
  }

  function soon(): void {
    if (nextAt) nextAt = min([nextAt, addMilliseconds(clock(), SOON)]);
  }

  return { dueAt, isDue, soon, mayPostIn, lostSince, catchUp, work };
}

function toBegin(channelId: string): AuditTask {
  return { kind: 'begin_channel', channelId };
}
