import type { SendStep } from './plan.js';

/** What goes first where Slack's pace lets only some go: the lower rank, and of one rank what is needed sooner. */
export interface Precedence {
  /** 0: tells of something within two days, or of what has just happened. 1: is handed over for later. 2: everything else. */
  readonly rank: 0 | 1 | 2;
  /** The instant by which it should be true. */
  readonly neededAt: Date;
}

/** Milliseconds. What changes a visit so near goes before everything. */
const NEAR = 48 * 60 * 60_000;

/** Where a step stands among those that wait: nearest first, reminders before posts that tell of later. */
export function precedenceOf(step: SendStep, now: Date): Precedence {
  const neededAt = neededAtOf(step) ?? now;
  if (neededAt.getTime() - now.getTime() <= NEAR) return { rank: 0, neededAt };
  return { rank: isHandedOver(step) ? 1 : 2, neededAt };
}

export function byPrecedence(one: Precedence, other: Precedence): number {
  return one.rank - other.rank || one.neededAt.getTime() - other.neededAt.getTime();
}

/** In the order in which they should go; of equals the order they are in stays. */
export function inPrecedence(steps: readonly SendStep[], now: Date): readonly SendStep[] {
  return steps
    .map((step) => ({ step, precedence: precedenceOf(step, now) }))
    .sort((one, other) => byPrecedence(one.precedence, other.precedence))
    .map(({ step }) => step);
}

/** null: at once. */
function neededAtOf(step: SendStep): Date | null {
  if (step.kind === 'correct') return null;
  if (!('message' in step)) return step.row.postAt;
  const { delivery, nearestAt } = step.message;
  if (delivery.lifetime === 'scheduled') return delivery.postAt;
  if (nearestAt) return nearestAt;
  return delivery.lifetime === 'standing' ? delivery.until : null;
}

function isHandedOver(step: SendStep): boolean {
  return !('message' in step) || step.message.delivery.lifetime === 'scheduled';
}
