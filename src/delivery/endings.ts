import { addMilliseconds, max, min } from 'date-fns';
import type { SlackFailure } from '../slack/slack-answers.js';
import { isThreadRefusal, REFUSED_BLOCKS, type SlackMeaning } from '../slack/slack-errors.rule.js';
import type { AttemptResult, LedgerRow } from './ledger-rows.store.js';
import type { PacedMethod } from './pace.js';
import type { Shown } from './plan.js';
import { replacement } from './replaced-posts.js';

export type Outcome =
  /** Slack has it. `isAdopted`: it was there already, perhaps with older words. */
  | { readonly kind: 'sent'; readonly isAdopted: boolean }
  /** Slack certainly does not have it now. */
  | { readonly kind: 'gone' }
  /** What can no longer be taken back is being corrected. */
  | { readonly kind: 'corrected' }
  /** It is of no use any more. */
  | { readonly kind: 'too_late' }
  /** Not now. `isTrouble`: Slack or the network failed, rather than asked us to wait. */
  | { readonly kind: 'later'; readonly at: Date; readonly isTrouble: boolean; readonly error: string }
  /** Given up until it changes or the refusal has cooled down. */
  | { readonly kind: 'dead'; readonly retryAt: Date; readonly error: string }
  /** Somebody else has taken this message on. */
  | { readonly kind: 'overtaken' }
  /** Not enough of a lease was left; nothing was sent. */
  | { readonly kind: 'abandoned' };

/** What the ledger is told about an attempt, and what the pass is told. */
export interface Ending {
  readonly result: AttemptResult;
  readonly outcome: Outcome;
}

/** What an attempt was about, as far as its failure depends on it. */
export interface Tried {
  readonly row: LedgerRow | null;
  /** Since when an earlier attempt may have succeeded; null when none can have. */
  readonly unsureSince: Date | null;
  readonly isForPerson: boolean;
  /** Whether there are plainer blocks to try where Slack refuses these. */
  readonly hasPlainer?: boolean;
  /** Whether it was to be shown in a thread. */
  readonly isInThread?: boolean;
}

/** All in milliseconds. A refused message is tried again after a while: the bot may have been invited back. */
const DEAD_FOR = 10 * 60_000;
/** People who cannot be reached are asked about less and less often. */
const DEAD_FOR_AT_MOST = 24 * 60 * 60_000;
const LONGEST_BACKOFF = 5 * 60_000;
const A_MOMENT = 5_000;

export const NOTHING_SHOWN = { slackId: null, slackChannelId: null, appliedFingerprint: null } as const;

/** Methods whose lost answer leaves Slack in a state that nobody knows. */
const CHANGES_SLACK: ReadonlySet<PacedMethod> = new Set([
  'chat.postMessage',
  'chat.update',
  'chat.scheduleMessage',
  'chat.deleteScheduledMessage',
]);

/** Slack has the message. @param appliedFingerprint null when it was found there, perhaps with older words */
export function sent(shown: Shown, appliedFingerprint: string | null, isAdopted = false): Ending {
  const result: AttemptResult = {
    state: 'sent',
    slackId: shown.ts,
    slackChannelId: shown.channelId,
    appliedFingerprint,
    unsureSince: null,
    lastError: null,
    failures: 0,
  };
  return { result, outcome: { kind: 'sent', isAdopted } };
}

/** Slack does not have the scheduled message, or has it no longer. */
export function gone(): Ending {
  const nothing = { ...NOTHING_SHOWN, unsureSince: null, postAt: null, textFingerprint: null };
  return { result: { state: 'cancelled', ...nothing, lastError: null, failures: 0 }, outcome: { kind: 'gone' } };
}

/** Nobody can say whether Slack has it, and it can wait until an instant. */
export function waitsUntil({ unsureSince }: Tried, at: Date): Ending {
  const error = 'unsure';
  const result = { ...notDone(unsureSince), notBefore: at, lastError: error };
  return { result, outcome: { kind: 'later', at, isTrouble: false, error } };
}

/** Not enough of a lease was left: nothing was sent. */
export function abandoned({ unsureSince }: Tried): Ending {
  return { result: notDone(unsureSince), outcome: { kind: 'abandoned' } };
}

/**
 * A call has failed.
 * @param method the call that failed
 * @param quarantine milliseconds to wait before anybody acts again on an attempt whose outcome is unknown
 */
export function failed(
  tried: Tried,
  method: PacedMethod,
  failure: SlackFailure,
  now: Date,
  quarantine: number,
): Ending {
  const { error } = failure;
  const failures = (tried.row?.failures ?? 0) + 1;
  const backoff = Math.min(2 ** failures * 1_000, LONGEST_BACKOFF);
  // A post that certainly did nothing leaves nothing to look for, and so does a look that found nothing before it.
  const unsureSince = method === 'chat.postMessage' || method === 'chat.scheduleMessage' ? null : tried.unsureSince;
  switch (failure.kind) {
    case 'rate_limited': {
      const at = addMilliseconds(now, failure.retryAfterSeconds * 1_000);
      const result = { ...notDone(unsureSince), notBefore: at, lastError: error };
      return { result, outcome: { kind: 'later', at, isTrouble: false, error } };
    }
    case 'refused':
      return refused(tried, method, failure, failures, unsureSince, now);
    case 'unknown_outcome': {
      if (CHANGES_SLACK.has(method)) {
        // A late request may still be carried out: nobody acts on this message before that is over.
        const at = addMilliseconds(now, Math.max(quarantine, backoff));
        const result: AttemptResult = { state: 'unknown', notBefore: at, lastError: error, failures };
        return { result, outcome: { kind: 'later', at, isTrouble: true, error } };
      }
      return postponed(unsureSince, addMilliseconds(now, backoff), error, failures);
    }
    case 'not_sent':
      if (error === 'time_in_past' || error === 'restricted_too_many') return badMoment(tried, error, unsureSince, now);
      return postponed(unsureSince, addMilliseconds(now, backoff), error, failures);
  }
}

function refused(
  { row, isForPerson, hasPlainer, isInThread }: Tried,
  method: PacedMethod,
  { error, meaning }: { readonly error: string; readonly meaning: SlackMeaning },
  failures: number,
  unsureSince: Date | null,
  now: Date,
): Ending {
  if (method === 'chat.update' && error === 'message_not_found') {
    // Somebody has deleted it: the next pass posts it anew.
    const result = { ...notDone(null), ...NOTHING_SHOWN, lastError: error };
    return { result, outcome: { kind: 'later', at: now, isTrouble: false, error } };
  }
  const replaced = method === 'chat.update' && meaning === 'not_editable' ? replacement(row, now) : null;
  if (replaced) {
    // The next pass posts it anew, below the one that stays as it is.
    const result = { ...notDone(null), ...NOTHING_SHOWN, replaced, lastError: error };
    return { result, outcome: { kind: 'later', at: now, isTrouble: false, error } };
  }
  // The next pass tries it with plainer blocks, or by itself.
  if ((error === REFUSED_BLOCKS && hasPlainer) || (isThreadRefusal(error) && isInThread)) {
    const result = { ...notDone(unsureSince), notBefore: null, lastError: error };
    return { result, outcome: { kind: 'later', at: now, isTrouble: false, error } };
  }
  const deadFor = isForPerson ? Math.min(DEAD_FOR * 2 ** (failures - 1), DEAD_FOR_AT_MOST) : DEAD_FOR;
  const retryAt = addMilliseconds(now, deadFor);
  return {
    result: { state: 'dead', unsureSince, notBefore: retryAt, lastError: error, failures },
    outcome: { kind: 'dead', retryAt, error },
  };
}

/** Its time had just come, or there were too many around it: nothing that would meet any other message. */
function badMoment({ row }: Tried, error: string, unsureSince: Date | null, now: Date): Ending {
  const at = error === 'time_in_past' ? addMilliseconds(now, A_MOMENT) : roomAgain(row?.postAt ?? null, now);
  const result = { ...notDone(unsureSince), notBefore: at, lastError: error };
  return { result, outcome: { kind: 'later', at, isTrouble: false, error } };
}

/** By our own count there was room: asked again in a few minutes, or when the crowded moment is over. */
function roomAgain(postAt: Date | null, now: Date): Date {
  const soon = addMilliseconds(now, A_MOMENT);
  const later = addMilliseconds(now, LONGEST_BACKOFF);
  return postAt ? max([soon, min([later, addMilliseconds(postAt, 1_000)])]) : later;
}

function postponed(unsureSince: Date | null, at: Date, error: string, failures: number): Ending {
  const result = { ...notDone(unsureSince), notBefore: at, lastError: error, failures };
  return { result, outcome: { kind: 'later', at, isTrouble: true, error } };
}

/** This attempt has sent nothing; an earlier one may have. */
function notDone(unsureSince: Date | null): AttemptResult {
  return { state: unsureSince === null ? 'pending' : 'unknown', unsureSince };
}
