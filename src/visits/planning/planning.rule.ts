import type {
  Activity,
  Every,
  Group,
  GroupWeek,
  IsoWeek,
  PatternVisit,
  Pause,
  PauseDays,
  Shift,
  ShiftFormat,
  Stretch,
} from '../../core/model.js';
import { everybodyOn, largestParty } from '../../core/party.js';
import { pauseAround } from '../../core/place-pauses.js';
import { besideInWeek, mostInside, peopleOn } from '../../core/places-left.js';
import { type Refused, refuse } from '../../core/refusals.js';
import { atSameTimes, lastPartOf, partsOf, timesOf } from '../../core/stretches.js';
import { calendarDateOf, wallClockToInstant, wallTimeOf } from '../../core/time.js';
import { dateInWeek, endOfWeek, weekdayOf } from '../../core/weeks.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { isPatternWeek, type LineOfPattern, rhythmFrom } from './rhythm.rule.js';
import type { WeekNoticeFacts } from './week-notices.rule.js';

/** A posted schedule is one Slack message of at most 50 blocks; this many visits always fit (Slack: blocks). */
export const MOST_SHIFTS_IN_A_WEEK = 30;
/** A shift as it is stored, before it has an id. */
export interface ShiftPlan extends Stretch {
  readonly format: ShiftFormat;
  /** What is planned for it. Left out where the form did not ask: then it stays as it is. */
  readonly activities?: readonly Activity[];
  readonly minimumParty: number;
  readonly maximumParty: number;
  readonly cleared: boolean;
  /** Left out for every week. */
  readonly every?: Every;
}

/** One thing that happens to a week; the store carries them out in one transaction. */
export type WeekChange =
  | { readonly kind: 'add_shift'; readonly shift: ShiftPlan }
  | { readonly kind: 'change_shift'; readonly shiftId: string; readonly shift: ShiftPlan }
  | { readonly kind: 'remove_shift'; readonly shiftId: string }
  | {
      readonly kind: 'call_off';
      readonly shiftId: string;
      readonly status: 'called_off_by_us' | 'called_off_by_facility';
    }
  | { readonly kind: 'set_cleared'; readonly shiftIds: readonly string[] }
  | { readonly kind: 'mark_cleared'; readonly shiftId: string }
  | { readonly kind: 'post' }
  /** The lines of this week; those that rest in it stay (`patternWith`). */
  | { readonly kind: 'keep_pattern'; readonly pattern: readonly PatternVisit[] }
  | { readonly kind: 'take_out_of_pattern'; readonly line: LineOfPattern };

export type WeekOutcome =
  | {
      readonly ok: true;
      readonly changes: readonly WeekChange[];
      readonly notices: readonly NewNotice<WeekNoticeFacts>[];
    }
  | Refused;

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

/** Runs a rule over a week for its group's leaders only, decided from what is stored at that moment. */
export function forLeader(userId: string, rule: (week: GroupWeek) => WeekOutcome): (week: GroupWeek) => WeekOutcome {
  return (week) => (week.group.leaderIds.includes(userId) ? rule(week) : refuse({ reason: 'not_a_leader' }));
}

/** Adds a visit. Refused when the week is over for good, in a pause, or when it holds as many visits as one post can show. */
export function decideAddShift(week: GroupWeek, shift: ShiftPlan, now: Date): WeekOutcome {
  const refusal = closedWeek(week, now) ?? refusePaused(week, shift);
  if (refusal) return refusal;
  if (week.shifts.length >= MOST_SHIFTS_IN_A_WEEK) {
    return refuse({ reason: 'too_many_visits', most: MOST_SHIFTS_IN_A_WEEK });
  }
  return { ok: true, changes: [{ kind: 'add_shift', shift }], notices: [] };
}

/**
 * Changes a visit; in a posted week those who hold it are told of a new time or format. When more people have claimed it
 * than the new maximum lets in, it has changed since the form was read. Refused: an hour at which those who hold it and
 * those on other visits are more than the facility lets in, or one in a pause.
 */
export function decideChangeShift(week: GroupWeek, shiftId: string, shift: ShiftPlan, now: Date): WeekOutcome {
  const before = openShift(week, shiftId, now);
  if ('refusal' in before) return before;
  const lastSeat = before.claims.at(-1);
  if (lastSeat && before.claims.length > shift.maximumParty) {
    return refuse({ reason: 'changed_meanwhile', changedBy: lastSeat.userId });
  }
  const moved = !atSameTimes(before, shift);
  const paused = moved && refusePaused(week, shift);
  if (paused) return paused;
  if (moved && wouldOverfill(week, before, shift)) {
    return refuse({ reason: 'no_room_then', most: week.group.facility.visitorCap });
  }
  const reformatted = before.format !== shift.format;
  const notices =
    !moved && !reformatted
      ? []
      : everybodyOn(before).map(
          (claim): NewNotice<WeekNoticeFacts> => ({
            userId: claim.userId,
            facts: {
              kind: 'changed',
              groupId: week.group.id,
              shiftId,
              before: timesOf(before),
              after: timesOf(shift),
              formatChangedTo: reformatted ? shift.format : null,
            },
          }),
        );
  const cleared = shift.cleared && !isToBeClearedAnew(before, shift);
  return { ok: true, changes: [{ kind: 'change_shift', shiftId, shift: { ...shift, cleared } }], notices };
}

/** The facility said yes to the old time and to what was planned then, not to another time or to more. */
export function isToBeClearedAnew(before: Shift, after: ShiftPlan): boolean {
  const isMore = after.activities?.some((activity) => !before.activities?.includes(activity)) ?? false;
  return isMore || !atSameTimes(before, after);
}

/** Whether those who hold a visit, moved to another hour, would be more inside than the facility lets in then. */
function wouldOverfill(week: GroupWeek, before: Shift, after: ShiftPlan): boolean {
  const inside = mostInside(besideInWeek(week, before.id), after);
  const coming = peopleOn(before);
  return coming > 0 && inside > 0 && coming + inside > week.group.facility.visitorCap;
}

/** Drops a visit nobody holds. One that somebody holds is called off instead, so that they are told. */
export function decideRemoveShift(week: GroupWeek, shiftId: string, now: Date): WeekOutcome {
  const shift = openShift(week, shiftId, now);
  if ('refusal' in shift) return shift;
  if (everybodyOn(shift).length > 0) return refuse({ reason: 'has_claims' });
  return { ok: true, changes: [{ kind: 'remove_shift', shiftId }], notices: [] };
}

/** Calls a visit off, by us or by the facility (who need not say why), and tells everybody who holds it. */
export function decideCallOff(
  week: GroupWeek,
  shiftId: string,
  status: 'called_off_by_us' | 'called_off_by_facility',
  now: Date,
): WeekOutcome {
  const shift = openShift(week, shiftId, now);
  if ('refusal' in shift) return shift;
  const notices = everybodyOn(shift).map(
    (claim): NewNotice<WeekNoticeFacts> => ({
      userId: claim.userId,
      facts: {
        kind: 'called_off',
        groupId: week.group.id,
        shiftId,
        when: timesOf(shift),
        by: status,
      },
    }),
  );
  return { ok: true, changes: [{ kind: 'call_off', shiftId, status }], notices };
}

/** Ticks of *cleared with the facility* that a leader has set or taken away and not saved yet, by shift id. */
export interface TickChanges {
  readonly on: readonly string[];
  readonly off: readonly string[];
}

export const NO_TICK_CHANGES: TickChanges = { on: [], off: [] };

/** Which shifts are cleared once the leader's own ticks are laid over what is stored; other leaders' ticks stay. */
export function clearedWith(week: Pick<GroupWeek, 'shifts'>, ticks: TickChanges): readonly string[] {
  return week.shifts
    .filter(({ id, cleared }) => ticks.on.includes(id) || (cleared && !ticks.off.includes(id)))
    .map(({ id }) => id);
}

/** Visits still to come that are held by somebody who has left the group's channel, by person. */
export function heldByLeavers(
  shifts: readonly Shift[],
  memberIds: readonly string[],
  now: Date,
): readonly { readonly userId: string; readonly shifts: readonly Shift[] }[] {
  const held = new Map<string, Shift[]>();
  for (const shift of shifts.filter(({ status, startsAt }) => status === 'planned' && startsAt > now)) {
    for (const { userId } of everybodyOn(shift).filter((claim) => !memberIds.includes(claim.userId))) {
      held.set(userId, [...(held.get(userId) ?? []), shift]);
    }
  }
  return [...held].map(([userId, theirs]) => ({ userId, shifts: theirs }));
}

/** Whether sending the plan in posts the week: it is a draft, and there is something to see in it. */
export function isToBePosted(week: Pick<GroupWeek, 'state' | 'shifts'>): boolean {
  return week.state === 'draft' && week.shifts.some(({ status }) => status === 'planned');
}

/** What the leader chose when leaving the plan. */
export interface PlanForm {
  readonly ticks: TickChanges;
  readonly post: boolean;
  /** Whether this week becomes the group's weekly pattern. */
  readonly keepAsPattern: boolean;
}

/** Saves the ticks and, when asked, posts the week. A posted week stays posted. Refused: a week over, one that cannot be posted. */
export function decideSaveWeek(week: GroupWeek, form: PlanForm, now: Date): WeekOutcome {
  const refusal = closedWeek(week, now);
  if (refusal) return refusal;
  const notToPost = form.post && week.state === 'draft' ? refusePosting(week, now) : null;
  if (notToPost) return notToPost;
  const changes: WeekChange[] = [{ kind: 'set_cleared', shiftIds: clearedWith(week, form.ticks) }];
  if (form.keepAsPattern) changes.push({ kind: 'keep_pattern', pattern: patternOf(week) });
  if (form.post && week.state === 'draft') changes.push({ kind: 'post' });
  return { ok: true, changes, notices: [] };
}

/**
 * Whether a draft can be posted.
 * Refused: nothing in it, a visit in a pause, or a facility where visits have not begun or have ended: study visits and courses
 * can be planned there all the same.
 */
function refusePosting(week: GroupWeek, now: Date): Refused | null {
  const { status } = week.group.facility;
  if (status !== 'active') return refuse({ reason: 'not_to_post', status });
  const planned = week.shifts.filter((shift) => shift.status === 'planned');
  if (planned.length === 0) return refuse({ reason: 'nothing_to_post' });
  const inside = planned.find((shift) => shift.startsAt > now && refusePaused(week, shift) !== null);
  return inside ? refusePaused(week, inside) : null;
}

function refusePaused({ group, pauses = [] }: GroupWeek, visit: Stretch): Refused | null {
  const pause = pauseAround(pauses, visit, group.facility.timeZone);
  if (!pause) return null;
  const { from, until } = pause;
  return refuse({ reason: 'paused_then', days: { from, until }, isFacility: pause.place === group.facility.id });
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

function closedWeek(week: GroupWeek, now: Date): Refused | null {
  const over = endOfWeek(week.isoWeek, week.group.facility.timeZone) <= now;
  return over ? refuse({ reason: 'week_over', isoWeek: week.isoWeek }) : null;
}

/** A visit that can still be changed. Refused: gone, called off, begun. */
export function openShift(week: GroupWeek, shiftId: string, now: Date): Shift | Refused {
  const shift = week.shifts.find((candidate) => candidate.id === shiftId);
  if (!shift) return refuse({ reason: 'shift_gone' });
  if (shift.status !== 'planned') return refuse({ reason: 'already_called_off' });
  if (shift.startsAt <= now) return refuse({ reason: 'begun' });
  return shift;
}
