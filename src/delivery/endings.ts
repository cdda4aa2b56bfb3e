import { addMilliseconds } from 'date-fns';
import type { AttemptResult } from '../store/ledger.js';
import type { PacedMethod } from './pace.js';
import type { SendStep, Shown } from './plan.js';
import type { SlackFailure } from './slack-errors.js';

export type Outcome =
  /** Shown in Slack. `isAdopted`: it was there already, perhaps with older words. */
  | { readonly kind: 'sent'; readonly isAdopted: boolean }
  /** Not now. `isTrouble`: Slack or the network failed, rather than asked us to wait. */
  | { readonly kind: 'later'; readonly at: Date; readonly isTrouble: boolean; readonly error: string }
  /** Given up until it changes or the refusal has cooled down. `isNews`: it was not refused for this reason before. */
  | { readonly kind: 'dead'; readonly retryAt: Date; readonly error: string; readonly isNews: boolean }
  /** Somebody else has taken this message on. */
  | { readonly kind: 'overtaken' }
  /** Not enough of a lease was left; nothing was sent. */
  | { readonly kind: 'abandoned' };

/** What the ledger is told about an attempt, and what the pass is told. */
export interface Ending {
  readonly result: AttemptResult;
  readonly outcome: Outcome;
}

/** Milliseconds until a refused message is tried again: the bot may have been invited back. */
const DEAD_FOR = 10 * 60_000;
const LONGEST_BACKOFF = 5 * 60_000;

/** Slack shows the message. @param appliedFingerprint null when it was found there, perhaps with older words */
export function sent(shown: Shown, appliedFingerprint: string | null): Ending {
  const result: AttemptResult = {
    state: 'sent',
    slackId: shown.ts,
    slackChannelId: shown.channelId,
    appliedFingerprint,
    unsureSince: null,
    lastError: null,
    failures: 0,
  };
  return { result, outcome: { kind: 'sent', isAdopted: appliedFingerprint === null } };
}

/** Not enough of a lease was left: nothing was sent. */
export function abandoned(step: SendStep): Ending {
  return { result: notDone(unsureBefore(step)), outcome: { kind: 'abandoned' } };
}

/**
 * A call has failed.
 * @param method the call that failed
 * @param quarantine milliseconds to wait before anybody acts again on an attempt whose outcome is unknown
 */
export function failed(
  step: SendStep,
  method: PacedMethod,
  failure: SlackFailure,
  now: Date,
  quarantine: number,
): Ending {
  const { error } = failure;
  const failures = (step.row?.failures ?? 0) + 1;
  const backoff = Math.min(2 ** failures * 1_000, LONGEST_BACKOFF);
  // A post that certainly did nothing leaves nothing to look for, and so does a look that found nothing before it.
  const unsureSince = method === 'chat.postMessage' ? null : unsureBefore(step);
  switch (failure.kind) {
    case 'rate_limited': {
      const at = addMilliseconds(now, failure.retryAfterSeconds * 1_000);
      const result = { ...notDone(unsureSince), notBefore: at, lastError: error };
      return { result, outcome: { kind: 'later', at, isTrouble: false, error } };
    }
    case 'refused': {
      if (step.kind === 'update' && error === 'message_not_found') {
        // Somebody has deleted it: the next pass posts it anew.
        const result = { ...notDone(null), ...NOTHING_SHOWN, lastError: error };
        return { result, outcome: { kind: 'later', at: now, isTrouble: false, error } };
      }
      const retryAt = addMilliseconds(now, DEAD_FOR);
      const isNews = step.row?.lastError !== error;
      return {
        result: { state: 'dead', unsureSince, notBefore: retryAt, lastError: error, failures },
        outcome: { kind: 'dead', retryAt, error, isNews },
      };
    }
    case 'unknown_outcome': {
      if (method === 'chat.postMessage' || method === 'chat.update') {
        // A late request may still be carried out: nobody acts on this message before that is over.
        const at = addMilliseconds(now, Math.max(quarantine, backoff));
        const result: AttemptResult = { state: 'unknown', notBefore: at, lastError: error, failures };
        return { result, outcome: { kind: 'later', at, isTrouble: true, error } };
      }
      return postponed(unsureSince, addMilliseconds(now, backoff), error, failures);
    }
    case 'not_sent':
      return postponed(unsureSince, addMilliseconds(now, backoff), error, failures);
  }
}

function postponed(unsureSince: Date | null, at: Date, error: string, failures: number): Ending {
  const result = { ...notDone(unsureSince), notBefore: at, lastError: error, failures };
  return { result, outcome: { kind: 'later', at, isTrouble: true, error } };
}

/** This attempt has sent nothing; an earlier one may have. */
function notDone(unsureSince: Date | null): AttemptResult {
  return { state: unsureSince === null ? 'pending' : 'unknown', unsureSince };
}

export const NOTHING_SHOWN = { slackId: null, slackChannelId: null, appliedFingerprint: null } as const;

/** Since when an earlier attempt may have posted this message; null when none can have. */
export function unsureBefore(step: SendStep): Date | null {
  return step.kind === 'look' ? step.since : null;
}
