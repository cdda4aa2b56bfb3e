import type { Activity, Every, Group, GroupWeek, IsoWeek, Shift, ShiftFormat } from '../../core/model.js';
import { largestParty } from '../../core/party.js';
import { partsOf } from '../../core/stretches.js';
import { type CalendarDate, calendarDateOf, type WallTime, wallClockToInstant, wallTimeOf } from '../../core/time.js';
import { datesOf } from '../../core/weeks.js';
import {
  hoursProblems,
  type SecondTime,
  type SecondTimeProblem,
  secondTimeOf,
  secondTimeProblems,
  stretchOf,
} from './second-time.rule.js';
import type { ShiftPlan } from './week-change.rule.js';

/** What a leader fills in for one visit, by the facility's wall clock. null where nothing was filled in. */
export interface ShiftForm extends SecondTime {
  readonly date: CalendarDate | null;
  readonly startTime: WallTime | null;
  readonly endTime: WallTime | null;
  readonly format: ShiftFormat;
  /** Left out where the form did not ask, as with `every`. */
  readonly activities?: readonly Activity[] | undefined;
  readonly minimumParty: number | null;
  readonly maximumParty: number | null;
  /** Left out where the form did not ask, because it was opened before it did: then it stays as it is. */
  readonly every?: Every | null | undefined;
  readonly cleared: boolean;
}

export type ShiftField =
  | 'date'
  | 'startTime'
  | 'endTime'
  | 'activities'
  | 'minimumParty'
  | 'maximumParty'
  | keyof SecondTime;

export type ShiftProblem =
  | SecondTimeProblem
  | { readonly problem: 'outside_week' }
  | { readonly problem: 'only_in_a_group' }
  | { readonly problem: 'in_the_past' }
  | { readonly problem: 'no_room_then'; readonly most: number }
  /** In a pause; `said`: in the words of its reader. */
  | { readonly problem: 'paused_then'; readonly said: string }
  | { readonly problem: 'not_a_whole_number' }
  | { readonly problem: 'minimum_below_programme'; readonly least: number }
  | { readonly problem: 'minimum_above_maximum' }
  | { readonly problem: 'maximum_above_cap'; readonly most: number }
  | { readonly problem: 'more_have_claimed'; readonly claimed: number };

export type ShiftProblems = Partial<Record<ShiftField, ShiftProblem>>;

/** A stored shift as a leader fills it in. */
export function formOf(shift: Shift, timeZone: string): ShiftForm {
  return {
    date: calendarDateOf(shift.startsAt, timeZone),
    startTime: wallTimeOf(shift.startsAt, timeZone),
    endTime: wallTimeOf(partsOf(shift)[0].endsAt, timeZone),
    ...secondTimeOf(shift, timeZone),
    format: shift.format,
    activities: shift.activities ?? [],
    minimumParty: shift.minimumParty,
    maximumParty: shift.maximumParty,
    every: shift.every ?? 1,
    cleared: shift.cleared,
  };
}

/** The form as it is shown once more: what it did not ask, because it was opened by an earlier version, as it stands in another. */
export function withLeftOut(form: ShiftForm, from: ShiftForm): ShiftForm {
  const asked = Object.entries(form).filter(([, typed]) => typed !== undefined);
  return { ...from, ...Object.fromEntries(asked) };
}

/**
 * What a new visit starts from: the first day to come without a visit, the time, format, activities and rhythm of the week's last visit, the
 * programme's minimum and as many as may come at once; of the first visit, the programme's rhythm. No time is made up when the week has none to go by.
 */
export function proposeShift(week: Pick<GroupWeek, 'isoWeek' | 'shifts' | 'group'>, now: Date): ShiftForm {
  const { facility, programme } = week.group;
  const latest = week.shifts.at(-1);
  const pattern = latest && formOf(latest, facility.timeZone);
  const taken = week.shifts.map((shift) => calendarDateOf(shift.startsAt, facility.timeZone));
  const toCome = datesOf(week.isoWeek).filter((date) => date > calendarDateOf(now, facility.timeZone));
  return {
    date: toCome.find((date) => !taken.includes(date)) ?? toCome[0] ?? null,
    startTime: pattern?.startTime ?? null,
    endTime: pattern?.endTime ?? null,
    again: 'none',
    againStart: null,
    againEnd: null,
    format: pattern?.format ?? 'individual',
    activities: pattern?.activities ?? [],
    minimumParty: programme.minimumParty,
    maximumParty: largestParty(week.group),
    every: pattern?.every ?? programme.every ?? 1,
    cleared: false,
  };
}

/**
 * Reads a filled-in form against the week, the programme and the facility's cap. Every problem is named at once, by field.
 * @param claimed how many have claimed the visit already; the maximum cannot go below it
 */
export function readShiftForm(
  form: ShiftForm,
  week: { readonly isoWeek: IsoWeek; readonly group: Group },
  claimed: number,
  now: Date,
): { readonly ok: true; readonly shift: ShiftPlan } | { readonly ok: false; readonly problems: ShiftProblems } {
  const { facility } = week.group;
  const problems: ShiftProblems = {
    ...partyProblems(form, week.group, claimed),
    ...timeProblems(form, week.isoWeek, facility.timeZone, now),
    ...(form.format === 'individual' && form.activities?.length && { activities: { problem: 'only_in_a_group' } }),
  };
  const { date, startTime, endTime, minimumParty, maximumParty } = form;
  const incomplete = !date || !startTime || !endTime || minimumParty === null || maximumParty === null;
  if (incomplete || Object.keys(problems).length > 0) return { ok: false, problems };
  const activities = form.format === 'individual' ? [] : form.activities;
  return {
    ok: true,
    shift: {
      ...stretchOf({ date, startTime, endTime }, form, facility.timeZone),
      format: form.format,
      ...(activities && { activities }),
      minimumParty,
      maximumParty,
      ...(form.every && { every: form.every }),
      cleared: form.cleared,
    },
  };
}

function timeProblems(form: ShiftForm, isoWeek: IsoWeek, timeZone: string, now: Date): ShiftProblems {
  const { date, startTime, endTime } = form;
  if (!date || !datesOf(isoWeek).includes(date)) {
    return {
      date: { problem: date ? 'outside_week' : 'missing' },
      ...(!startTime && { startTime: { problem: 'missing' } }),
      ...(!endTime && { endTime: { problem: 'missing' } }),
    };
  }
  const hours = hoursProblems({ date, startTime, endTime }, timeZone);
  const problems = { ...hours, ...secondTimeProblems(form, { date, endTime }, isoWeek, timeZone) };
  if (!startTime || !endTime || hours.startTime || hours.endTime?.problem === 'hour_does_not_exist') return problems;
  if (wallClockToInstant(date, startTime, timeZone) > now) return problems;
  const isToday = calendarDateOf(now, timeZone) === date;
  return { ...problems, [isToday ? 'startTime' : 'date']: { problem: 'in_the_past' } };
}

function partyProblems(
  { minimumParty, maximumParty }: ShiftForm,
  group: Pick<Group, 'programme' | 'facility'>,
  claimed: number,
): ShiftProblems {
  const problems: ShiftProblems = {};
  const least = group.programme.minimumParty;
  const most = largestParty(group);
  if (minimumParty === null) problems.minimumParty = { problem: 'missing' };
  else if (!Number.isInteger(minimumParty)) problems.minimumParty = { problem: 'not_a_whole_number' };
  else if (minimumParty < least) problems.minimumParty = { problem: 'minimum_below_programme', least };
  else if (maximumParty !== null && minimumParty > maximumParty)
    problems.minimumParty = { problem: 'minimum_above_maximum' };
  if (maximumParty === null) problems.maximumParty = { problem: 'missing' };
  else if (!Number.isInteger(maximumParty)) problems.maximumParty = { problem: 'not_a_whole_number' };
  else if (maximumParty > most) problems.maximumParty = { problem: 'maximum_above_cap', most };
  else if (maximumParty < claimed) problems.maximumParty = { problem: 'more_have_claimed', claimed };
  return problems;
}
