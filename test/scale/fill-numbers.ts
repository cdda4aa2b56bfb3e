import { goerOf } from './fill-visits.js';
import { type Insert, ofEach, type Row } from './insert-all.js';
import {
  CLOSED_WEEKS,
  facilityId,
  groupId,
  hoursAfter,
  instant,
  type MadeVisit,
  PROGRAMME,
  pastVisits,
  range,
  regionOf,
  type WorldSize,
} from './world-shape.js';

/** Counts that are released together. */
const VISITS_IN_A_BATCH = 2;
const MET = 5;
/** From one week in which something of one-to-ones was counted to the next. */
const WEEKS_BETWEEN = 6;
const CLOSED: ReadonlySet<string> = new Set(CLOSED_WEEKS);

/** What was told of the visits that have been, in weeks that are closed and released, but for the last. */
export async function fillNumbers(insert: Insert, { groups, hasHistory }: WorldSize): Promise<void> {
  if (!hasHistory) return;
  const all = range(groups);
  await insert(
    'Count',
    ofEach(all, (group) => pastVisits(group).map(count)),
  );
  await insert(
    'Booking',
    ofEach(all, (group) => pastVisits(group).map(booking)),
  );
  await insert('TallyBatch', ofEach(all, batches));
  await insert(
    'TallyWeek',
    CLOSED_WEEKS.map((week) => closedWeek(week, groups)),
  );
  await insert('ReturnApproval', all.map(approval));
  await insert('PairingCount', ofEach(all, oneToOnes));
}

function count({ id, group, startsAt, endsAt }: MadeVisit): Row {
  return {
    id: `count-${id}`,
    shiftId: id,
    facilityId: facilityId(group),
    held: true,
    clientVisits: MET,
    countedBy: goerOf(group, startsAt, 0),
    countedAt: hoursAfter(endsAt, 3),
    version: 1,
  };
}

function booking(visit: MadeVisit, index: number): Row {
  const { id, group, week, startsAt, endsAt } = visit;
  return {
    id: `booking-${id}`,
    shiftId: id,
    facilityId: facilityId(group),
    groupId: groupId(group),
    region: regionOf(group),
    measure: 'visits',
    visits: 1,
    bookedIn: week,
    visitedOn: startsAt.toISOString().slice(0, 10),
    value: MET,
    createdAt: hoursAfter(endsAt, 3),
    batchId: CLOSED.has(week) ? batchId(group, index) : null,
  };
}

function batchId(group: number, index: number): string {
  return `batch-${group}-${Math.floor(index / VISITS_IN_A_BATCH)}`;
}

function batches(group: number): readonly Row[] {
  return range(Math.ceil(CLOSED_WEEKS.length / VISITS_IN_A_BATCH)).map((index) => {
    const weeks = CLOSED_WEEKS.slice(index * VISITS_IN_A_BATCH, (index + 1) * VISITS_IN_A_BATCH);
    const [from = ''] = weeks;
    const closedIn = weeks.at(-1) ?? from;
    return {
      id: `batch-${group}-${index}`,
      closedIn,
      kind: 'facility',
      facilityId: facilityId(group),
      region: regionOf(group),
      measure: 'visits',
      from,
      value: MET * weeks.length,
      createdAt: hoursAfter(instant(closedIn as MadeVisit['week'], 0, 7), 7 * 24),
    };
  });
}

/** Said in the national channel long ago, but for what nobody reads anew. */
function closedWeek(isoWeek: MadeVisit['week'], groups: number): Row {
  const closedAt = hoursAfter(instant(isoWeek, 0, 7), 7 * 24);
  const facts = {
    isoWeek,
    yearSoFar: { visits: 0, participants: 0 },
    released: [],
    isHeld: false,
    visits: { held: groups, notHeld: 0, untold: 0, seats: groups * 3, seatsTaken: groups * 3 },
    facilities: { active: groups, paused: 0, starting_up: 0 },
    training: { notReady: null, lapsing: null },
  };
  return { isoWeek, closedAt, postedAt: closedAt, rule: 2, content: facts };
}

/** Of one-to-ones in a group, released long since. */
function oneToOnes(group: number): readonly Row[] {
  const own = { facilityId: facilityId(group), groupId: groupId(group), programmeCode: PROGRAMME };
  return CLOSED_WEEKS.filter((_, index) => index % WEEKS_BETWEEN === 0).flatMap((isoWeek) =>
    ['begun', 'ended', 'met_inside', 'met_outside'].map((measure) => ({
      ...own,
      isoWeek,
      measure,
      count: 1,
      batchId: 'released',
    })),
  );
}

function approval(group: number): Row {
  const numbers = { clientVisits: MET * 50, participants: 0, visitsHeld: 50, revision: 50 };
  return {
    facilityId: facilityId(group),
    year: 2025,
    version: 1,
    approvedBy: goerOf(group, new Date(0), 0),
    approvedAt: new Date('2026-01-10T08:00:00Z'),
    ...numbers,
  };
}
