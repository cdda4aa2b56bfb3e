import type { Activity, Every, GroupWeek, PatternVisit, Shift, ShiftFormat, Stretch } from '../../core/model.js';
import { pauseAround } from '../../core/place-pauses.js';
import { type Refused, refuse } from '../../core/refusals.js';
import { endOfWeek } from '../../core/weeks.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import type { LineOfPattern } from './rhythm.rule.js';
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

/** Runs a rule over a week for its group's leaders only, decided from what is stored at that moment. */
export function forLeader(userId: string, rule: (week: GroupWeek) => WeekOutcome): (week: GroupWeek) => WeekOutcome {
  return (week) => (week.group.leaderIds.includes(userId) ? rule(week) : refuse({ reason: 'not_a_leader' }));
}

/** Refuses to change a week that is over; null while it is not. */
export function closedWeek(week: GroupWeek, now: Date): Refused | null {
  const over = endOfWeek(week.isoWeek, week.group.facility.timeZone) <= now;
  return over ? refuse({ reason: 'week_over', isoWeek: week.isoWeek }) : null;
}

/** Refuses a visit in a pause; null where there is none. */
export function refusePaused({ group, pauses = [] }: GroupWeek, visit: Stretch): Refused | null {
  const pause = pauseAround(pauses, visit, group.facility.timeZone);
  if (!pause) return null;
  const { from, until } = pause;
  return refuse({ reason: 'paused_then', days: { from, until }, isFacility: pause.place === group.facility.id });
}

/** A visit that can still be changed. Refused: gone, called off, begun. */
export function openShift(week: GroupWeek, shiftId: string, now: Date): Shift | Refused {
  const shift = week.shifts.find((candidate) => candidate.id === shiftId);
  if (!shift) return refuse({ reason: 'shift_gone' });
  if (shift.status !== 'planned') return refuse({ reason: 'already_called_off' });
  if (shift.startsAt <= now) return refuse({ reason: 'begun' });
  return shift;
}
