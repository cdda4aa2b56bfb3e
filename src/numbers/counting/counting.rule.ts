import { MEASURES, type Measure, TARGET_GROUPS, type TargetGroup } from '../../core/measures.js';
import type { Facility, GroupShift, IsoWeek, Shift, WeekState } from '../../core/model.js';
import { type CalendarDate, calendarDateOf } from '../../core/time.js';
import { isoWeekOf } from '../../core/weeks.js';
import { UNDO_WINDOW } from '../../visits/claiming/claiming.rule.js';
import { type TargetCounts, targetsWithin } from './target-groups.rule.js';

/** The largest number that can be told of one visit. */
export const MOST_COUNTED = 99;

/** How long a visit stays in the list of what can be counted, in milliseconds: three weeks. */
export const LISTED_FOR = 21 * 24 * 60 * 60_000;

/** The numbers that are one press away; nobody is another. */
export const COMMON_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What somebody answers when asked about a visit. `number` is of client visits, or of participants in group format. */
export type Answer = { readonly held: false } | { readonly held: true; readonly number: number };

/** What is noted of one visit: whole numbers and nothing else. */
export interface Count {
  readonly held: boolean;
  /** null in group format, and where the visit was not held */
  readonly clientVisits: number | null;
  /** null in individual format, and where the visit was not held */
  readonly participants: number | null;
  /** How many of the client visits were with somebody of a target group; left out where nobody has told. */
  readonly targetGroups: TargetCounts;
  /** Slack user id of whoever told it, or corrected it last. */
  readonly countedBy: string;
  /** When they did. */
  readonly countedAt: Date;
  /** 1 for the first answer, one more for each correction. */
  readonly version: number;
}

/** Everything that a decision about counting one visit needs, read in one transaction. */
export interface CountState extends GroupShift {
  readonly weekState: WeekState;
  /** Target groups that the society counts; none unless national staff have chosen to. */
  readonly countedGroups: readonly TargetGroup[];
  /** null until somebody has told. */
  readonly count: Count | null;
}

/** How far a count moves the tally of one measure. */
export interface Difference {
  readonly measure: Measure;
  /** null when it counts everybody. */
  readonly targetGroup: TargetGroup | null;
  /** 1 when it is the first that says that the visit was held, also where nobody was met; else 0, and then `value` is not zero. */
  readonly visits: number;
  /** Below zero for a downward correction. */
  readonly value: number;
}

/** Nothing can be told of the visit, or not by this person. */
export interface CannotCount {
  readonly reason: 'not_there' | 'gone' | 'called_off' | 'to_come';
}

/** Somebody has told since this person was asked: what they told. */
export interface AlreadyCounted {
  readonly reason: 'already_counted';
  readonly count: Count;
}

export type CountRefusal = CannotCount | AlreadyCounted;

export type CountOutcome =
  | { readonly ok: true; readonly count: Count; readonly differences: readonly Difference[] }
  | { readonly ok: false; readonly refusal: CountRefusal };

/** Why what was typed is no number of people. */
export type NumberProblem = 'missing' | 'not_a_number' | 'not_whole' | 'negative' | 'too_large';

/** Who may see and tell the numbers of a visit: its party and the leaders of its group. A newcomer beside the party is not asked. */
export function mayCount({ shift, group }: GroupShift, userId: string): boolean {
  return shift.claims.some((claim) => claim.userId === userId) || group.leaderIds.includes(userId);
}

/** Why this person cannot tell anything of this visit now, whatever it is; null when they can. */
export function refuseToCount(state: CountState, userId: string, now: Date): CannotCount | null {
  if (!mayCount(state, userId)) return { reason: 'not_there' };
  if (state.weekState !== 'posted') return { reason: 'gone' };
  if (state.shift.status !== 'planned') return { reason: 'called_off' };
  if (state.shift.endsAt > now) return { reason: 'to_come' };
  return null;
}

/**
 * Whether an answer counts. Of two at once the first does; the second is shown what it says. Only whoever has just answered
 * corrects that with another press, also where the first is what they saw.
 * @param seenVersion version of the count that the answer is meant to correct; null for a first answer
 */
export function decideCount(
  state: CountState,
  userId: string,
  answer: Answer,
  seenVersion: number | null,
  now: Date,
): CountOutcome {
  const { shift, count: before } = state;
  const refusal = refuseToCount(state, userId, now);
  if (refusal) return { ok: false, refusal };
  if (before && before.version !== seenVersion && !isAnotherPress(before, userId, answer, now)) {
    return { ok: false, refusal: { reason: 'already_counted', count: before } };
  }
  const number = answer.held ? answer.number : null;
  const count: Count = {
    held: answer.held,
    clientVisits: shift.format === 'individual' ? number : null,
    participants: shift.format === 'group' ? number : null,
    targetGroups: before ? targetsWithin(before.targetGroups, shift.format === 'individual' ? number : null) : {},
    countedBy: userId,
    countedAt: now,
    version: (before?.version ?? 0) + 1,
  };
  return { ok: true, count, differences: differencesBetween(before, count) };
}

/** Whether somebody who has just answered now answers something else. */
function isAnotherPress(before: Count, userId: string, answer: Answer, now: Date): boolean {
  if (before.countedBy !== userId || now.getTime() - before.countedAt.getTime() > UNDO_WINDOW) return false;
  return countedNumber(before) !== (answer.held ? answer.number : null);
}

/** What a count says of each measure; null for nothing. */
const MEASURED: Readonly<Record<Measure, (count: Count) => number | null>> = {
  visits: ({ clientVisits }) => clientVisits,
  participants: ({ participants }) => participants,
};

/** How far the tallies move from one count to the next. */
export function differencesBetween(before: Count | null, after: Count): Difference[] {
  const of = (count: Count | null, targetGroup: TargetGroup) => count?.targetGroups[targetGroup] ?? 0;
  const whole = (measure: Measure, told: number | null, toldBefore: number | null): Difference => {
    const isFirst = told !== null && toldBefore === null;
    return { measure, targetGroup: null, visits: isFirst ? 1 : 0, value: (told ?? 0) - (toldBefore ?? 0) };
  };
  const differences: Difference[] = [
    ...MEASURES.map((measure) => whole(measure, MEASURED[measure](after), before && MEASURED[measure](before))),
    ...TARGET_GROUPS.map((targetGroup): Difference => {
      return { measure: 'visits', targetGroup, visits: 0, value: of(after, targetGroup) - of(before, targetGroup) };
    }),
  ];
  return differences.filter(({ visits, value }) => visits !== 0 || value !== 0);
}

/** The number that a count says; null where the visit was not held. */
export function countedNumber({ clientVisits, participants }: Count): number | null {
  return clientVisits ?? participants;
}

/** The calendar date of a visit at its facility. */
export function visitedOn(
  { startsAt }: Pick<Shift, 'startsAt'>,
  { timeZone }: Pick<Facility, 'timeZone'>,
): CalendarDate {
  return calendarDateOf(startsAt, timeZone);
}

/**
 * The week in which what is told now is booked, however long ago the visit was (PRIVACY, rule 4).
 * @param timeZone the society's own
 */
export function bookingWeek(now: Date, timeZone: string): IsoWeek {
  return isoWeekOf(now, timeZone);
}

/** Reads a number of people: whole, 0 to 99, in digits. */
export function readNumber(
  typed: string | null,
): { readonly ok: true; readonly number: number } | { readonly ok: false; readonly problem: NumberProblem } {
  const text = typed?.trim() ?? '';
  if (text === '') return { ok: false, problem: 'missing' };
  // Phones write a real minus, and half the world a comma.
  if (!/^[-−]?\d+([.,]\d+)?$/.test(text)) return { ok: false, problem: 'not_a_number' };
  if (/^[-−]/.test(text)) return { ok: false, problem: 'negative' };
  if (/[.,]/.test(text)) return { ok: false, problem: 'not_whole' };
  const number = Number(text);
  return number > MOST_COUNTED ? { ok: false, problem: 'too_large' } : { ok: true, number };
}
