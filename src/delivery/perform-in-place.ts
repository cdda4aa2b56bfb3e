import { addMilliseconds } from 'date-fns';
import { isPerson } from '../slack/slack-ids.rule.js';
import { type AttemptDeps, makeAttempt, waitForPace } from './attempt.js';
import { ONCE_IS_HISTORY_AFTER } from './corrections.js';
import { abandoned, failed, gone, NOTHING_SHOWN, type Outcome, sent, type Tried } from './endings.js';
import { fingerprintOf, recipientId, subjectIn } from './fingerprint.js';
import type { Intent } from './ledger-rows.store.js';
import { updateMessage } from './messages.js';
import type { TakePlaceStep } from './plan-in-place.js';
import { findMarked } from './scheduled-messages.js';

const METHODS = ['conversations.history', 'chat.update'] as const;

/**
 * Finds a message that Slack has shown at its time, and changes it into another. Harmless to repeat. One that its reader has
 * deleted, or that cannot be changed any more, is left: nobody misses it. Throws when the database fails.
 */
export async function takePlace({ message, row, handed }: TakePlaceStep, deps: AttemptDeps): Promise<Outcome> {
  const { slack, own, clock, quarantine } = deps;
  const recipient = recipientId(message.recipient);
  const wait = waitForPace(METHODS, recipient, deps);
  if (wait > 0) return { kind: 'later', at: addMilliseconds(clock(), wait), isTrouble: false, error: 'pace' };
  const { delivery, inPlaceOf } = message;
  const tried: Tried = { row, unsureSince: null, isForPerson: isPerson(recipient) };
  const intent: Omit<Intent, 'leaseUntil'> = {
    key: message.key,
    ...subjectIn(message),
    channelId: recipient,
    lifetime: delivery.lifetime,
    desiredFingerprint: fingerprintOf(message),
    ...NOTHING_SHOWN,
    unsureSince: null,
    historyFrom: delivery.lifetime === 'standing' ? delivery.until : addMilliseconds(clock(), ONCE_IS_HISTORY_AFTER),
  };
  const { outcome } = await makeAttempt(
    {
      row,
      intent,
      methods: METHODS,
      run: async (allow, written) => {
        if (!deps.mayReadDirect && tried.isForPerson) return gone();
        allow('conversations.history');
        const seconds = handed.postAt.getTime() / 1_000;
        const ts = inPlaceOf ? await findMarked(slack, own, handed.channelId, seconds, inPlaceOf.mark) : null;
        if (ts === null) return gone();
        const shown = { channelId: handed.channelId, ts };
        allow('chat.update');
        await updateMessage(slack, shown, message, written);
        return sent(shown, fingerprintOf(message));
      },
      failed: (method, failure) =>
        failure.kind === 'refused' ? gone() : failed(tried, method, failure, clock(), quarantine),
      abandoned: () => abandoned(tried),
    },
    deps,
  );
  return outcome;
}
