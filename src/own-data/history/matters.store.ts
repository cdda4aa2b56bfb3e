import { parseIsoWeek } from '../../core/weeks.js';
import { inPieces } from '../../database/in-pieces.js';
import { defineStore } from '../../database/society.js';
import { NAMES } from '../../database/stored-rows.js';
import { STRETCH_COLUMNS, toStretch } from '../../database/stored-stretches.js';
import { type Matter, readFacilityYear } from './history.rule.js';

/** What the log names by its id: as it is now, since the log holds no names. */
export interface Matters {
  /** By id; what is there no more, and what is a person, is left out. */
  of(ids: readonly string[]): Promise<ReadonlyMap<string, Matter>>;
}

export const Matters = defineStore(({ client }): Matters => {
  async function groups(ids: readonly string[]): Promise<[string, Matter][]> {
    const rows = await client.group.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
    return rows.map(({ id, name }) => [id, { kind: 'place', name }]);
  }

  async function facilities(ids: readonly string[]): Promise<[string, Matter][]> {
    const years = ids.flatMap((id) => readFacilityYear(id) ?? []);
    const named = [...ids, ...years.map(({ facilityId }) => facilityId)];
    const rows = await client.facility.findMany({ where: { id: { in: named } }, select: { id: true, name: true } });
    const own = rows.map(({ id, name }): [string, Matter] => [id, { kind: 'place', name }]);
    const ofYears = years.flatMap(({ facilityId, year }): [string, Matter][] => {
      const facility = rows.find(({ id }) => id === facilityId);
      return facility ? [[`${facilityId}/${year}`, { kind: 'year', facility, year }]] : [];
    });
    return [...own, ...ofYears];
  }

  async function visits(ids: readonly string[]): Promise<[string, Matter][]> {
    const rows = await client.shift.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, ...STRETCH_COLUMNS, week: { select: { group: { select: { name: true, facility: true } } } } },
    });
    return rows.map(({ id, week: { group }, ...row }) => [
      id,
      { kind: 'visit', name: group.name, when: toStretch(row), timeZone: group.facility.timeZone },
    ]);
  }

  async function weeks(ids: readonly string[]): Promise<[string, Matter][]> {
    const rows = await client.week.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, isoWeek: true, group: { select: { name: true } } },
    });
    const stored = rows.flatMap(({ id, isoWeek: written, group }): [string, Matter][] => {
      const isoWeek = parseIsoWeek(written);
      return isoWeek ? [[id, { kind: 'week', isoWeek, group }]] : [];
    });
    const said = ids.flatMap((id): [string, Matter][] => {
      const isoWeek = parseIsoWeek(id);
      return isoWeek ? [[id, { kind: 'week', isoWeek, group: null }]] : [];
    });
    return [...stored, ...said];
  }

  async function training(ids: readonly string[]): Promise<[string, Matter][]> {
    const coded = { where: { code: { in: [...ids] } }, select: { code: true, names: true } };
    const [sessions, requirements, programmes] = [
      await client.session.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, startsAt: true, endsAt: true, timeZone: true, requirement: { select: { names: true } } },
      }),
      await client.requirement.findMany(coded),
      await client.programme.findMany(coded),
    ];
    return [
      ...sessions.map(({ id, timeZone, requirement, ...when }): [string, Matter] => [
        id,
        { kind: 'session', name: NAMES.parse(requirement.names), when, timeZone },
      ]),
      ...[...programmes, ...requirements].map(({ code, names }): [string, Matter] => [
        code,
        { kind: 'place', name: NAMES.parse(names) },
      ]),
    ];
  }

  return {
    async of(ids) {
      const found = await inPieces(new Set(ids), async (piece) => [
        ...(await groups(piece)),
        ...(await facilities(piece)),
        ...(await visits(piece)),
        ...(await weeks(piece)),
        ...(await training(piece)),
      ]);
      return new Map(found.flat());
    },
  };
});
