import type { MembershipStatus } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';
import type { Where } from './places.rule.js';
import {
  blockingSteps,
  type CompletionTerms,
  type Requirement,
  type Step,
  stepsOn,
  type TrainedMember,
} from './readiness.rule.js';

/** For how long somebody is ready, as far as is known: not today, until a last date, or with no end in sight. */
export type Ahead =
  | { readonly kind: 'not_ready' }
  | { readonly kind: 'until'; readonly date: CalendarDate }
  | { readonly kind: 'no_end' };

/** How one member stands, and for how long. */
export interface Outlook {
  /** Slack user id. */
  readonly userId: string;
  readonly status: MembershipStatus;
  /** Last day on which they are away, where they are today; why is kept nowhere. Left out where they are not. */
  readonly awayUntil?: CalendarDate;
  readonly steps: readonly Step<CompletionTerms>[];
  /** How many of the steps are done. */
  readonly done: number;
  readonly ahead: Ahead;
}

/** Days ahead within which somebody blocks *soon*: when their leader can still plan a session (DOMAIN, Readiness: 60). */
export const SOON = 60;

/** How a member stands on a date, and until when. */
export function outlookOf(
  on: CalendarDate,
  { userId, status, completions }: TrainedMember,
  requirements: readonly Requirement[],
  facility: Where,
): Outlook {
  const steps = stepsOn(on, requirements, completions, facility);
  const done = steps.filter(({ standing }) => standing === 'done').length;
  return { userId, status, steps, done, ahead: aheadOf(steps) };
}

/** For how long somebody whose steps these are stays ready. What only reminds never ends it. */
export function aheadOf(steps: readonly Step<CompletionTerms>[]): Ahead {
  if (blockingSteps(steps).length > 0) return { kind: 'not_ready' };
  const [first] = steps
    .filter(({ requirement }) => requirement.blocking)
    .flatMap(({ completion }) => completion?.expiresOn ?? [])
    .sort();
  return first === undefined ? { kind: 'no_end' } : { kind: 'until', date: first };
}

/** Whether they will be ready on a later date if nothing is renewed. */
export function staysReady({ ahead }: Pick<Outlook, 'ahead'>, on: CalendarDate): boolean {
  return ahead.kind === 'no_end' || (ahead.kind === 'until' && ahead.date >= on);
}

/** Whether they cannot go now, or soon can no longer. */
export function blocksSoon(outlook: Pick<Outlook, 'ahead'>, today: CalendarDate): boolean {
  return !staysReady(outlook, dateAfter(today, SOON));
}

/** Whole weeks from today for which they stay ready; null with no end in sight, and -1 for those who are not ready. */
export function weeksAhead({ ahead }: Pick<Outlook, 'ahead'>, today: CalendarDate): number | null {
  if (ahead.kind === 'no_end') return null;
  if (ahead.kind === 'not_ready') return -1;
  return Math.floor((Date.parse(ahead.date) - Date.parse(today)) / (7 * 24 * 60 * 60_000));
}

/** Whether they have nothing yet of all that is asked for. */
export function isNewcomer({ steps, done }: Pick<Outlook, 'steps' | 'done'>): boolean {
  return done === 0 && steps.every(({ standing }) => standing === 'missing');
}

/** Those first whom a leader has to think of first: newcomers, others who cannot go, then whoever lapses soonest. */
export function mostUrgentFirst(outlooks: readonly Outlook[]): Outlook[] {
  return [...outlooks].sort((one, other) => (urgencyOf(one) < urgencyOf(other) ? -1 : 1));
}

/** Those who lack something that is asked for, also what only reminds: most urgent first. Nobody is asked about themselves. */
export function lackingSomething(outlooks: readonly Outlook[], exceptFor: string): Outlook[] {
  return mostUrgentFirst(outlooks.filter(({ userId, done, steps }) => userId !== exceptFor && done < steps.length));
}

function urgencyOf(outlook: Outlook): string {
  const { ahead, userId } = outlook;
  if (isNewcomer(outlook)) return `0 ${userId}`;
  if (ahead.kind === 'not_ready') return `1 ${userId}`;
  return ahead.kind === 'until' ? `2 ${ahead.date} ${userId}` : `3 ${userId}`;
}
