import { addMilliseconds } from 'date-fns';
import type { Society } from '../../database/society.js';
import type { Duty } from '../../delivery/jobs.js';
import { sayIn } from '../../locales/index.js';
import { sentence } from '../../slack/blocks/parts.js';
import { Conversations } from './conversations.store.js';
import { CALLS_A_MINUTE, type Erasure } from './erasing.rule.js';
import { Erasing } from './erasing.store.js';
import { type Looking, lookThrough } from './look-through.request.js';

/** Milliseconds for which one process works at an erasing alone. */
const TURN = 5 * 60_000;

/** Goes on with what is being erased, as far as one minute's calls to Slack go. Can be broken off anywhere. */
export async function carryOn({ society, now, slack, own }: Duty): Promise<boolean> {
  const erasing = society.of(Erasing);
  let calls = CALLS_A_MINUTE;
  for (const erasure of await erasing.take(now, addMilliseconds(now, TURN))) {
    if (erasure.emptiedAt === null) await erasing.empty(erasure.userId, now);
    const sealOf = await society.of(Conversations).sealOf(erasure.userId);
    const looking: Looking = { slack, own, sealOf, calls };
    const left = await lookFurther(society, looking, erasure, now);
    const isDone = left.length === 0 && (await erasing.end(erasure, now));
    if (!isDone) await erasing.letGo(erasure.id);
    await tell(looking, erasure, isDone ? null : left.length);
    calls = looking.calls;
  }
  return false;
}

/** Nothing is looked through while something is in flight. Their own conversation waits until Slack holds nothing ready for it any more. */
async function lookFurther(society: Society, looking: Looking, erasure: Erasure, now: Date): Promise<Erasure['left']> {
  let { left } = erasure;
  if (await society.of(Erasing).isInFlight(erasure, now)) return left;
  for (;;) {
    const [first, ...others] = left;
    if (!first || (first.how === 'delete' && (await society.of(Erasing).isAwaited(erasure, now)))) return left;
    const howFar = await lookThrough(looking, erasure, first);
    left = howFar ? [howFar, ...others] : others;
    await society.of(Erasing).note(erasure.id, left);
    if (howFar) return left;
  }
}

/** @param left conversations that are; null once all is done */
async function tell({ slack }: Looking, { told, locale, total }: Erasure, left: number | null): Promise<void> {
  if (!told) return;
  const say = sayIn(locale);
  const { text, blocks } = sentence(
    left === null ? say('erase.done') : say('erase.progress', { done: total - left, total }),
  );
  // Where Slack does not take it now, the next one says it.
  await slack.chat.update({ channel: told.channelId, ts: told.ts, text, blocks: [...blocks] }).catch(() => null);
}
