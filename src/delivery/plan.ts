import { addMilliseconds, min } from 'date-fns';
import { isUnreachable } from '../slack/slack-errors.rule.js';
import { correctionsToSend } from './corrections.js';
import type { DesiredMessage } from './desired-message.js';
import { fingerprintOf, recipientId } from './fingerprint.js';
import type { LedgerRow } from './ledger-rows.store.js';
import { planInPlace, type TakePlaceStep } from './plan-in-place.js';
import {
  aheadOf,
  earliestUseful,
  isScheduled,
  planScheduled,
  type ScheduledMessage,
  type ScheduledStep,
} from './plan-scheduled.js';
import { type Room, roomLeft } from './room.js';
import { type Threads, threadsOf } from './threads.js';

/** One thing to do for one posted message. `row` is what the ledger knew when it was planned; null for a new message. */
export type PostStep =
  /** Nothing is shown yet: post it. */
  | ({ readonly kind: 'post'; readonly message: DesiredMessage; readonly row: LedgerRow | null } & InThread)
  /** What is shown is out of date: change it in place. */
  | { readonly kind: 'update'; readonly message: DesiredMessage; readonly row: LedgerRow; readonly shown: Shown }
  /** A post may have arrived or not: look for it, adopt it if it is there, otherwise post. */
  | ({
      readonly kind: 'look';
      readonly message: DesiredMessage;
      readonly row: LedgerRow | null;
      readonly since: Date;
    } & InThread);

/** `thread`: ts of the message in whose thread it is posted; null for none. */
interface InThread {
  readonly thread: string | null;
}

/** A step that is taken under the lease. */
export type SendStep = PostStep | TakePlaceStep | ScheduledStep;

type Step =
  | SendStep
  /** It has arrived, yet is still asked for: whoever asked has not heard. */
  | { readonly kind: 'confirm'; readonly message: DesiredMessage };

/** A message as Slack addresses it: direct messages by their D… conversation. */
export interface Shown {
  readonly channelId: string;
  readonly ts: string;
}

export interface Plan {
  readonly steps: readonly Step[];
  /** The earliest instant at which a message that has to wait becomes due; null when none waits. */
  readonly nextDueAt: Date | null;
}

/** What else there is to know, and to be told, besides what is compared. */
export interface Around {
  /** Rows of others, by which people and channels that refuse everything are known, and how full their hours are. */
  readonly beside?: readonly LedgerRow[];
  /** Gets to know when each message that has to wait becomes due. */
  readonly noteWait?: (key: string, until: Date) => void;
}

/** Milliseconds. */
const A_MOMENT = 1_000;

/** Which message a step is about. */
export function keyOf(step: SendStep): string {
  return 'message' in step ? step.message.key : step.row.key;
}

/** Whom a step's message is for: a channel's or a person's Slack id. */
export function recipientOfStep(step: SendStep): string {
  return 'message' in step ? recipientId(step.message.recipient) : step.row.channelId;
}

/**
 * Compares what Slack should show with what the ledger says it shows or will show. Posted messages that are no longer asked
 * for are history and are left alone; scheduled ones are withdrawn. Posts come first, then what must be taken back, then
 * what is to be handed over, the soonest first.
 * @param rows every row that is alive of what is looked at, and those of desired messages
 * @param quarantine milliseconds to wait after a lost attempt's lease, longer than a request can take
 */
export function plan(
  desired: readonly DesiredMessage[],
  rows: readonly LedgerRow[],
  now: Date,
  quarantine: number,
  { beside = [], noteWait = () => {} }: Around = {},
): Plan {
  const all = beside.length > 0 ? [...new Map([...beside, ...rows].map((row) => [row.key, row])).values()] : rows;
  const rowByKey = new Map(rows.map((row) => [row.key, row]));
  const steps: Step[] = [];
  const due: Date[] = [];
  const wait = (key: string, until: Date): void => {
    due.push(until);
    noteWait(key, until);
  };
  const held = holdsFrom(all, now);
  const threads = threadsOf(
    desired.filter((message) => !isHistory(message, now)),
    rowByKey,
  );

  /** Whether this message has to wait; if so, notes until when. */
  const mustWait = (message: DesiredMessage | null, row: LedgerRow | null): boolean => {
    const until = waitsUntil(message, row, quarantine);
    if (!until || until <= now) return false;
    const key = message?.key ?? row?.key;
    if (key !== undefined && (!message || !isHistory(message, now))) wait(key, until);
    return true;
  };
  const take = (step: Step): void => {
    const hold = step.kind === 'post' || step.kind === 'schedule' ? held.get(recipientOfStep(step)) : undefined;
    if (hold && step.kind !== 'confirm' && keyOf(step) !== hold.key) wait(keyOf(step), hold.until);
    else steps.push(step);
  };

  for (const message of [...desired.filter((each) => !isScheduled(each)), ...correctionsToSend(rows)]) {
    const row = rowByKey.get(message.key) ?? null;
    if (row === null && message.delivery.lifetime === 'standing' && message.delivery.onlyWhereShown) continue;
    if (row === null && !hasAntecedent(message, rowByKey, now)) {
      const shownAt = antecedentShownAt(message, rowByKey, now);
      if (shownAt) noteWait(message.key, shownAt);
      continue;
    }
    if (mustWait(message, row)) continue;
    const step = postStepFor(message, row, threads, now);
    if (step?.kind !== 'post' || !message.inPlaceOf) {
      if (step) take(step);
      continue;
    }
    const decision = planInPlace(message, row, rowByKey.get(message.inPlaceOf.key) ?? null, now);
    if (decision && 'due' in decision) wait(message.key, decision.due);
    else if (decision) take(decision.step);
  }
  for (const step of steps)
    if ('message' in step && threads.isAwaited(step.message.key))
      wait(step.message.key, addMilliseconds(now, A_MOMENT));

  /** Whether something is taken back from there, so that there is room for others. */
  const isFreeing = (recipient: string): boolean =>
    steps.some((step) => step.kind === 'withdraw' && recipientOfStep(step) === recipient);
  const owned = new Set(all.flatMap(({ lifetime, slackId }) => (lifetime === 'scheduled' && slackId ? [slackId] : [])));
  const room = roomLeft(
    all.filter(({ lifetime }) => lifetime === 'scheduled'),
    now,
  );
  for (const { message, row } of scheduledPairs(desired, rows, rowByKey)) {
    const key = message?.key ?? row?.key ?? '';
    if (mustWait(message, row)) continue;
    const decision = planScheduled(message, row, owned, now);
    if (!decision) continue;
    if ('due' in decision) {
      wait(key, decision.due);
      continue;
    }
    const waitsForRoom = roomFor(decision.step, room, now);
    if (waitsForRoom)
      wait(key, isFreeing(recipientOfStep(decision.step)) ? addMilliseconds(now, A_MOMENT) : waitsForRoom);
    else take(decision.step);
    // It is taken back only until it is near enough again.
    if (decision.step.kind === 'withdraw' && message) wait(key, aheadOf(message));
  }
  return { steps, nextDueAt: due.length > 0 ? min(due) : null };
}

/** Null: nothing has to be waited for. */
function waitsUntil(message: DesiredMessage | null, row: LedgerRow | null, quarantine: number): Date | null {
  switch (row?.state) {
    case undefined:
      return message?.delivery.lifetime === 'once' ? (message.delivery.notBefore ?? null) : null;
    case 'sent':
    case 'cancelled':
      return null;
    case 'sending':
      return row.leaseUntil && addMilliseconds(row.leaseUntil, quarantine);
    case 'pending':
    case 'unknown':
      return row.notBefore;
    case 'dead':
      if (!message) return row.slackId === null ? null : row.notBefore;
      // A change may be what it takes; otherwise the refusal is asked about again after a while.
      return row.desiredFingerprint === fingerprintOf(message) ? row.notBefore : null;
  }
}

function postStepFor(message: DesiredMessage, row: LedgerRow | null, threads: Threads, now: Date): Step | null {
  if (row?.state === 'cancelled' || isHistory(message, now)) return null;
  if (row?.state === 'sent') {
    if (message.delivery.lifetime === 'once') return { kind: 'confirm', message };
    if (row.appliedFingerprint === fingerprintOf(message)) return null;
  }
  const movedElsewhere = row !== null && row.channelId !== recipientId(message.recipient);
  if (row !== null && row.slackId !== null && row.slackChannelId !== null && !movedElsewhere) {
    return { kind: 'update', message, row, shown: { channelId: row.slackChannelId, ts: row.slackId } };
  }
  const thread = threads.of(message);
  if (thread === 'awaited') return null;
  if (row !== null && row.unsureSince !== null && !movedElsewhere) {
    return { kind: 'look', message, row, since: row.unsureSince, thread };
  }
  return { kind: 'post', message, row, thread };
}

/** A message that takes up what another has said needs that one to have been shown. */
function hasAntecedent({ delivery }: DesiredMessage, rowByKey: ReadonlyMap<string, LedgerRow>, now: Date): boolean {
  if (delivery.lifetime !== 'once' || !delivery.following) return true;
  return delivery.following.some((key) => {
    const row = rowByKey.get(key);
    return row?.state === 'sent' && (row.postAt === null || row.postAt <= now);
  });
}

/** When Slack shows the first of those that it takes up; null where none is held ready. */
function antecedentShownAt(
  { delivery }: DesiredMessage,
  rowByKey: ReadonlyMap<string, LedgerRow>,
  now: Date,
): Date | null {
  if (delivery.lifetime !== 'once' || !delivery.following) return null;
  const times = delivery.following.flatMap((key) => {
    const row = rowByKey.get(key);
    return row?.state === 'sent' && row.postAt && row.postAt > now ? [row.postAt] : [];
  });
  return times.length > 0 ? min(times) : null;
}

function isHistory({ delivery }: DesiredMessage, now: Date): boolean {
  return delivery.lifetime === 'standing' && delivery.until <= now;
}

interface ScheduledPair {
  readonly message: ScheduledMessage | null;
  readonly row: LedgerRow | null;
}

/** Those that nobody asks for any more by their keys, then the others, the soonest first. */
function scheduledPairs(
  desired: readonly DesiredMessage[],
  rows: readonly LedgerRow[],
  rowByKey: ReadonlyMap<string, LedgerRow>,
): ScheduledPair[] {
  const messages = desired.filter(isScheduled).sort(bySoonest);
  const wanted = new Set(messages.map(({ key }) => key));
  const unwanted = rows
    .filter(({ key, lifetime }) => lifetime === 'scheduled' && !wanted.has(key))
    .sort((one, other) => inOrder(one.key, other.key));
  return [
    ...unwanted.map((row) => ({ message: null, row })),
    ...messages.map((message) => ({ message, row: rowByKey.get(message.key) ?? null })),
  ];
}

function bySoonest(one: ScheduledMessage, other: ScheduledMessage): number {
  return one.delivery.postAt.getTime() - other.delivery.postAt.getTime() || inOrder(one.key, other.key);
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Null when Slack takes it; otherwise the instant from which it may. */
function roomFor(step: ScheduledStep, room: Room, now: Date): Date | null {
  if (step.kind !== 'schedule') return null;
  const postAt = earliestUseful(step.message, now);
  return postAt === null ? null : room.claim(recipientOfStep(step), new Date(postAt));
}

/** People and channels that refuse whatever is sent: one message is enough to ask again with. */
function holdsFrom(rows: readonly LedgerRow[], now: Date): ReadonlyMap<string, { key: string; until: Date }> {
  const holds = new Map<string, { key: string; until: Date }>();
  for (const { channelId, state, notBefore, lastError, key } of rows) {
    if (state !== 'dead' || !notBefore || notBefore <= now || !isUnreachable(lastError)) continue;
    const known = holds.get(channelId);
    if (!known || notBefore < known.until) holds.set(channelId, { key, until: notBefore });
  }
  return holds;
}
