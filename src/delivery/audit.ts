import type { WebClient } from '@slack/web-api';
import { addMilliseconds, min } from 'date-fns';
import type { Ledger, LedgerRow } from '../store/ledger.js';
import { findPost, findScheduled, standingChannels, standingIn } from './audit-findings.js';
import type { DeadMessage, DeliveryLogger } from './hands.js';
import { deleteMessage, type FoundPost, type OwnPosts, ownPosts, readPost } from './messages.js';
import type { Pace, PacedMethod } from './pace.js';
import { deleteScheduled, type ListedMessage, listScheduled } from './scheduled-messages.js';
import { classifySlackError } from './slack-errors.js';

export interface AuditDeps {
  readonly ledger: Ledger;
  readonly slack: WebClient;
  readonly pace: Pace;
  readonly clock: () => Date;
  readonly logger: DeliveryLogger;
  /** Milliseconds to wait before a message that seems to be missing is looked for again. */
  readonly quarantine: number;
  /** Milliseconds from one audit to the next; null for none. */
  readonly every: number | null;
  readonly hasTimeLeft: () => Promise<boolean>;
  readonly tellDead: (message: DeadMessage) => Promise<void>;
}

/** Checks the ledger against what is really in Slack, little by little, as far as the pace allows. */
export interface Audit {
  /** When there is something to check; null for never. */
  dueAt(): Date | null;
  isDue(): boolean;
  /** Has the next audit come in a minute: a late request may have left something behind. */
  soon(): void;
  /**
   * Does what is due, under the lease.
   * @returns when a pass is needed to mend what was found; null when all was well
   */
  work(isStopping: () => boolean): Promise<Date | null>;
}

type Task =
  | { readonly kind: 'list'; readonly cursor: string | null; readonly before: readonly ListedMessage[] }
  | { readonly kind: 'delete_scheduled'; readonly message: ListedMessage }
  | { readonly kind: 'check_channel'; readonly channelId: string }
  | { readonly kind: 'check_post'; readonly row: LedgerRow }
  | { readonly kind: 'delete_post'; readonly channelId: string; readonly post: FoundPost };

const METHOD_OF: Record<Task['kind'], PacedMethod> = {
  list: 'chat.scheduledMessages.list',
  delete_scheduled: 'chat.deleteScheduledMessage',
  check_channel: 'conversations.history',
  check_post: 'conversations.history',
  delete_post: 'chat.delete',
};

/** Channels whose posts are checked in one audit; where there are more, the next audit goes on. */
const CHANNELS_AT_A_TIME = 40;
/** Seconds before a post in which an earlier request for it may have been carried out. */
const EARLIER = 15 * 60;
/** Milliseconds. */
const SOON = 60_000;

export function createAudit(deps: AuditDeps): Audit {
  const { ledger, slack, pace, clock, logger } = deps;
  let nextAt: Date | null = deps.every === null ? null : clock();
  let tasks: Task[] = [];
  /** When the pace lets an audit that is under way go on. */
  let goOnAt: Date | null = null;
  let lastChannel = '';
  let mendAt: Date[] = [];

  const dueAt = (): Date | null => (tasks.length > 0 && goOnAt ? goOnAt : nextAt);

  async function work(isStopping: () => boolean): Promise<Date | null> {
    if (!isDue()) return null;
    mendAt = [];
    goOnAt = null;
    if (tasks.length === 0) begin();
    for (let task = tasks[0]; task && !isStopping(); task = tasks[0]) {
      const wait = pace.take([METHOD_OF[task.kind]], '', clock());
      if (wait > 0 || !(await deps.hasTimeLeft())) {
        goOnAt = addMilliseconds(clock(), Math.max(wait, 1));
        break;
      }
      tasks.shift();
      if (!(await perform(task))) break;
    }
    return mendAt.length > 0 ? min(mendAt) : null;
  }

  function isDue(): boolean {
    const due = dueAt();
    return due !== null && due <= clock();
  }

  function begin(): void {
    tasks = [{ kind: 'list', cursor: null, before: [] }];
    nextAt = deps.every === null ? null : addMilliseconds(clock(), deps.every);
  }

  /** False when Slack or the network failed: then the rest of this audit is left, and the next one comes soon. */
  async function perform(task: Task): Promise<boolean> {
    try {
      switch (task.kind) {
        case 'list':
          await list(task.cursor, task.before);
          break;
        case 'delete_scheduled':
          await deleteExtra(task.message);
          break;
        case 'check_channel':
          await checkChannel(task.channelId);
          break;
        case 'check_post':
          await checkPost(task.row);
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

  async function failed(task: Task, error: unknown): Promise<boolean> {
    const failure = classifySlackError(error);
    logger.warn({ task: task.kind, error: failure.error }, 'delivery: not checked');
    if (failure.kind === 'refused') {
      if (task.kind === 'check_channel') await tellOfChannel(task.channelId, failure.error);
      return true;
    }
    if (failure.kind === 'rate_limited') {
      pace.pauseUntil(METHOD_OF[task.kind], addMilliseconds(clock(), failure.retryAfterSeconds * 1_000));
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
    const { extras, missing } = findScheduled(listed, rows, now);
    for (const row of missing) await lookAgain(row);
    tasks.push(...extras.map((message) => ({ kind: 'delete_scheduled', message }) as const));
    tasks.push(...nextChannels(rows, now).map((channelId) => ({ kind: 'check_channel', channelId }) as const));
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
    const { extras } = findScheduled([message], await ledger.read([], now), now);
    if (extras.length === 0) return;
    await deleteScheduled(slack, message.channelId, message.id);
    logger.warn({ id: message.id }, 'delivery: a scheduled message was there without a row');
  }

  function nextChannels(rows: readonly LedgerRow[], now: Date): string[] {
    const channels = standingChannels(rows, now);
    const after = channels.filter((channelId) => channelId > lastChannel);
    const chosen = [...after, ...channels.filter((channelId) => channelId <= lastChannel)].slice(0, CHANNELS_AT_A_TIME);
    lastChannel = chosen.at(-1) ?? '';
    return chosen;
  }

  async function checkChannel(channelId: string): Promise<void> {
    const now = clock();
    const rows = standingIn(await ledger.read([], now), channelId, now);
    if (rows.length === 0) return;
    const oldest = Math.min(...rows.map(({ slackId }) => Number(slackId)));
    const found = await ownPosts(slack, channelId, (oldest - EARLIER).toFixed(6));
    for (const row of rows) await compare(row, channelId, found);
  }

  async function compare(row: LedgerRow, channelId: string, { posts, isAll }: OwnPosts): Promise<void> {
    const { own, extras } = findPost(row, posts);
    if (own?.ts === row.slackId || (own && isAll)) await keep(row, own);
    else if (isAll) await keep(row, null);
    else tasks.push({ kind: 'check_post', row });
    if (own?.ts === row.slackId || isAll) {
      tasks.push(...extras.map((post) => ({ kind: 'delete_post', channelId, post }) as const));
    }
  }

  async function checkPost(row: LedgerRow): Promise<void> {
    if (row.slackId === null || row.slackChannelId === null) return;
    await keep(row, await readPost(slack, { channelId: row.slackChannelId, ts: row.slackId }));
  }

  /** Has the ledger say what is shown; the next pass mends it. @param post null when it has been deleted */
  async function keep(row: LedgerRow, post: FoundPost | null): Promise<void> {
    const now = clock();
    if (post && post.ts === row.slackId && saysTheSame(row, post)) return;
    const shown = post
      ? { slackId: post.ts, appliedFingerprint: post.fingerprint }
      : { state: 'pending' as const, slackId: null, slackChannelId: null, appliedFingerprint: null };
    if (!(await ledger.revise(row, shown, now))) return;
    mendAt.push(now);
    logger.warn({ key: row.key, isThere: post !== null }, 'delivery: a post is not as it was left');
  }

  async function tellOfChannel(channelId: string, error: string): Promise<void> {
    const now = clock();
    const [row] = standingIn(await ledger.read([], now), channelId, now);
    if (row) await deps.tellDead({ key: row.key, recipientId: channelId, error });
  }

  function soon(): void {
    if (nextAt) nextAt = min([nextAt, addMilliseconds(clock(), SOON)]);
  }

  return { dueAt, isDue, soon, work };
}

function saysTheSame({ appliedFingerprint }: LedgerRow, { fingerprint }: FoundPost): boolean {
  return fingerprint === null || appliedFingerprint === null || appliedFingerprint === fingerprint;
}
