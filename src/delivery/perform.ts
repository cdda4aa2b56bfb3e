import { addMilliseconds, min } from 'date-fns';
import { REFUSED_BLOCKS } from '../slack/slack-errors.rule.js';
import { isPerson } from '../slack/slack-ids.rule.js';
import { type AttemptDeps, conversationWith, makeAttempt, openingOf, waitForPace } from './attempt.js';
import { ONCE_IS_HISTORY_AFTER } from './corrections.js';
import type { DesiredMessage } from './desired-message.js';
import { abandoned, failed, gone, NOTHING_SHOWN, type Outcome, sent, type Tried, waitsUntil } from './endings.js';
import { fingerprintOf, recipientId, subjectIn } from './fingerprint.js';
import type { Intent, LedgerRow } from './ledger-rows.store.js';
import { postMessage, updateMessage } from './messages.js';
import type { PacedMethod } from './pace.js';
import { takePlace } from './perform-in-place.js';
import { performScheduled } from './perform-scheduled.js';
import { type PostStep, recipientOfStep, type SendStep } from './plan.js';

/** Takes one step. Throws when the database fails. */
export async function perform(step: SendStep, deps: AttemptDeps): Promise<Outcome> {
  if (step.kind === 'take_place') return takePlace(step, deps);
  if (step.kind !== 'post' && step.kind !== 'update' && step.kind !== 'look') return performScheduled(step, deps);
  const recipient = recipientOfStep(step);
  const methods = methodsOf(step, openingOf(recipient, deps));
  const wait = waitForPace(methods, recipient, deps);
  if (wait > 0) return { kind: 'later', at: addMilliseconds(deps.clock(), wait), isTrouble: false, error: 'pace' };
  return performPost(step, methods, deps);
}

async function performPost(step: PostStep, methods: readonly PacedMethod[], deps: AttemptDeps): Promise<Outcome> {
  const { slack, clock, quarantine } = deps;
  const { row } = step;
  const message = plainerIfRefused(step);
  const tried: Tried = {
    row,
    unsureSince: step.kind === 'look' ? step.since : null,
    isForPerson: isPerson(recipientOfStep(step)),
    // Once the plainer ones are refused, nothing is left to try.
    hasPlainer: message === step.message && message.content.plainer !== undefined,
    isInThread: step.kind !== 'update' && step.thread !== null,
  };
  const { outcome } = await makeAttempt(
    {
      row,
      intent: intentOf(step, clock()),
      methods,
      run: async (allow, written) => {
        if (step.kind === 'update') {
          allow('chat.update');
          await updateMessage(slack, step.shown, message, written);
          return sent(step.shown, fingerprintOf(step.message));
        }
        const channelId = await conversationWith(recipientOfStep(step), allow, deps);
        if (step.kind === 'look' && tried.isForPerson && !deps.mayReadDirect) {
          const worthAt = worthTwiceFrom(message, clock());
          if (worthAt === null) return gone();
          if (worthAt > clock()) return waitsUntil(tried, worthAt);
        } else if (step.kind === 'look') {
          allow('conversations.history');
          const except = (step.row?.replaced ?? []).map(({ ts }) => ts);
          const post = await deps.posts.find(channelId, message.key, step.since, except);
          // What was sent then may not be what should be shown now: the next pass brings a standing message up to date.
          if (post) return sent({ channelId, ts: post.ts }, post.fingerprint, true);
        }
        allow('chat.postMessage');
        return sent(await postMessage(slack, channelId, message, written, step.thread), fingerprintOf(step.message));
      },
      failed: (method, failure) => failed(tried, method, failure, clock(), quarantine),
      abandoned: () => abandoned(tried),
    },
    deps,
  );
  return outcome;
}

/** Milliseconds. */
const NEAR = 48 * 60 * 60_000;

/**
 * Where nobody can look whether a message has arrived: rather twice than never for what is about a visit that is near, since
 * people rely on it; else rather never than twice.
 * @returns from when on it is worth saying again; null for never
 */
function worthTwiceFrom({ delivery, begin = [] }: DesiredMessage, now: Date): Date | null {
  // What stands until then is of use now if at all: most of it until a visit begins.
  const isSoonOver = delivery.lifetime === 'standing' && delivery.until.getTime() - now.getTime() <= NEAR;
  const ahead = [...begin, ...(isSoonOver ? [delivery.until] : [])].filter((at) => at > now);
  return ahead.length > 0 ? addMilliseconds(min(ahead), -NEAR) : null;
}

/** Blocks that Slack has refused are not sent again where the message can do without them. */
function plainerIfRefused({ message, row }: PostStep): DesiredMessage {
  const { plainer } = message.content;
  if (!plainer || row?.lastError !== REFUSED_BLOCKS) return message;
  return { ...message, content: plainer };
}

function intentOf(step: PostStep, now: Date): Omit<Intent, 'leaseUntil'> {
  const { message, row } = step;
  const { delivery } = message;
  const changesInPlace = step.kind === 'update' && row !== null;
  const unsureSince = step.kind === 'look' ? step.since : now;
  return {
    key: message.key,
    ...subjectIn(message),
    channelId: recipientId(message.recipient),
    lifetime: delivery.lifetime,
    desiredFingerprint: fingerprintOf(message),
    ...(changesInPlace ? shownIn(row) : NOTHING_SHOWN),
    unsureSince: changesInPlace ? null : unsureSince,
    historyFrom: delivery.lifetime === 'standing' ? delivery.until : addMilliseconds(now, ONCE_IS_HISTORY_AFTER),
  };
}

function shownIn({ slackId, slackChannelId, appliedFingerprint }: LedgerRow) {
  return { slackId, slackChannelId, appliedFingerprint };
}

function methodsOf(step: PostStep, opening: readonly PacedMethod[]): readonly PacedMethod[] {
  if (step.kind === 'update') return ['chat.update'];
  return [...opening, ...(step.kind === 'look' ? (['conversations.history'] as const) : []), 'chat.postMessage'];
}
