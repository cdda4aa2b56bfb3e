import fc from 'fast-check';
import type { Database } from '../../src/database/database.js';

/** Monday of week 48 at noon, UTC. */
const BASE = new Date('2026-11-23T12:00:00.000Z').getTime();
const HOUR = 60 * 60_000;
const GROUPS = 3;
const PEOPLE = ['U_ANNA', 'U_BO', 'U_CIA', 'U_DAN'] as const;
const REQUIREMENTS = ['course', 'study_visit', 'permit'] as const;

/** Any of those who may be in its groups. */
export const IMAGINED_PEOPLE: readonly string[] = PEOPLE;

/** The ids of its groups. */
export function imaginedGroups(workspaceId: string): readonly string[] {
  return Array.from({ length: GROUPS }, (_, index) => idOf(workspaceId, 'group', index));
}

const idOf = (workspaceId: string, what: string, index: number) => `${workspaceId} ${what} ${index}`;

const each = <Value>(count: number, value: fc.Arbitrary<Value>) =>
  fc.array(value, { minLength: count, maxLength: count });

const visit = fc.record({
  group: fc.nat(GROUPS - 1),
  isPosted: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  /** Hours from noon on Monday. */
  begins: fc.integer({ min: -3, max: 30 }),
  hours: fc.integer({ min: 1, max: 4 }),
  /** Hours between its two times; null for one time. */
  pause: fc.option(fc.integer({ min: 1, max: 24 })),
  status: fc.constantFrom('planned', 'planned', 'planned', 'called_off_by_us'),
  cleared: fc.boolean(),
  most: fc.integer({ min: 2, max: 4 }),
  places: each(PEOPLE.length, fc.constantFrom('none', 'none', 'holds', 'gave_up')),
  newcomer: fc.boolean(),
});

/** A small society in which little can be told from how often it is: groups that share facilities, visits at the same hours. */
export const imaginedSociety = fc.record({
  facilityOf: each(GROUPS, fc.nat(1)),
  ownProgramme: each(GROUPS, fc.option(fc.constantFrom('visits', 'friends'))),
  leads: each(GROUPS, fc.subarray([...PEOPLE])),
  memberships: each(GROUPS, each(PEOPLE.length, fc.constantFrom('none', 'active', 'active', 'resting', 'ended'))),
  asks: fc.record({ visits: fc.subarray([...REQUIREMENTS]), friends: fc.subarray([...REQUIREMENTS]) }),
  archived: fc.option(fc.constantFrom(...REQUIREMENTS)),
  completions: each(PEOPLE.length, each(REQUIREMENTS.length, fc.constantFrom('none', 'counts', 'ended'))),
  visits: fc.array(visit, { minLength: 1, maxLength: 6 }),
});

export type ImaginedSociety = typeof imaginedSociety extends fc.Arbitrary<infer Value> ? Value : never;

/** Writes it down as it would stand there. @returns the ids of its visits */
export async function storeImagined(
  { client }: Database,
  workspaceId: string,
  society: ImaginedSociety,
): Promise<readonly string[]> {
  const id = (what: string, index: number) => idOf(workspaceId, what, index);
  const at = (hours: number) => new Date(BASE + hours * HOUR);
  const createdAt = at(-1000);
  const names = { sv: 'Namn', da: 'Navn', en: 'Name' };
  await client.workspace.create({
    data: { id: workspaceId, locale: 'sv', timeZone: 'Europe/Stockholm', seal: 'seal', createdAt },
  });
  await client.programme.createMany({
    data: ['visits', 'friends'].map((code, position) => ({
      ...{ workspaceId, code, names, minimumParty: 2, maximumParty: 3, every: 1 + position },
      ...{ kinds: ['remand_prison'], shadowSeat: position === 0, position },
    })),
  });
  await client.requirement.createMany({
    data: REQUIREMENTS.map((code, index) => ({
      ...{ workspaceId, code, names, kind: code, scope: index === 1 ? 'per_facility' : 'once' },
      ...{ validity: index === 0 ? 'months' : 'never_expires', validMonths: index === 0 ? 24 : null },
      ...{ blocking: index !== 2, answerDays: index, archivedAt: society.archived === code ? createdAt : null },
    })),
  });
  await client.programmeRequirement.createMany({
    data: Object.entries(society.asks).flatMap(([programmeCode, codes]) =>
      codes.map((requirementCode, index) => ({ workspaceId, programmeCode, requirementCode, position: 9 - index })),
    ),
  });
  await client.facility.createMany({
    data: [0, 1].map((index) => ({
      ...{ id: id('facility', index), workspaceId, name: `Häktet ${index}`, kind: 'remand_prison', region: 'Väst' },
      ...{ timeZone: 'Europe/Stockholm', visitorCap: 4, programmeCode: 'visits', status: 'active', createdAt },
    })),
  });
  await client.group.createMany({
    data: society.facilityOf.map((facility, index) => ({
      ...{ id: id('group', index), workspaceId, facilityId: id('facility', facility), name: `Grupp ${index}` },
      ...{ channelId: `C${index}`, locale: 'sv', createdAt, programmeCode: society.ownProgramme[index] ?? null },
    })),
  });
  await client.groupLeader.createMany({
    data: society.leads.flatMap((people, index) =>
      people.map((userId) => ({ workspaceId, groupId: id('group', index), userId })),
    ),
  });
  await client.volunteer.createMany({
    data: PEOPLE.map((userId, index) => ({ id: id('person', index), workspaceId, userId, createdAt })),
  });
  await client.membership.createMany({
    data: society.memberships.flatMap((people, group) =>
      people.flatMap((status, index) => {
        if (status === 'none') return [];
        const has = status === 'ended' ? { endedAt: createdAt } : { status };
        const row = { workspaceId, groupId: id('group', group), volunteerId: id('person', index) };
        return [{ ...row, joinedAt: createdAt, ...has }];
      }),
    ),
  });
  await client.completion.createMany({
    data: society.completions.flatMap((all, person) =>
      all.flatMap((state, index) => {
        const requirementCode = REQUIREMENTS[index];
        if (state === 'none' || requirementCode === undefined) return [];
        const place = index === 1 ? id('facility', person % 2) : '';
        const row = { id: id(`completion ${person}`, index), workspaceId, volunteerId: id('person', person) };
        const current = state === 'counts' ? 1 : null;
        const facts = { doneOn: '2026-01-01', verifiedBy: 'U_LENA', verifiedAt: createdAt };
        return [{ ...row, requirementCode, place, current, ...facts }];
      }),
    ),
  });
  const weekId = (group: number, isPosted: boolean) => id(`week ${group}`, Number(isPosted));
  await client.week.createMany({
    data: society.facilityOf.flatMap((_, group) =>
      [true, false].map((isPosted) => ({
        ...{ id: weekId(group, isPosted), workspaceId, groupId: id('group', group) },
        ...{ isoWeek: isPosted ? '2026-W48' : '2026-W49', state: isPosted ? 'posted' : 'draft' },
        ...{ changedBy: 'U_LENA', changedAt: createdAt, endsAt: at(200) },
      })),
    ),
  });
  await client.shift.createMany({
    data: society.visits.map(({ group, isPosted, begins, hours, pause, most, status, cleared }, index) => ({
      ...{ id: id('visit', index), workspaceId, groupId: id('group', group), weekId: weekId(group, isPosted) },
      ...{ startsAt: at(begins), endsAt: at(begins + hours + (pause === null ? 0 : pause + hours)) },
      ...(pause !== null && { pauseStartsAt: at(begins + hours), pauseEndsAt: at(begins + hours + pause) }),
      ...(cleared && { activities: 'board_games fika' }),
      ...{
        format: cleared ? 'group' : 'individual',
        minimumParty: 2,
        maximumParty: most,
        status,
        cleared,
        changedBy: 'U_LENA',
      },
    })),
  });
  await client.claim.createMany({
    data: society.visits.flatMap(({ places, newcomer }, visitIndex) => {
      let seat = newcomer ? 0 : 1;
      return places.flatMap((place, person) => {
        if (place === 'none') return [];
        const row = { id: id(`claim ${visitIndex}`, person), workspaceId, shiftId: id('visit', visitIndex) };
        const when = { claimedAt: at(-50 + person), releasedAt: place === 'gave_up' ? at(-1) : null };
        const taken = place === 'holds' ? seat : null;
        if (place === 'holds') seat += 1;
        return [{ ...row, volunteerId: id('person', person), seat: taken, ...when }];
      });
    }),
  });
  return society.visits.map((_, index) => id('visit', index));
}
