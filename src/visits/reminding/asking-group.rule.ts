import type { GroupWeek, Stretch } from '../../core/model.js';
import { stillNeeded } from '../../core/party.js';
import { placesLeft, shiftsOf } from '../../core/places-left.js';
import { type Refused, refuse } from '../../core/refusals.js';
import { type CalendarDate, calendarDateOf, wallClockToInstant } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';

/** That a group was asked in its channel for people on a visit. */
export interface GroupAsk extends Stretch {
  readonly groupId: string;
  /** Id of the visit, which may have been removed since. */
  readonly shiftId: string;
  /** By the facility's calendar. */
  readonly day: CalendarDate;
}

export type AskGroupOutcome = { readonly ok: true; readonly ask: GroupAsk } | Refused;

/**
 * Whether the group may be asked now for people on a visit that too few come on: once a day, by the facility's calendar,
 * whoever leads it. Refused: not a leader, not posted, gone, called off, begun, facility not open, enough come, nobody more
 * is let in, or asked today already.
 * @param by Slack user id of whoever asks
 * @param days on which the group has been asked about this visit before
 */
export function decideAskGroup(
  week: GroupWeek,
  shiftId: string,
  by: string,
  days: readonly CalendarDate[],
  now: Date,
): AskGroupOutcome {
  const { group } = week;
  const { timeZone, status, visitorCap } = group.facility;
  if (!group.leaderIds.includes(by)) return refuse({ reason: 'not_a_leader' });
  if (week.state !== 'posted') return refuse({ reason: 'ask_unposted' });
  const visit = shiftsOf(week).find(({ shift }) => shift.id === shiftId);
  if (!visit) return refuse({ reason: 'shift_gone' });
  const { shift } = visit;
  if (shift.status !== 'planned') return refuse({ reason: 'called_off' });
  if (shift.startsAt <= now) return refuse({ reason: 'begun' });
  if (status !== 'active') return refuse({ reason: 'facility_not_open', status });
  if (stillNeeded(shift) === 0) return refuse({ reason: 'has_enough' });
  if (placesLeft(visit) === 0) return refuse({ reason: 'no_room_to_ask', most: visitorCap });
  const day = calendarDateOf(now, timeZone);
  if (days.includes(day)) {
    const tomorrow = wallClockToInstant(dateAfter(day, 1), '00:00', timeZone);
    return refuse({ reason: 'asked_today', channelId: group.channelId, isTimeTomorrow: tomorrow < shift.startsAt });
  }
  const { startsAt, endsAt } = shift;
  return { ok: true, ask: { groupId: group.id, shiftId, day, startsAt, endsAt } };
}
