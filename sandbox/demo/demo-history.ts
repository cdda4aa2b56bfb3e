import { randomUUID } from 'node:crypto';
import { type SeededRandom, seededRandom } from '../../scripts/seeded-random.js';
import type { Claim, IsoWeek, Shift, ShiftStatus } from '../../src/core/model.js';
import { dateInWeek, endOfWeek, weekNumber } from '../../src/core/weeks.js';
import type { Database } from '../../src/database/database.js';
import { stretchRow } from '../../src/database/stored-stretches.js';
import {
  type Answer,
  bookingWeek,
  type Count,
  decideCount,
  visitedOn,
} from '../../src/numbers/counting/counting.rule.js';
import { closesAt } from '../../src/numbers/tallying/tally-week.rule.js';
import { proposeWeek } from '../../src/visits/planning/proposing.rule.js';
import type { ShiftPlan } from '../../src/visits/planning/week-change.rule.js';
import type { PlacedGroup } from './demo-world.js';
import { insertRows } from './insert-rows.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const SEED = 20_261_121;

/** Somebody tells how a visit went, or corrects what was told. */
interface Told {
  readonly at: Date;
  readonly place: PlacedGroup;
  readonly shift: Shift;
  readonly answer: Answer;
}

/** Weeks that have been, one after the other. */
export interface History {
  /**
   * Writes what happened in a week: visits posted, claimed and held, and what was told of visits until the week is closed.
   * In bulk, into the store's own tables; each count and each booking is what the rule makes of somebody's answer.
   */
  live(week: IsoWeek, places: readonly PlacedGroup[]): Promise<void>;
}

/** The same history each time. @param zone of the society */
export async function createHistory(database: Database, workspaceId: string, zone: string): Promise<History> {
  const random = seededRandom(SEED);
  const { client } = database;
  const rows = await client.volunteer.findMany({ where: { workspaceId }, select: { id: true, userId: true } });
  const volunteerIds = new Map(rows.map(({ id, userId }) => [userId, id]));
  const counts = new Map<string, Count>();
  let untold: readonly Told[] = [];

  async function hold(week: IsoWeek, places: readonly PlacedGroup[]): Promise<Told[]> {
    const told: Told[] = [];
    const before = new Date(closesAt(week, zone).getTime() - 9 * DAY);
    const lived = places.map((place) => ({ place, weekId: randomUUID(), shifts: shiftsOf(random, place, week) }));
    await insertRows(
      database,
      'Week',
      lived.map(({ place: { group, demo }, weekId }) => ({
        id: weekId,
        workspaceId,
        isoWeek: week,
        state: 'posted',
        endsAt: endOfWeek(week, zone),
        groupId: group.id,
        changedBy: demo.leader.id,
        changedAt: before,
        postedAt: before,
      })),
    );
    const shifts = lived.flatMap(({ place, weekId, shifts }) => shifts.map((shift) => ({ place, weekId, shift })));
    await insertRows(
      database,
      'Shift',
      shifts.map(
        ({ place: { group, demo }, weekId, shift: { claims: _, shadows: __, dropped: ___, pause, ...shift } }) => ({
          ...shift,
          ...stretchRow({ ...shift, pause }),
          every: shift.every ?? 1,
          workspaceId,
          weekId,
          groupId: group.id,
          changedBy: demo.leader.id,
        }),
      ),
    );
    await insertRows(
      database,
      'Claim',
      shifts.flatMap(({ shift }) =>
        shift.claims.map(({ userId, ...columns }) => ({
          ...columns,
          workspaceId,
          shiftId: shift.id,
          volunteerId: volunteerIds.get(userId) ?? '',
        })),
      ),
    );
    for (const { place, shift } of shifts) told.push(...answersTo(random, place, shift));
    return told;
  }

  async function tell(due: readonly Told[]): Promise<void> {
    const decided = due.flatMap(({ at, place: { group }, shift, answer }) => {
      const count = counts.get(shift.id) ?? null;
      const state = { shift, group, weekState: 'posted' as const, count, countedGroups: [] };
      const outcome = decideCount(state, shift.claims[0]?.userId ?? '', answer, count?.version ?? null, at);
      if (!outcome.ok) return [];
      counts.set(shift.id, outcome.count);
      return [{ at, state, ...outcome }];
    });
    const first = decided.filter(({ count }) => count.version === 1);
    await insertRows(
      database,
      'Count',
      first.map(({ at, state: { shift, group }, count: { targetGroups: _, ...columns } }) => ({
        ...columns,
        facilityId: group.facility.id,
        id: randomUUID(),
        workspaceId,
        shiftId: shift.id,
        countedAt: at,
      })),
    );
    for (const { at, state, count } of decided) {
      if (count.version === 1) continue;
      await client.count.updateMany({ where: { shiftId: state.shift.id }, data: { ...count, countedAt: at } });
    }
    await insertRows(
      database,
      'Booking',
      decided.flatMap(({ at, state, differences }) =>
        differences.map(({ measure, visits, value }) => ({
          id: randomUUID(),
          workspaceId,
          facilityId: state.group.facility.id,
          groupId: state.group.id,
          region: state.group.facility.region,
          measure,
          bookedIn: bookingWeek(at, zone),
          visitedOn: visitedOn(state.shift, state.group.facility),
          visits,
          value,
          shiftId: state.shift.id,
          createdAt: at,
        })),
      ),
    );
  }

  return {
    async live(week, places) {
      const told = [...untold, ...(await hold(week, places))].sort((a, b) => a.at.getTime() - b.at.getTime());
      const end = closesAt(week, zone);
      await tell(told.filter(({ at }) => at <= end));
      untold = told.filter(({ at }) => at > end);
    },
  };
}

/** The pattern's visits with their parties. In high summer and over the turn of the year there are fewer. */
function shiftsOf(random: SeededRandom, { demo, group }: PlacedGroup, week: IsoWeek): Shift[] {
  const number = weekNumber(week);
  const isQuiet = (number >= 27 && number <= 31) || number >= 52 || number === 1;
  const planned = proposeWeek(demo.pattern, week, group, new Date(`${dateInWeek(week, 1)}T00:00:00Z`));
  return planned
    .filter(() => !random.chance(isQuiet ? 0.45 : 0.04))
    .map((plan) => ({
      ...plan,
      id: randomUUID(),
      cleared: true,
      status: statusOf(random),
      version: 1,
      claims: partyOf(random, demo, plan),
      shadows: [],
      toldShortAt: null,
    }));
}

function statusOf(random: SeededRandom): ShiftStatus {
  if (random.chance(0.04)) return 'called_off_by_facility';
  return random.chance(0.02) ? 'called_off_by_us' : 'planned';
}

function partyOf(
  random: SeededRandom,
  { leader, volunteers, lacking }: PlacedGroup['demo'],
  { minimumParty, maximumParty, startsAt }: ShiftPlan,
): Claim[] {
  const people = [...volunteers.filter(({ id }) => !lacking[id]), leader];
  const size = Math.min(random.between(minimumParty, maximumParty), people.length);
  const first = random.between(0, people.length - 1);
  return Array.from({ length: size }, (_, index) => ({
    id: randomUUID(),
    userId: people[(first + index) % people.length]?.id ?? '',
    seat: index + 1,
    claimedAt: new Date(startsAt.getTime() - 5 * DAY),
    confirmedAt: null,
  }));
}

/** Mostly the day after; sometimes weeks later, sometimes never, sometimes corrected. */
function answersTo(random: SeededRandom, place: PlacedGroup, shift: Shift): Told[] {
  const { met } = place.demo;
  const isHeld = !random.chance(0.03);
  const number = Math.max(0, met + random.between(-Math.min(2, met), 2) - (met < 3 ? random.between(0, 1) : 0));
  const daysLater = random.chance(0.06) ? random.between(4, 16) : 0;
  const at = new Date(shift.endsAt.getTime() + 16 * HOUR + daysLater * DAY);
  const corrected = new Date(at.getTime() + random.between(1, 10) * DAY);
  const isForgotten = random.chance(0.015);
  const isCorrected = random.chance(0.02);
  if (shift.status !== 'planned' || isForgotten) return [];
  if (!isHeld) return [{ at, place, shift, answer: { held: false } }];
  const told = { place, shift };
  return [
    { ...told, at, answer: { held: true, number } },
    ...(isCorrected ? [{ ...told, at: corrected, answer: { held: true, number: number + 1 } as const }] : []),
  ];
}
