import { insertRows } from '../../sandbox/demo/insert-rows.js';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { createStore } from '../../src/app/store.js';
import { endOfWeek } from '../../src/core/weeks.js';
import type { Database } from '../../src/database/database.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import type { Requirement } from '../../src/training/requirements/readiness.rule.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { IS_THOROUGH } from './thorough.js';

/** Leads every group, is in each of their channels, and reads the national channel. */
export const OLGA = 'U0OLGA';
export const NATIONAL = 'C0NATIONAL';
const ZONE = 'Europe/Stockholm';
const PEOPLE_IN_A_GROUP = 3;
/** Groups whose people have completed everything; those of others have completed one thing. What leaders have done lapses soon. */
const READY_GROUPS = 20;

/** The ISO weeks that are posted, each with its Monday and how many visits it has in every group. */
const WEEKS = {
  '2026-W46': { monday: '2026-11-09', visits: 1 },
  '2026-W47': { monday: '2026-11-16', visits: 1 },
  '2026-W48': { monday: '2026-11-23', visits: IS_THOROUGH ? 3 : 1 },
  '2026-W49': { monday: '2026-11-30', visits: IS_THOROUGH ? 2 : 1 },
} as const;
type PostedWeek = keyof typeof WEEKS;

/** More than a statement of SQLite takes parameters (999), so that there is more than that of everything. */
export const GROUPS: readonly number[] = [...Array(IS_THOROUGH ? 1_500 : 1_010).keys()];

/** A Slack channel, by the group's number from 0. */
export function channelOf(group: number): string {
  return `C0GROUP${group}`;
}

/** Slack user id of one of a group's three. The first leads it, the others hold all its visits. */
export function memberOf(group: number, person: number): string {
  return `U0G${group}P${person}`;
}

/** Id of a visit, by the group's number and the visit's in the week, both from 0. */
export function visitOf(group: number, week: PostedWeek, visit: number): string {
  return `visit-${group}-${week}-${visit}`;
}

type Insert = (table: string, rows: Parameters<typeof insertRows>[2]) => Promise<void>;

/**
 * A society larger than any is. Each group has a facility of its own, weeks that have been and weeks to come, a session to
 * come and one that has been, a notice, and a message that Slack refuses. The visits of week 46 are counted, those of week 47
 * are not.
 */
export async function fillDatabase(database: Database, workspaceId: string, now: Date): Promise<void> {
  const society = createStore(database).in(workspaceId);
  await society.of(Workspaces).ensure({ locale: 'sv', timeZone: ZONE, now });
  const { version } = await society.of(Workspaces).read();
  await society.of(Workspaces).save({ nationalChannelId: NATIONAL, nationalStaffIds: [OLGA] }, version, OLGA, now);
  const requirements = await society.of(Training).requirementsOf('se.remand_visits');
  const insert: Insert = (table, rows) =>
    insertRows(
      database,
      table,
      rows.map((row) => ({ workspaceId, ...row })),
    );
  await insertGroups(insert, now);
  await insertPeople(insert, requirements, now);
  await insertWeeks(insert, now);
  await insertSessions(insert, requirements, now);
  await insertMessages(insert, now);
}

async function insertGroups(insert: Insert, now: Date): Promise<void> {
  const facility = { kind: 'remand_prison', region: 'Väst', timeZone: ZONE, visitorCap: 4, status: 'active' };
  const since = { version: 1, createdAt: now };
  await insert(
    'Facility',
    GROUPS.map((group) => ({
      id: `facility-${group}`,
      name: `Häktet ${group}`,
      programmeCode: 'se.remand_visits',
      ...facility,
      ...since,
    })),
  );
  await insert(
    'Group',
    GROUPS.map((group) => ({
      id: `group-${group}`,
      facilityId: `facility-${group}`,
      programmeCode: 'se.remand_visits',
      name: `Besöksgruppen ${group}`,
      channelId: channelOf(group),
      locale: 'sv',
      showNames: true,
      ...since,
    })),
  );
  const leaders = GROUPS.flatMap((group) => [OLGA, memberOf(group, 0)].map((userId) => ({ group, userId })));
  await insert(
    'GroupLeader',
    leaders.map(({ group, userId }) => ({ groupId: `group-${group}`, userId })),
  );
}

async function insertPeople(insert: Insert, requirements: readonly Requirement[], now: Date): Promise<void> {
  const people = GROUPS.flatMap((group) => members().map((person) => ({ group, userId: memberOf(group, person) })));
  const memberships = [...people, ...GROUPS.map((group) => ({ group, userId: OLGA }))];
  await insert(
    'Volunteer',
    [OLGA, ...people.map(({ userId }) => userId)].map((userId) => ({ id: volunteer(userId), userId, createdAt: now })),
  );
  await insert(
    'Membership',
    memberships.map(({ group, userId }) => ({
      groupId: `group-${group}`,
      volunteerId: volunteer(userId),
      status: 'active',
      joinedAt: now,
    })),
  );
  const done = memberships.flatMap(({ group, userId }) =>
    requirements
      .filter(({ scope }, index) =>
        group < READY_GROUPS ? userId !== OLGA || group === 0 || scope !== 'once' : index === 0,
      )
      .filter(() => group < READY_GROUPS || userId !== OLGA)
      .map(({ code, scope }) => ({ group, userId, code, place: scope === 'per_facility' ? `facility-${group}` : '' })),
  );
  await insert(
    'Completion',
    done.map(({ group, userId, code, place }) => ({
      id: `completion-${group}-${userId}-${code}`,
      volunteerId: volunteer(userId),
      requirementCode: code,
      place,
      doneOn: '2026-06-09',
      expiresOn: userId === memberOf(group, 0) ? '2026-12-20' : null,
      verifiedBy: OLGA,
      verifiedAt: now,
      current: 1,
    })),
  );
}

async function insertWeeks(insert: Insert, now: Date): Promise<void> {
  const weeks = GROUPS.flatMap((group) => Object.keys(WEEKS).map((week) => ({ group, week: week as PostedWeek })));
  const by = { version: 1, changedBy: OLGA };
  await insert(
    'Week',
    weeks.map(({ group, week }) => ({
      id: `week-${group}-${week}`,
      groupId: `group-${group}`,
      isoWeek: week,
      state: 'posted',
      changedAt: now,
      postedAt: now,
      endsAt: endOfWeek(week, ZONE),
      ...by,
    })),
  );
  const visits = weeks.flatMap(({ group, week }) =>
    [...Array(WEEKS[week].visits).keys()].map((day) => ({ group, week, day, id: visitOf(group, week, day) })),
  );
  const party = { minimumParty: 2, maximumParty: 3, format: 'individual', cleared: true, status: 'planned' };
  await insert(
    'Shift',
    visits.map(({ group, week, day, id }) => ({
      id,
      groupId: `group-${group}`,
      weekId: `week-${group}-${week}`,
      startsAt: at(week, day, 16),
      endsAt: at(week, day, 18),
      ...party,
      ...by,
    })),
  );
  await insert(
    'Claim',
    visits.flatMap(({ group, id }) =>
      [1, 2].map((seat) => ({
        id: `${id}-${seat}`,
        shiftId: id,
        volunteerId: volunteer(memberOf(group, seat)),
        seat,
        claimedAt: now,
      })),
    ),
  );
  await insertCounts(
    insert,
    visits.filter(({ week }) => week === '2026-W46'),
  );
}

async function insertCounts(insert: Insert, visits: readonly { group: number; id: string }[]): Promise<void> {
  const told = at('2026-W46', 3, 20);
  await insert(
    'Count',
    visits.map(({ group, id }) => ({
      id: `count-${id}`,
      shiftId: id,
      facilityId: `facility-${group}`,
      held: true,
      clientVisits: 5,
      countedBy: memberOf(group, 1),
      countedAt: told,
      version: 1,
    })),
  );
  await insert(
    'Booking',
    visits.map(({ group, id }) => ({
      id: `booking-${id}`,
      shiftId: id,
      facilityId: `facility-${group}`,
      region: 'Väst',
      measure: 'visits',
      bookedIn: '2026-W46',
      visitedOn: WEEKS['2026-W46'].monday,
      value: 5,
      createdAt: told,
    })),
  );
}

async function insertSessions(insert: Insert, requirements: readonly Requirement[], now: Date): Promise<void> {
  const requirementCode = requirements.find(({ scope }) => scope === 'once')?.code ?? '';
  const kind = { requirementCode, timeZone: ZONE, place: 'Röda Korset', seats: 2, status: 'planned' };
  const sessions = GROUPS.flatMap((group) => [
    { id: `session-${group}`, group, begins: at('2026-W49', 5, 9), attendanceMarkedAt: null },
    { id: `former-${group}`, group, begins: at('2026-W47', 0, 9), attendanceMarkedAt: now },
  ]);
  await insert(
    'Session',
    sessions.map(({ group, begins, ...session }) => ({
      ...session,
      ...kind,
      groupId: `group-${group}`,
      startsAt: begins,
      endsAt: new Date(begins.getTime() + 3 * HOUR),
      signUpUntil: new Date(begins.getTime() - 72 * HOUR),
      plannedBy: memberOf(group, 0),
      version: 1,
      createdAt: now,
    })),
  );
  await insert(
    'SignUp',
    sessions.map(({ group, id }) => ({
      id: `signup-${id}`,
      sessionId: id,
      volunteerId: volunteer(memberOf(group, 1)),
      state: 'signed_up',
      seat: 1,
      since: now,
    })),
  );
}

async function insertMessages(insert: Insert, now: Date): Promise<void> {
  await insert(
    'Notice',
    GROUPS.map((group) => ({
      id: `notice-${group}`,
      userId: memberOf(group, 1),
      kind: 'session_offered',
      facts: { kind: 'session_offered', sessionId: `session-${group}` },
      createdAt: now,
    })),
  );
  await insert(
    'LedgerMessage',
    GROUPS.map((group) => ({
      key: `refused:${group}`,
      channelId: channelOf(group),
      lifetime: 'once',
      state: 'dead',
      desiredFingerprint: 'none',
      attempt: 1,
      lastError: 'not_in_channel',
      failures: 1,
      corrections: 0,
      updatedAt: now,
    })),
  );
}

/** The same people and channels in Slack. */
export function fillSlack({ world, botUserId }: Sandbox): void {
  const add = (id: string, isAdmin = false): void => {
    world.addUser({ id, name: id, locale: 'en-GB', timeZone: ZONE, isAdmin });
  };
  add(OLGA, true);
  for (const group of GROUPS) {
    const own = members().map((person) => memberOf(group, person));
    for (const member of own) add(member);
    world.addChannel({ id: channelOf(group), name: `grupp-${group}`, members: [OLGA, ...own, botUserId] });
  }
  world.addChannel({ id: NATIONAL, name: 'nationellt', members: [OLGA, botUserId] });
}

const HOUR = 60 * 60_000;

/** @param day 0 for Monday @param hour UTC */
function at(week: PostedWeek, day: number, hour: number): Date {
  return new Date(Date.parse(`${WEEKS[week].monday}T00:00:00Z`) + (day * 24 + hour) * HOUR);
}

function members(): number[] {
  return [...Array(PEOPLE_IN_A_GROUP).keys()];
}

function volunteer(userId: string): string {
  return `volunteer-${userId}`;
}
