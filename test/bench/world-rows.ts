import type { insertRows } from '../../sandbox/demo/insert-rows.js';
import type { IsoWeek } from '../../src/core/model.js';
import { endOfWeek, firstDateOf, isoWeekOf, weeksAfter } from '../../src/core/weeks.js';
import type { Requirement } from '../../src/training/requirements/readiness.rule.js';
import { BEGIN, type BenchGroup, membersOf, SEATS, ZONE } from './world.js';

/** By table, in the order in which they are written. */
export type Rows = Readonly<Record<string, Parameters<typeof insertRows>[2]>>;

const PROGRAMME = 'se.remand_visits';
const HOUR = 60 * 60_000;
/** Nothing of the past was written later. */
export const BEFORE = new Date(BEGIN.getTime() - 24 * HOUR);

export function placeRows(groups: readonly BenchGroup[]): Rows {
  const since = { version: 1, createdAt: BEFORE };
  return {
    Facility: groups.map(({ id }) => ({
      ...{ id: facilityOf(id), name: `Häktet ${id}`, kind: 'remand_prison', region: 'Väst', timeZone: ZONE },
      ...{ visitorCap: SEATS, programmeCode: PROGRAMME, status: 'active', ...since },
    })),
    Group: groups.map(({ id, channelId }) => ({
      ...{ id, facilityId: facilityOf(id), programmeCode: PROGRAMME, name: `Besöksgruppen ${id}`, channelId },
      ...{ locale: 'sv', showNames: true, ...since },
    })),
    GroupLeader: groups.map(({ id, leader }) => ({ groupId: id, userId: leader })),
  };
}

/** Everybody has completed whatever is asked for. */
export function peopleRows(groups: readonly BenchGroup[], requirements: readonly Requirement[]): Rows {
  const people = groups.flatMap((group) => membersOf(group).map((userId) => ({ groupId: group.id, userId })));
  return {
    Volunteer: people.map(({ userId }) => ({ id: volunteerOf(userId), userId, createdAt: BEFORE })),
    Membership: people.map(({ groupId, userId }) => {
      return { groupId, volunteerId: volunteerOf(userId), status: 'active', joinedAt: BEFORE };
    }),
    Completion: people.flatMap(({ groupId, userId }) =>
      requirements.map(({ code, scope }) => ({
        ...{ id: `${userId}-${code}`, volunteerId: volunteerOf(userId), requirementCode: code },
        ...{
          place: scope === 'per_facility' ? facilityOf(groupId) : '',
          doneOn: '2026-06-09',
          expiresOn: '2030-12-31',
        },
        ...{ verifiedBy: 'U0ADMIN', verifiedAt: BEFORE, current: 1 },
      })),
    ),
  };
}

/** What is posted ahead; regulars have taken what is not open. */
export function weekRows(groups: readonly BenchGroup[]): Rows {
  const visits = groups.flatMap((group) => {
    const week = weeksAfter(isoWeekOf(BEGIN, ZONE), group.weeksAhead);
    return group.visits.map(({ weekday, isOpen }) => ({ group, week, weekday, party: isOpen ? [] : group.regulars }));
  });
  return postedWeeks(visits);
}

export interface BenchVisit {
  readonly group: BenchGroup;
  readonly week: IsoWeek;
  /** ISO weekday. */
  readonly weekday: number;
  /** Slack user ids of those who go. */
  readonly party: readonly string[];
}

/** Each week is posted in which its group has one of these visits. */
export function postedWeeks(visits: readonly BenchVisit[]): Rows {
  const by = { version: 1, changedBy: 'U0ADMIN' };
  const weeks = new Map(visits.map((visit) => [weekOf(visit.group.id, visit.week), visit]));
  return {
    Week: [...weeks].map(([id, { group, week }]) => ({
      ...{ id, groupId: group.id, isoWeek: week, state: 'posted', changedAt: BEFORE, postedAt: BEFORE },
      ...{ endsAt: endOfWeek(week, ZONE), ...by },
    })),
    Shift: visits.map((visit) => ({
      ...{ id: visitOf(visit), groupId: visit.group.id, weekId: weekOf(visit.group.id, visit.week) },
      ...{ startsAt: beginOf(visit), endsAt: new Date(beginOf(visit).getTime() + 2 * HOUR), format: 'individual' },
      ...{ minimumParty: 2, maximumParty: SEATS, cleared: true, status: 'planned', ...by },
    })),
    Claim: visits.flatMap((visit) =>
      visit.party.map((userId, index) => ({
        ...{ id: claimOf(visit, userId), shiftId: visitOf(visit), volunteerId: volunteerOf(userId) },
        ...{ seat: index + 1, claimedAt: BEFORE },
      })),
    ),
  };
}

/** In the afternoon. */
export function beginOf({ week, weekday }: BenchVisit): Date {
  return new Date(Date.parse(`${firstDateOf(week)}T16:00:00Z`) + (weekday - 1) * 24 * HOUR);
}

export function visitOf({ group, week, weekday }: BenchVisit): string {
  return `${weekOf(group.id, week)}-${weekday}`;
}

export function claimOf(visit: BenchVisit, userId: string): string {
  return `${visitOf(visit)}-${userId}`;
}

export function facilityOf(groupId: string): string {
  return `facility-of-${groupId}`;
}

function weekOf(groupId: string, week: string): string {
  return `${groupId}-${week}`;
}

function volunteerOf(userId: string): string {
  return `volunteer-${userId}`;
}
