import { WebAPIPlatformError } from '@slack/web-api';
import { addMilliseconds } from 'date-fns';
import { isPerson } from '../slack/slack-ids.rule.js';
import {
  type Attempt,
  type AttemptDeps,
  conversationWith,
  makeAttempt,
  NotEnoughTime,
  openingOf,
  waitForPace,
} from './attempt.js';
import { correctionOf, ONCE_IS_HISTORY_AFTER } from './corrections.js';
import { abandoned, type Ending, failed, gone, NOTHING_SHOWN, type Outcome, sent, type Tried } from './endings.js';
import { fingerprintOf, recipientId, subjectIn, textFingerprintOf } from './fingerprint.js';
import type { Intent, LedgerRow } from './ledger-rows.store.js';
import type { PacedMethod } from './pace.js';
import { earliestUseful, LOCK, type ScheduledMessage, type ScheduledStep } from './plan-scheduled.js';
import { deleteScheduled, findShown, type ListedMessage, scheduledAt, scheduleMessage } from './scheduled-messages.js';

/** Milliseconds after its time that a scheduled message becomes history. */
const SCHEDULED_IS_HISTORY_AFTER = 24 * 60 * 60_000;

/** Takes one step with a scheduled message. Throws when the database fails. */
export async function performScheduled(step: ScheduledStep, deps: AttemptDeps): Promise<Outcome> {
  if (step.kind === 'correct') return correct(step.row, step.becomes, deps);
  if (step.kind === 'forget') return forget(step.row, deps);
  const recipient = 'message' in step ? recipientId(step.message.recipient) : step.row.channelId;
  const methods = methodsOf(step, openingOf(recipient, deps), deps.clock());
  const wait = waitForPace(methods, recipient, deps);
  if (wait > 0) return { kind: 'later', at: addMilliseconds(deps.clock(), wait), isTrouble: false, error: 'pace' };
  switch (step.kind) {
    case 'schedule':
      return schedule(step.message, step.row, methods, deps);
    case 'withdraw':
      return (await withdraw(step.row, deps)).outcome;
    case 'reschedule': {
      const { outcome, row } = await withdraw(step.row, deps);
      // A crash here leaves a row that says Slack has nothing, and the next pass hands the message over.
      return outcome.kind === 'gone' ? schedule(step.message, row, methods, deps) : outcome;
    }
    case 'look_ahead':
      return lookAhead(step.row, step.owned, methods, deps);
  }
}

function methodsOf(
  step: Exclude<ScheduledStep, { kind: 'correct' | 'forget' }>,
  opening: readonly PacedMethod[],
  now: Date,
): readonly PacedMethod[] {
  switch (step.kind) {
    case 'schedule':
      return [...opening, 'chat.scheduleMessage'];
    case 'withdraw':
      return ['chat.deleteScheduledMessage'];
    case 'reschedule':
      return ['chat.deleteScheduledMessage', ...opening, 'chat.scheduleMessage'];
    case 'look_ahead': {
      const isPast = step.row.postAt === null || step.row.postAt <= now;
      return [...opening, 'chat.scheduledMessages.list', ...(isPast ? (['conversations.history'] as const) : [])];
    }
  }
}

async function schedule(
  message: ScheduledMessage,
  row: LedgerRow | null,
  methods: readonly PacedMethod[],
  deps: AttemptDeps,
): Promise<Outcome> {
  const { slack, clock } = deps;
  const now = clock();
  const earliest = earliestUseful(message, now);
  if (earliest === null) return { kind: 'too_late' };
  const postAt = Math.ceil(earliest / 1_000);
  const recipient = recipientId(message.recipient);
  const intent: Omit<Intent, 'leaseUntil'> = {
    key: message.key,
    ...subjectIn(message),
    channelId: recipient,
    lifetime: 'scheduled',
    desiredFingerprint: fingerprintOf(message),
    ...NOTHING_SHOWN,
    unsureSince: now,
    postAt: new Date(postAt * 1_000),
    textFingerprint: textFingerprintOf(message.content.text),
    correction: message.delivery.correction,
    historyFrom: new Date(postAt * 1_000 + SCHEDULED_IS_HISTORY_AFTER),
  };
  const run: Attempt['run'] = async (allow) => {
    const channelId = await conversationWith(recipient, allow, deps);
    allow('chat.scheduleMessage');
    const id = await scheduleMessage(slack, channelId, postAt, message.content);
    return sent({ channelId, ts: id }, intent.desiredFingerprint);
  };
  const { outcome } = await makeAttempt({ row, intent, methods, run, ...endings(row, recipient, null, deps) }, deps);
  return outcome;
}

/** Only outside the lock: nearer to its time Slack may say yes and show it all the same. */
async function withdraw(row: LedgerRow, deps: AttemptDeps) {
  const { slack, clock } = deps;
  const run: Attempt['run'] = async (allow) => {
    if (row.postAt && row.postAt.getTime() - clock().getTime() <= LOCK) throw new NotEnoughTime();
    if (row.slackId === null || row.slackChannelId === null) return gone();
    allow('chat.deleteScheduledMessage');
    try {
      await deleteScheduled(slack, row.slackChannelId, row.slackId);
    } catch (error) {
      // Slack has shown or deleted it; so near to its time that it is refused, we never ask.
      if (!isRefusal(error, 'invalid_scheduled_message_id')) throw error;
    }
    return gone();
  };
  const methods = ['chat.deleteScheduledMessage'] as const;
  const intent = { ...asItIs(row), unsureSince: clock() };
  return makeAttempt({ row, intent, methods, run, ...endings(row, row.channelId, null, deps) }, deps);
}

/**
 * Looks for a message that Slack may have been handed, or may have taken back: in its list, by id or by conversation, time
 * and text, and once its time is past among what was shown. What is found is adopted; otherwise Slack does not have it, and
 * the next pass hands it over again if it is still asked for and of use.
 */
async function lookAhead(
  row: LedgerRow,
  owned: ReadonlySet<string>,
  methods: readonly PacedMethod[],
  deps: AttemptDeps,
): Promise<Outcome> {
  const { slack, own, clock } = deps;
  const unsureSince = row.unsureSince ?? clock();
  const run: Attempt['run'] = async (allow) => {
    const { postAt, textFingerprint } = row;
    if (postAt === null || textFingerprint === null) return gone();
    const channelId = await conversationWith(row.channelId, allow, deps);
    const seconds = postAt.getTime() / 1_000;
    allow('chat.scheduledMessages.list');
    const found = pick(await scheduledAt(slack, channelId, seconds), row, owned);
    if (found) return adopted(row, { channelId, ts: found.id });
    if (postAt > clock()) return gone();
    // It was asked for until its time, which is over: nobody can look, and nobody is told twice.
    if (!deps.mayReadDirect && isPerson(row.channelId)) return gone();
    allow('conversations.history');
    const ts = await findShown(slack, own, channelId, seconds, textFingerprint);
    return ts === null ? gone() : adopted(row, { channelId, ts });
  };
  const intent = { ...asItIs(row), unsureSince };
  const { outcome } = await makeAttempt(
    { row, intent, methods, run, ...endings(row, row.channelId, unsureSince, deps) },
    deps,
  );
  return outcome;
}

/** Its own, or one that says the same and belongs to nobody. */
function pick(listed: readonly ListedMessage[], row: LedgerRow, owned: ReadonlySet<string>): ListedMessage | undefined {
  const own = listed.find(({ id }) => id === row.slackId);
  return own ?? listed.find(({ id, textFingerprint }) => textFingerprint === row.textFingerprint && !owned.has(id));
}

/** What an attempt to hand over was going to say is what Slack has; what an attempt to take back left is what it had. */
function adopted(row: LedgerRow, shown: { channelId: string; ts: string }): Ending {
  return sent(shown, row.slackId === null ? row.desiredFingerprint : row.appliedFingerprint, true);
}

/** The correction is written down first: its key counts, so that a crash between the two writes it once all the same. */
async function correct(row: LedgerRow, becomes: string, { ledger, clock }: AttemptDeps): Promise<Outcome> {
  const now = clock();
  const correction = correctionOf(row, addMilliseconds(now, ONCE_IS_HISTORY_AFTER));
  if (correction) await ledger.plant(correction, now);
  const changes = { desiredFingerprint: becomes, corrections: row.corrections + (correction ? 1 : 0) };
  return (await ledger.revise(row, changes, now)) ? { kind: 'corrected' } : { kind: 'overtaken' };
}

async function forget(row: LedgerRow, { ledger, clock }: AttemptDeps): Promise<Outcome> {
  return (await ledger.revise(row, gone().result, clock())) ? { kind: 'gone' } : { kind: 'overtaken' };
}

function endings(
  row: LedgerRow | null,
  recipient: string,
  unsureSince: Date | null,
  { clock, quarantine }: AttemptDeps,
): Pick<Attempt, 'failed' | 'abandoned'> {
  const tried: Tried = { row, unsureSince, isForPerson: isPerson(recipient) };
  return {
    failed: (method, failure) => failed(tried, method, failure, clock(), quarantine),
    abandoned: () => abandoned(tried),
  };
}

function asItIs(row: LedgerRow): Omit<Intent, 'leaseUntil' | 'correction'> {
  const { key, channelId, lifetime, desiredFingerprint, appliedFingerprint } = row;
  const { slackId, slackChannelId, postAt, textFingerprint, historyFrom } = row;
  const unsureSince = row.unsureSince;
  return {
    key,
    channelId,
    lifetime,
    desiredFingerprint,
    appliedFingerprint,
    slackId,
    slackChannelId,
    postAt,
    textFingerprint,
    unsureSince,
    historyFrom,
  };
}

function isRefusal(error: unknown, name: string): boolean {
  return error instanceof WebAPIPlatformError && error.data.error === name;
}
