import { isPerson } from '../slack/slack-ids.rule.js';
import { type PostStep, recipientOfStep, type SendStep } from './plan.js';

/**
 * What is posted to a person is looked for before it is, where a backup may have been put back that does not know of it: nobody is
 * told twice, and a card that stands already is changed in place.
 * @param since what happened after this instant our records may not know, where that was found at most so many milliseconds ago
 *   (undefined: as long as is usual); asked only where it matters, null when they know all
 */
export async function lookingFirst(
  steps: readonly SendStep[],
  since: (foundWithin: number | undefined) => Promise<Date | null>,
): Promise<readonly SendStep[]> {
  const asked = new Map<number | undefined, Date | null>();
  for (const step of steps) {
    const owedFor = owedForOf(step);
    if (isNewToPerson(step) && !asked.has(owedFor)) asked.set(owedFor, await since(owedFor));
  }
  return steps.map((step) => {
    const lostSince = isNewToPerson(step) ? asked.get(owedForOf(step)) : null;
    return isNewToPerson(step) && lostSince ? { ...step, kind: 'look', since: lostSince } : step;
  });
}

function owedForOf(step: SendStep): number | undefined {
  if (step.kind !== 'post' || step.message.delivery.lifetime !== 'once') return undefined;
  return step.message.delivery.owedFor;
}

function isNewToPerson(step: SendStep): step is Extract<PostStep, { kind: 'post' }> {
  if (step.kind !== 'post' || step.row !== null) return false;
  return step.message.delivery.lifetime !== 'scheduled' && isPerson(recipientOfStep(step));
}
