import { isFormerMember } from '../../core/former-member.js';
import type { GroupWeek, IsoWeek, Shift, ShiftWithPlaces } from '../../core/model.js';
import { isExpected, stillNeeded } from '../../core/party.js';
import { shiftsOf } from '../../core/places-left.js';
import { calendarDateOf } from '../../core/time.js';
import { isoWeekOf, weekdayOf, weeksAfter } from '../../core/weeks.js';

/** From this ISO weekday on, the week that is meant is the next. */
const FRIDAY = 5;

/** What the front desk is told of one visit. Never anything of whoever is visited. */
export interface GateVisit {
  readonly visit: ShiftWithPlaces;
  /** Everybody who comes, newcomers who go along among them; nobody where it is called off. */
  readonly visitors: number;
  /** Slack user ids of those of them who have a name. */
  readonly userIds: readonly string[];
  /** How many more are needed for it to run. */
  readonly needed: number;
  readonly isMoved: boolean;
}

/** The visits of a week as its front desk is told of them, by start; those called off among them, once the week is posted. */
export function gateVisits(week: GroupWeek): readonly GateVisit[] {
  return shiftsOf(week).map((visit) => {
    const { shift } = visit;
    const coming = shift.status === 'planned' ? comingOn(shift) : [];
    return {
      visit,
      visitors: coming.length,
      userIds: coming.filter((userId) => !isFormerMember(userId)),
      needed: shift.status === 'planned' ? stillNeeded(shift) : 0,
      isMoved: (shift.moves ?? 0) > 0,
    };
  });
}

/** Whoever can’t come, as a leader has said, is not expected at the gate. */
function comingOn({ claims, shadows }: Shift): readonly string[] {
  return [...claims, ...shadows].filter(isExpected).map(({ userId }) => userId);
}

/** The week that somebody means who names none: this one, and from Friday on the next. @param zone of the facility */
export function weekMeant(zone: string, now: Date): IsoWeek {
  const isLate = weekdayOf(calendarDateOf(now, zone)) >= FRIDAY;
  return weeksAfter(isoWeekOf(now, zone), isLate ? 1 : 0);
}
