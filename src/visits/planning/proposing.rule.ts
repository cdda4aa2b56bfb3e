import type { Group, GroupWeek, IsoWeek, PatternVisit, Pause, PauseDays, Shift, Stretch } from '../../core/model.js';
import { largestParty } from '../../core/party.js';
import { pauseAround } from '../../core/place-pauses.js';
import { refuse } from '../../core/refusals.js';
import { lastPartOf, partsOf } from '../../core/stretches.js';
import { calendarDateOf, wallClockToInstant, wallTimeOf } from '../../core/time.js';
import { dateInWeek, weekdayOf } from '../../core/weeks.js';
import { isPatternWeek, type LineOfPattern, rhythmFrom } from './rhythm.rule.js';
import { closedWeek, MOST_SHIFTS_IN_A_WEEK, type ShiftPlan, type WeekOutcome } from './week-change.rule.js';

/**
 * The visits that a group's weekly pattern proposes for a week, those that rest in it or have begun left out. A cap or a programme that has
 * changed since the pattern was kept bounds each party.
 */
export function proposeWeek(
  pattern: readonly PatternVisit[],
  isoWeek: IsoWeek,
  group: Pick<Group, 'programme' | 'facility'>,
  now: Date,
): readonly ShiftPlan[] {
  return pattern
    .filter((visit) => isPatternWeek(visit, isoWeek))
    .map((visit) => {
      const maximumParty = Math.min(visit.maximumParty, largestParty(group));
      const least = Math.max(visit.minimumParty, group.programme.minimumParty);
      return {
        ...stretchIn(isoWeek, visit, group.facility.timeZone),
        format: visit.format,
        ...(visit.activities && { activities: visit.activities }),
        minimumParty: Math.min(least, maximumParty),
        maximumParty,
        cleared: false,
        ...(visit.rhythm && { every: visit.rhythm.every }),
      };
    })
    .filter((shift) => shift.startsAt > now)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

function stretchIn(isoWeek: IsoWeek, { weekday, startTime, length, again }: PatternVisit, timeZone: string): Stretch {
  const startsAt = wallClockToInstant(dateInWeek(isoWeek, weekday), startTime, timeZone);
  const firstEnds = new Date(startsAt.getTime() + length * 60_000);
  if (!again) return { startsAt, endsAt: firstEnds };
  const secondDay = dateInWeek(isoWeek, weekday + again.daysLater);
  const secondStarts = wallClockToInstant(secondDay, again.startTime, timeZone);
  const endsAt = new Date(secondStarts.getTime() + again.length * 60_000);
  return { startsAt, endsAt, pause: { startsAt: firstEnds, endsAt: secondStarts } };
}

/** The weekly pattern that would propose this week's planned visits again. */
export function patternOf(week: Pick<GroupWeek, 'isoWeek' | 'shifts' | 'group'>): readonly PatternVisit[] {
  const { timeZone } = week.group.facility;
  return week.shifts
    .filter((shift) => shift.status === 'planned')
    .map((shift) => ({
      weekday: weekdayOf(calendarDateOf(shift.startsAt, timeZone)),
      startTime: wallTimeOf(shift.startsAt, timeZone),
      length: minutesOf(partsOf(shift)[0]),
      ...(shift.pause && { again: againOf(shift, timeZone) }),
      format: shift.format,
      ...(shift.activities && { activities: shift.activities }),
      minimumParty: shift.minimumParty,
      maximumParty: shift.maximumParty,
      ...rhythmFrom(shift.every ?? 1, week.isoWeek),
    }));
}

function againOf(shift: Shift, timeZone: string): NonNullable<PatternVisit['again']> {
  const second = lastPartOf(shift);
  const isSameDay = calendarDateOf(second.startsAt, timeZone) === calendarDateOf(shift.startsAt, timeZone);
  return {
    daysLater: isSameDay ? 0 : 1,
    startTime: wallTimeOf(second.startsAt, timeZone),
    length: minutesOf(second),
  };
}

function minutesOf({ startsAt, endsAt }: Pause): number {
  return (endsAt.getTime() - startsAt.getTime()) / 60_000;
}

/** What the pattern proposes waits while the group or its facility is paused. */
export function outsidePauses(
  proposal: readonly ShiftPlan[],
  pauses: readonly PauseDays[],
  { facility }: Pick<Group, 'facility'>,
): readonly ShiftPlan[] {
  return proposal.filter((shift) => pauseAround(pauses, shift, facility.timeZone) === null);
}

/** Takes a line out of the weekly pattern. Visits that it has proposed already stay. Refused: a week over. */
export function decideTakeOut(week: GroupWeek, line: LineOfPattern, now: Date): WeekOutcome {
  const refusal = closedWeek(week, now);
  return refusal ?? { ok: true, changes: [{ kind: 'take_out_of_pattern', line }], notices: [] };
}

/** Adds last week's visits to this week at the same weekdays and times, leaving out those already there or already past. */
export function decideCopyWeek(week: GroupWeek, lastWeek: GroupWeek, now: Date): WeekOutcome {
  const refusal = closedWeek(week, now);
  if (refusal) return refusal;
  const present = new Set(week.shifts.map((shift) => shift.startsAt.getTime()));
  const proposal = proposeWeek(patternOf(lastWeek), week.isoWeek, week.group, now);
  const added = outsidePauses(proposal, week.pauses ?? [], week.group).filter(
    (shift) => !present.has(shift.startsAt.getTime()),
  );
  if (week.shifts.length + added.length > MOST_SHIFTS_IN_A_WEEK) {
    return refuse({ reason: 'too_many_visits', most: MOST_SHIFTS_IN_A_WEEK });
  }
  return { ok: true, changes: added.map((shift) => ({ kind: 'add_shift', shift })), notices: [] };
}
