import { endOfWeek } from '../../src/core/weeks.js';
import { type Insert, ofEach, type Row } from './insert-all.js';
import {
  groupId,
  hoursAfter,
  leaderOf,
  type MadeVisit,
  PAST_WEEKS,
  PLACES,
  pastVisits,
  range,
  VOLUNTEERS_IN_A_GROUP,
  visitsAhead,
  volunteerId,
  volunteerOf,
  WEEKS_AHEAD,
  type WorldSize,
  ZONE,
} from './world-shape.js';

/** Posted weeks with their visits, those that have been full, those ahead with one place taken. */
export async function fillVisits(insert: Insert, { groups, hasHistory }: WorldSize): Promise<void> {
  const all = range(groups);
  const weeks = [...(hasHistory ? PAST_WEEKS : []), ...WEEKS_AHEAD];
  const past = hasHistory ? pastVisits : () => [];
  await insert(
    'Week',
    ofEach(all, (group) => weeks.map((isoWeek) => week(group, isoWeek))),
  );
  await insert(
    'Shift',
    ofEach(all, (group) => [...past(group), ...visitsAhead(group)].map(shift)),
  );
  await insert(
    'Claim',
    ofEach(all, (group) => past(group).flatMap((visit) => claims(visit, PLACES))),
  );
  await insert(
    'Claim',
    ofEach(all, (group) => visitsAhead(group).flatMap((visit) => claims(visit, 1))),
  );
}

function week(group: number, isoWeek: MadeVisit['week']): Row {
  const endsAt = endOfWeek(isoWeek, ZONE);
  const changedAt = hoursAfter(endsAt, -14 * 24);
  return {
    id: `week-${group}-${isoWeek}`,
    groupId: groupId(group),
    isoWeek,
    state: 'posted',
    version: 1,
    changedBy: leaderOf(group),
    changedAt,
    postedAt: changedAt,
    endsAt,
  };
}

function shift({ id, group, weekId, startsAt, endsAt }: MadeVisit): Row {
  return {
    id,
    groupId: groupId(group),
    weekId,
    startsAt,
    endsAt,
    format: 'individual',
    minimumParty: 2,
    maximumParty: PLACES,
    cleared: true,
    every: 1,
    status: 'planned',
    version: 1,
    changedBy: leaderOf(group),
  };
}

function claims({ id, group, startsAt }: MadeVisit, count: number): readonly Row[] {
  return range(count).map((seat) => ({
    id: `claim-${id}-${seat}`,
    shiftId: id,
    volunteerId: volunteerId(goerOf(group, startsAt, seat)),
    seat: seat + 1,
    claimedAt: hoursAfter(startsAt, -6 * 24),
  }));
}

/** Who goes on a visit: they take turns, but for the first two, who are left to be measured. */
export function goerOf(group: number, startsAt: Date, seat: number): string {
  const turn = Math.floor(startsAt.getTime() / (24 * 60 * 60_000));
  return volunteerOf(group, 2 + ((turn + seat) % (VOLUNTEERS_IN_A_GROUP - 2)));
}
