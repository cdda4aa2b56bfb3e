import type { Every, IsoWeek, PatternVisit, Rhythm } from '../../core/model.js';
import { weeksAfter, weeksBetween } from '../../core/weeks.js';

/** A line of the pattern, as far as its weeks go. */
type Rhythmic = Pick<PatternVisit, 'rhythm'>;

/** Tells one line of a pattern from the others. */
export interface LineOfPattern {
  readonly weekday: number;
  readonly startTime: string;
  readonly every: Every;
  /** null for a line of every week. */
  readonly comesIn: IsoWeek | null;
}

/** Coming weeks that are named where a rhythm is said. */
const WEEKS_NAMED = 4;

/** The rhythm of what comes in this week; nothing for what comes in every week. */
export function rhythmFrom(every: Every, comesIn: IsoWeek): { readonly rhythm?: Rhythm } {
  return every === 1 ? {} : { rhythm: { every, comesIn } };
}

/**
 * Whether a line comes in a week. It is counted in whole weeks, both ways: numbers of weeks would lose the rhythm after a
 * year of 53.
 */
export function isPatternWeek({ rhythm }: Rhythmic, isoWeek: IsoWeek): boolean {
  return !rhythm || weeksBetween(rhythm.comesIn, isoWeek) % rhythm.every === 0;
}

/** The next weeks in which a line comes, this one included when it is one of them. */
export function nextWeeks({ rhythm }: Rhythmic, from: IsoWeek, count = WEEKS_NAMED): readonly IsoWeek[] {
  const every = rhythm?.every ?? 1;
  const waits = rhythm ? (every - (weeksBetween(rhythm.comesIn, from) % every)) % every : 0;
  return Array.from({ length: count }, (_, turn) => weeksAfter(from, waits + turn * every));
}

/** Lines that do not come in this week, those that come soonest first. */
export function restingIn(pattern: readonly PatternVisit[], isoWeek: IsoWeek): readonly PatternVisit[] {
  const soonest = (line: PatternVisit) => String(nextWeeks(line, isoWeek, 1));
  return pattern
    .filter((line) => !isPatternWeek(line, isoWeek))
    .sort((one, other) => (soonest(one) < soonest(other) ? -1 : soonest(one) > soonest(other) ? 1 : 0));
}

/**
 * The pattern once a week is kept as it: the week's lines, and those of before that rest in it. One that would begin at the
 * same time in the same week as a line now kept gives way to it.
 */
export function patternWith(
  before: readonly PatternVisit[],
  kept: readonly PatternVisit[],
  isoWeek: IsoWeek,
): readonly PatternVisit[] {
  const stays = restingIn(before, isoWeek).filter((line) => !kept.some((other) => coincide(line, other)));
  return [...kept, ...stays];
}

function coincide(one: PatternVisit, other: PatternVisit): boolean {
  if (one.weekday !== other.weekday || one.startTime !== other.startTime) return false;
  if (!one.rhythm || !other.rhythm) return true;
  // Of one, two and four weeks the shorter divides the longer.
  const shorter = Math.min(one.rhythm.every, other.rhythm.every);
  return weeksBetween(one.rhythm.comesIn, other.rhythm.comesIn) % shorter === 0;
}

export function lineOf({ weekday, startTime, rhythm }: PatternVisit): LineOfPattern {
  return { weekday, startTime, every: rhythm?.every ?? 1, comesIn: rhythm?.comesIn ?? null };
}
