import type { Group, GroupWeek, IsoWeek, PatternVisit, PlacePause, Shift } from '../../core/model.js';
import { lastPartOf } from '../../core/stretches.js';
import { type CalendarDate, calendarDateOf } from '../../core/time.js';
import { isoWeekOf, weeksAfter } from '../../core/weeks.js';
import { type Outlook, staysReady } from '../../training/requirements/outlook.rule.js';
import { outsidePauses, proposeWeek } from '../planning/proposing.rule.js';
import type { ShiftPlan } from '../planning/week-change.rule.js';

/** How many weeks are looked at, this one included. */
export const WEEKS_LOOKED_AT = 8;

/** A visit to come, as far as counting people needs it. */
export interface VisitToCome {
  /** In the facility's calendar. */
  readonly date: CalendarDate;
  readonly minimumParty: number;
  /** Slack user ids of the party so far. */
  readonly party: readonly string[];
}

/** Whether a week has enough people. */
export interface WeekCapacity {
  readonly isoWeek: IsoWeek;
  /** Visits yet to begin. */
  readonly visits: number;
  /** People that they need at least, taken together. */
  readonly seats: number;
  /** How many of the group are ready on at least one of the days, and not resting. */
  readonly people: number;
  /** Seats for which nobody is left. */
  readonly short: number;
}

/**
 * Whether the coming weeks have enough people, by the posted weeks, and by the weekly pattern where none is posted yet. While
 * visits are paused or have ended, nothing is expected of the pattern.
 * @param posted the group's posted weeks
 * @param pauses of the group and of its facility
 * @returns weeks without visits are left out
 */
export function capacityAhead(
  group: Pick<Group, 'programme' | 'facility'>,
  posted: readonly GroupWeek[],
  pattern: readonly PatternVisit[],
  outlooks: readonly Outlook[],
  pauses: readonly PlacePause[],
  now: Date,
): WeekCapacity[] {
  const { facility } = group;
  const expected = facility.status === 'closed' ? [] : pattern;
  const thisWeek = isoWeekOf(now, facility.timeZone);
  const weeks = Array.from({ length: WEEKS_LOOKED_AT }, (_, count) => weeksAfter(thisWeek, count));
  return weeks
    .map((isoWeek) => {
      const week = posted.find((candidate) => candidate.isoWeek === isoWeek);
      const proposed = () => outsidePauses(proposeWeek(expected, isoWeek, group, now), pauses, group);
      const shifts = week ? toCome(week, now) : proposed().map(withoutParty);
      const visits = shifts.map((shift) => ({
        date: calendarDateOf(lastPartOf(shift).startsAt, facility.timeZone),
        minimumParty: shift.minimumParty,
        party: shift.claims.map(({ userId }) => userId),
      }));
      return weekCapacity(isoWeek, visits, outlooks);
    })
    .filter(({ visits }) => visits > 0);
}

function toCome({ shifts }: GroupWeek, now: Date): readonly Shift[] {
  return shifts.filter(({ status, startsAt }) => status === 'planned' && startsAt > now);
}

function withoutParty(plan: ShiftPlan): ShiftPlan & Pick<Shift, 'claims'> {
  return { ...plan, claims: [] };
}

/**
 * Whether one week has enough people. Everybody is counted on for one visit a week: going more often is welcome, and
 * nothing to plan on. Those who have a place already are counted there, however many they have.
 */
export function weekCapacity(
  isoWeek: IsoWeek,
  visits: readonly VisitToCome[],
  outlooks: readonly Outlook[],
): WeekCapacity {
  const going = new Set(visits.flatMap(({ party }) => party));
  const active = outlooks.filter(({ status }) => status === 'active');
  const free = active.filter(({ userId }) => !going.has(userId));
  // Readiness only ends within a week. So the latest visit has the fewest to choose from, and chooses first.
  const latestFirst = [...visits].sort((one, other) => (one.date < other.date ? 1 : -1));
  let taken = 0;
  let short = 0;
  for (const { date, minimumParty, party } of latestFirst) {
    const needed = Math.max(0, minimumParty - party.length);
    const found = Math.min(needed, free.filter((outlook) => staysReady(outlook, date)).length - taken);
    taken += found;
    short += needed - found;
  }
  return {
    isoWeek,
    visits: visits.length,
    seats: visits.reduce((sum, { minimumParty }) => sum + minimumParty, 0),
    people: active.filter((outlook) => visits.some(({ date }) => staysReady(outlook, date))).length,
    short,
  };
}
