import type { Plan, SendStep } from './plan.js';

/** What was read and planned at an instant. */
export interface ReadPlan extends Plan {
  readonly readAt: Date;
}

/** Hands over and takes back ahead of time: no other message waits for it, and nobody is shown it now. */
export const AHEAD_OF_TIME: ReadonlySet<SendStep['kind']> = new Set(['schedule', 'reschedule', 'withdraw']);

/**
 * Milliseconds for which a plan is taken as true while nothing is known to have changed: another process may have written
 * meanwhile, and some of what is shown changes by itself.
 */
export const TRUE_FOR = 30_000;

/**
 * What is left of a plan for which only the pace was lacking. Slack takes one reminder in 1.25 seconds; going on with what
 * was planned, a hundred of them cost a few readings and not a hundred.
 * @param putOff steps that wait for the pace and for nothing else
 * @returns null where everything is to be read anew
 */
export function leftOver<Known extends ReadPlan>(plan: Known, putOff: readonly SendStep[]): Known | null {
  if (putOff.length === 0 || !putOff.every(({ kind }) => AHEAD_OF_TIME.has(kind))) return null;
  return { ...plan, steps: putOff };
}

/** Whether to go on with it: it was read not long ago, and nothing else has become due since. */
export function mayGoOn<Known extends ReadPlan>(left: Known | null, now: Date): left is Known {
  if (left === null || (left.nextDueAt !== null && left.nextDueAt <= now)) return false;
  const age = now.getTime() - left.readAt.getTime();
  return age >= 0 && age < TRUE_FOR;
}
