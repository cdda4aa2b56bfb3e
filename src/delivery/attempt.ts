import type { WebClient } from '@slack/web-api';
import { addMilliseconds } from 'date-fns';
import { classifySlackError, type SlackFailure } from '../slack/slack-answers.js';
import { isPerson } from '../slack/slack-ids.rule.js';
import type { Ending, Outcome } from './endings.js';
import type { Ledger } from './ledger.store.js';
import type { Intent, LedgerRow } from './ledger-rows.store.js';
import { openDirectChannel, type Written } from './messages.js';
import type { OwnApp, OwnPosts } from './own-posts.js';
import type { Pace, PacedMethod } from './pace.js';

export interface AttemptDeps {
  readonly ledger: Ledger;
  readonly slack: WebClient;
  readonly own: OwnApp;
  /** Whether the app was granted to read its own conversations with people back. */
  readonly mayReadDirect: boolean;
  readonly posts: OwnPosts;
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

/** One fenced attempt at changing what Slack has for one message. */
export interface Attempt {
  readonly row: LedgerRow | null;
  readonly intent: Omit<Intent, 'leaseUntil'>;
  /** The calls it may make, for which the pace has been asked. */
  readonly methods: readonly PacedMethod[];
  /** Makes the calls, each announced by `allow` first. May throw whatever the WebClient throws. */
  readonly run: (allow: (method: PacedMethod) => void, written: Written) => Promise<Ending>;
  readonly failed: (method: PacedMethod, failure: SlackFailure) => Ending;
  /** Not enough of a lease was left before a call; that call was not made. */
  readonly abandoned: () => Ending;
}

const LEASE_MARGIN = 1_000;

/**
 * The intent is in the ledger before anything is sent, and what came of it is written by this attempt only. Throws when the
 * database fails; the row then says `sending`, and whoever takes it over looks before sending.
 * @returns the outcome, and the row as it is now
 */
export async function makeAttempt(
  attempt: Attempt,
  deps: AttemptDeps,
): Promise<{ readonly outcome: Outcome; readonly row: LedgerRow | null }> {
  const { ledger, clock, requestTimeout } = deps;
  const { intent, row, methods } = attempt;
  const begunAt = clock();
  const leaseUntil = addMilliseconds(begunAt, methods.length * requestTimeout + LEASE_MARGIN);
  const number = await ledger.begin({ ...intent, leaseUntil }, row, begunAt);
  if (number === null) return { outcome: { kind: 'overtaken' }, row: null };

  const { result, outcome } = await run(attempt, { attempt: number, at: begunAt }, leaseUntil, deps);
  const isOurs = await ledger.record(intent.key, number, result, clock());
  if (!isOurs) return { outcome: { kind: 'overtaken' }, row: null };
  return {
    outcome,
    row: {
      ...EMPTY,
      ...row,
      ...intent,
      subject: intent.subject ?? row?.subject ?? null,
      leaseUntil: null,
      ...result,
      attempt: number,
    },
  };
}

async function run(attempt: Attempt, written: Written, leaseUntil: Date, deps: AttemptDeps): Promise<Ending> {
  const { clock, requestTimeout } = deps;
  let method: PacedMethod | null = null;
  const allow = (next: PacedMethod): void => {
    const over = addMilliseconds(clock(), requestTimeout);
    if (over > leaseUntil || over > deps.leaseUntil()) throw new NotEnoughTime();
    method = next;
  };
  try {
    return await attempt.run(allow, written);
  } catch (error) {
    if (error instanceof NotEnoughTime || method === null) {
      if (!(error instanceof NotEnoughTime)) throw error;
      return attempt.abandoned();
    }
    const failure = classifySlackError(error, method);
    if (failure.kind === 'rate_limited') {
      deps.pace.pauseUntil(method, addMilliseconds(clock(), failure.retryAfterSeconds * 1_000));
    }
    return attempt.failed(method, failure);
  }
}

/** A call is not begun so late that it might still be under way when somebody else takes over. */
export class NotEnoughTime extends Error {}

/** Milliseconds until these calls may be made; 0 when they are counted already. */
export function waitForPace(methods: readonly PacedMethod[], conversation: string, deps: AttemptDeps): number {
  return deps.pace.take(methods, conversation, deps.clock());
}

/** `conversations.open`, when the conversation with this person is not known yet. */
export function openingOf(recipientId: string, deps: AttemptDeps): readonly PacedMethod[] {
  return isPerson(recipientId) && !deps.directChannels.has(recipientId) ? ['conversations.open'] : [];
}

/** A person is written to in their D… conversation: a user id as channel may end up in Slackbot's. */
export async function conversationWith(
  recipientId: string,
  allow: (method: PacedMethod) => void,
  deps: AttemptDeps,
): Promise<string> {
  if (!isPerson(recipientId)) return recipientId;
  const known = deps.directChannels.get(recipientId);
  if (known !== undefined) return known;
  allow('conversations.open');
  const opened = await openDirectChannel(deps.slack, recipientId);
  deps.directChannels.set(recipientId, opened);
  return opened;
}

const EMPTY = {
  notBefore: null,
  lastError: null,
  failures: 0,
  postAt: null,
  textFingerprint: null,
  correction: null,
  corrections: 0,
  replaced: [],
  subject: null,
  writtenAt: new Date(0),
} as const;
