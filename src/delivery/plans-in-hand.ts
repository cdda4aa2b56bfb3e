import { min } from 'date-fns';
import { grouped } from '../core/grouped.js';
import type { LedgerRow } from './ledger-rows.store.js';
import { keyOf, type Plan, type SendStep } from './plan.js';
import { nameOf } from './subjects.rule.js';
import type { KnownSubject } from './subjects.store.js';

/**
 * Milliseconds. Whoever changes something touches the subject, whichever process they ask; what Slack says of people is older
 * than this anyway (`slack/people`). Less than what counts as overdue (`figures.store`).
 */
const HELD_FOR = 90_000;

/** What was planned of one subject. */
export interface SubjectPlan {
  readonly subject: KnownSubject;
  readonly readAt: Date;
  readonly steps: readonly SendStep[];
  /** When it changes by itself. */
  readonly turns: readonly Date[];
  /** Messages that did not get through and are tried again later, by their keys. */
  readonly postponed: ReadonlyMap<string, LedgerRow>;
  /** When something becomes due of which it is not known whose it is; null for nothing. */
  readonly strayDueAt: Date | null;
}

/**
 * Plans of subjects for which only the pace was lacking. Slack takes one change in 1.25 seconds: of fifteen groups that wait for
 * their turns only those are read anew of which something has changed. Kept in memory; whoever begins anew reads all once.
 */
export interface PlansInHand {
  /** Those that are still true, by their names: nobody has touched the subject since, and nothing of it has become due. */
  of(subjects: readonly KnownSubject[], now: Date): ReadonlyMap<string, SubjectPlan>;
  /** From here on these are what is known of the subjects that were looked at. @param looked names of all of them */
  keep(looked: Iterable<string>, plans: readonly SubjectPlan[]): void;
  forgetAll(): void;
}

export function createPlansInHand(): PlansInHand {
  const plans = new Map<string, SubjectPlan>();
  return {
    of(subjects, now) {
      for (const [name, { readAt }] of plans) if (!isRecent(readAt, now)) plans.delete(name);
      const found = subjects.flatMap((subject): [string, SubjectPlan][] => {
        const known = plans.get(nameOf(subject));
        return known && isStillTrue(known, subject, now) ? [[nameOf(subject), known]] : [];
      });
      return new Map(found);
    },
    keep(looked, kept) {
      for (const name of looked) plans.delete(name);
      for (const plan of kept) plans.set(nameOf(plan.subject), plan);
    },
    forgetAll: () => plans.clear(),
  };
}

function isStillTrue({ subject, turns, strayDueAt }: SubjectPlan, { version }: KnownSubject, now: Date): boolean {
  return version === subject.version && turns.every((at) => at > now) && (strayDueAt === null || strayDueAt > now);
}

function isRecent(readAt: Date, now: Date): boolean {
  const age = now.getTime() - readAt.getTime();
  return age >= 0 && age < HELD_FOR;
}

/**
 * What is left of what was planned, of those subjects of which nothing but the pace holds anything up.
 * @param open keys of what was planned and is not done
 * @param waiting of these what waits for the pace
 */
export function leftOfPlans(
  plans: readonly SubjectPlan[],
  open: ReadonlySet<string>,
  waiting: readonly SendStep[],
): readonly SubjectPlan[] {
  const waitingByKey = new Map(waiting.map((step) => [keyOf(step), step]));
  return plans.flatMap((plan) => {
    const left = plan.steps.filter((step) => open.has(keyOf(step)));
    if (left.length === 0 || !left.every((step) => waitingByKey.has(keyOf(step)))) return [];
    return [{ ...plan, steps: left }];
  });
}

/** An instant at which something of a subject changes by itself, or a message of its own becomes due. */
export interface Ahead {
  /** `nameOf` the subject; not known for a message of nobody. */
  readonly name: string | undefined;
  readonly at: Date;
}

interface Found {
  readonly planned: Plan;
  readonly subjectOf: ReadonlyMap<string, string>;
  readonly ahead: readonly Ahead[];
  readonly postponed: ReadonlyMap<string, LedgerRow>;
}

/** What was planned together, subject by subject. */
export function plansOf(
  subjects: readonly KnownSubject[],
  { planned, subjectOf, ahead, postponed }: Found,
  now: Date,
): readonly SubjectPlan[] {
  const toCome = grouped(
    ahead.filter(({ at }) => at > now),
    ({ name }) => name ?? '',
  );
  const stepsOf = grouped(planned.steps.filter(isSend), (step) => subjectOf.get(keyOf(step)) ?? '');
  const postponedOf = grouped([...postponed], ([key]) => subjectOf.get(key) ?? '');
  const strayDueAt = soonest((toCome.get('') ?? []).map(({ at }) => at));
  return subjects.map((subject) => ({
    subject,
    readAt: now,
    steps: stepsOf.get(nameOf(subject)) ?? [],
    turns: (toCome.get(nameOf(subject)) ?? []).map(({ at }) => at),
    postponed: new Map(postponedOf.get(nameOf(subject)) ?? []),
    strayDueAt,
  }));
}

export function isSend(step: Plan['steps'][number]): step is SendStep {
  return step.kind !== 'confirm';
}

function soonest(instants: readonly Date[]): Date | null {
  return instants.length > 0 ? min([...instants]) : null;
}
