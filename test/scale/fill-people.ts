import type { Requirement } from '../../src/training/requirements/readiness.rule.js';
import { type Insert, ofEach, type Row } from './insert-all.js';
import {
  channelOf,
  facilityId,
  groupId,
  leaderOf,
  membersOf,
  NOW,
  OLGA,
  ownPeople,
  PROGRAMME,
  range,
  regionOf,
  volunteerId,
  type WorldSize,
  ZONE,
} from './world-shape.js';

const AHEAD = new Date('2027-02-01T08:00:00Z');
const SINCE = new Date('2024-09-01T08:00:00Z');

/** Groups with a facility each, who is in them, and what everybody has completed: all of it, so that they can go. */
export async function fillPeople(insert: Insert, size: WorldSize, requirements: readonly Requirement[]): Promise<void> {
  const groups = range(size.groups);
  await insert('Facility', groups.map(facility));
  await insert('Group', groups.map(group));
  await insert('GroupLeader', ofEach(groups, leaders));
  await insert('WorkspaceRole', groups.map(formerLeader));
  await insert('StandIn', groups.map(standIn));
  await insert('PatternVisit', ofEach(groups, pattern));
  const people = [OLGA, ...groups.flatMap(ownPeople)];
  await insert(
    'Volunteer',
    people.map((userId) => ({ id: volunteerId(userId), userId, createdAt: SINCE })),
  );
  await insert(
    'Membership',
    ofEach(groups, (each) => membersOf(each, size).map(member(each))),
  );
  await insert(
    'Completion',
    ofEach(groups, (each) => completions(each, size, requirements)),
  );
}

/** Somebody is to stand in for each group's leader, some time. */
function standIn(group: number): Row {
  const [userId = ''] = ownPeople(group);
  const days = { from: '2027-02-01', until: '2027-02-14', startsAt: AHEAD, endsAt: AHEAD, nextAt: AHEAD };
  return { id: `stand-in-${group}`, groupId: groupId(group), leaderId: leaderOf(group), userId, ...days };
}

function facility(group: number): Row {
  const kind = { kind: 'remand_prison', timeZone: ZONE, visitorCap: 4, status: 'active', programmeCode: PROGRAMME };
  const name = `Häktet ${group}`;
  return { id: facilityId(group), name, region: regionOf(group), ...kind, version: 1, createdAt: SINCE };
}

function group(number: number): Row {
  return {
    id: groupId(number),
    facilityId: facilityId(number),
    programmeCode: PROGRAMME,
    name: `Besöksgruppen ${number}`,
    channelId: channelOf(number),
    locale: 'sv',
    showNames: true,
    version: 1,
    createdAt: SINCE,
  };
}

/** Who led before, and has left Slack. */
function formerLeader(group: number): Row {
  return { userId: `U0G${group}FORMER`, role: 'deactivated', since: SINCE };
}

function leaders(group: number): readonly Row[] {
  const ids = group === 0 ? [OLGA, leaderOf(group)] : [leaderOf(group)];
  return ids.map((userId) => ({ groupId: groupId(group), userId }));
}

function pattern(group: number): readonly Row[] {
  const visit = { startTime: '17:00', length: 120, format: 'individual', minimumParty: 2, maximumParty: 3, every: 1 };
  return [0, 2].map((day) => ({
    id: `pattern-${group}-${day}`,
    groupId: groupId(group),
    weekday: (group % 3) + day + 1,
    ...visit,
  }));
}

function member(group: number): (userId: string) => Row {
  return (userId) => ({
    groupId: groupId(group),
    volunteerId: volunteerId(userId),
    status: 'active',
    joinedAt: SINCE,
  });
}

/** What lapses soon of one person in each group; what is asked for at each facility, of whoever visits there. */
function* completions(group: number, size: WorldSize, requirements: readonly Requirement[]): Iterable<Row> {
  const own = new Set(ownPeople(group));
  for (const userId of membersOf(group, size))
    for (const { code, scope } of requirements) {
      if (scope !== 'per_facility' && !own.has(userId)) continue;
      yield {
        id: `completion-${group}-${userId}-${code}`,
        volunteerId: volunteerId(userId),
        requirementCode: code,
        place: scope === 'per_facility' ? facilityId(group) : '',
        doneOn: '2026-06-09',
        expiresOn: userId === leaderOf(group) ? '2026-12-20' : null,
        verifiedBy: OLGA,
        verifiedAt: NOW,
        current: 1,
      };
    }
}
