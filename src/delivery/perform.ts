import type { WebClient } from '@slack/web-api';
import { addMilliseconds } from 'date-fns';
import type { Intent, Ledger, LedgerRow } from '../store/ledger.js';
import { abandoned, type Ending, failed, NOTHING_SHOWN, type Outcome, sent, unsureBefore } from './endings.js';
import { fingerprintOf, recipientId } from './fingerprint.js';
import { findByKey, openDirectChannel, postMessage, updateMessage } from './messages.js';
import type { Pace, PacedMethod } from './pace.js';
import type { SendStep } from './plan.js';
import { classifySlackError } from './slack-errors.js';

export interface PerformDeps {
  readonly ledger: Ledger;
  readonly slack: WebClient;
  readonly pace: Pace;
  readonly clock: () => Date;
  /** Milliseconds after which `slack` gives a call up. */
  readonly requestTimeout: number;
  /** Milliseconds to wait before anybody acts again on an attempt whose outcome is unknown. */
  readonly quarantine: number;
  /** The instant until which this process is the one that reconciles. */
  readonly leaseUntil: () => Date;
  /** Direct conversations opened so far, by person. */
  readonly directChannels: Map<string, string>;
}

/** Milliseconds that a message which is sent once stays within easy reach of the ledger. */
const ONCE_IS_HISTORY_AFTER = 30 * 24 * 60 * 60_000;
const LEASE_MARGIN = 1_000;

/**
 * Takes one step: the intent is in the ledger before anything is sent, and what came of it is written by this attempt only.
 * Throws when the database fails; the row then says `sending`, and whoever takes it over looks before sending.
 */
export async function perform(step: SendStep, deps: PerformDeps): Promise<Outcome> {
  const { ledger, clock } = deps;
  const { key } = step.message;
  const methods = methodsOf(step, deps.directChannels);
  const wait = await waitForPace(methods, recipientId(step.message.recipient), deps);
  if (wait > 0) return { kind: 'later', at: addMilliseconds(clock(), wait), isTrouble: false, error: 'pace' };

  const begunAt = clock();
  const leaseUntil = addMilliseconds(begunAt, methods.length * deps.requestTimeout + LEASE_MARGIN);
  const attempt = await ledger.begin(intentOf(step, begunAt, leaseUntil), step.row, begunAt);
  if (attempt === null) return { kind: 'overtaken' };

  const { result, outcome } = await send(step, leaseUntil, deps);
  const isOurs = await ledger.record(key, attempt, result, clock());
  return isOurs ? outcome : { kind: 'overtaken' };
}

async function send(step: SendStep, leaseUntil: Date, deps: PerformDeps): Promise<Ending> {
  const { slack, clock, requestTimeout } = deps;
  const { message } = step;
  let method: PacedMethod = 'chat.update';
  const inTime = (next: PacedMethod) => {
    method = next;
    const over = addMilliseconds(clock(), requestTimeout);
    if (over > leaseUntil || over > deps.leaseUntil()) throw new LeaseTooShort();
  };
  try {
    if (step.kind === 'update') {
      inTime('chat.update');
      await updateMessage(slack, step.shown, message);
      return sent(step.shown, fingerprintOf(message));
    }
    const channelId = await channelOf(step, deps, () => inTime('conversations.open'));
    if (step.kind === 'look') {
      inTime('conversations.history');
      const ts = await findByKey(slack, channelId, message.key, step.since);
      // What was sent then may not be what should be shown now: the next pass brings a standing message up to date.
      if (ts !== null) return sent({ channelId, ts }, null);
    }
    inTime('chat.postMessage');
    return sent(await postMessage(slack, channelId, message), fingerprintOf(message));
  } catch (error) {
    if (error instanceof LeaseTooShort) return abandoned(step);
    const failure = classifySlackError(error);
    if (failure.kind === 'rate_limited') {
      await deps.pace.pauseUntil(method, addMilliseconds(clock(), failure.retryAfterSeconds * 1_000));
    }
    return failed(step, method, failure, clock(), deps.quarantine);
  }
}

class LeaseTooShort extends Error {}

function intentOf(step: SendStep, now: Date, leaseUntil: Date): Intent {
  const { message, row } = step;
  const { delivery } = message;
  const changesInPlace = step.kind === 'update' && row !== null;
  return {
    key: message.key,
    channelId: recipientId(message.recipient),
    lifetime: delivery.lifetime,
    desiredFingerprint: fingerprintOf(message),
    ...(changesInPlace ? shownIn(row) : NOTHING_SHOWN),
    unsureSince: changesInPlace ? null : (unsureBefore(step) ?? now),
    historyFrom: delivery.lifetime === 'standing' ? delivery.until : addMilliseconds(now, ONCE_IS_HISTORY_AFTER),
    leaseUntil,
  };
}

function shownIn({ slackId, slackChannelId, appliedFingerprint }: LedgerRow) {
  return { slackId, slackChannelId, appliedFingerprint };
}

function methodsOf(step: SendStep, directChannels: ReadonlyMap<string, string>): PacedMethod[] {
  if (step.kind === 'update') return ['chat.update'];
  const { recipient } = step.message;
  const mustOpen = 'userId' in recipient && !directChannels.has(recipient.userId);
  return [
    ...(mustOpen ? (['conversations.open'] as const) : []),
    ...(step.kind === 'look' ? (['conversations.history'] as const) : []),
    'chat.postMessage',
  ];
}

async function waitForPace(methods: readonly PacedMethod[], conversation: string, deps: PerformDeps): Promise<number> {
  for (const method of methods) {
    const wait = await deps.pace.take(method, conversation, deps.clock());
    if (wait > 0) return wait;
  }
  return 0;
}

/** A person is written to in their D… conversation: a user id as channel may end up in Slackbot's. */
async function channelOf(step: SendStep, deps: PerformDeps, beforeOpening: () => void): Promise<string> {
  const { recipient } = step.message;
  if ('channelId' in recipient) return recipient.channelId;
  const known = deps.directChannels.get(recipient.userId);
  if (known !== undefined) return known;
  beforeOpening();
  const opened = await openDirectChannel(deps.slack, recipient.userId);
  deps.directChannels.set(recipient.userId, opened);
  return opened;
}
