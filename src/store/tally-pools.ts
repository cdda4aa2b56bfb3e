import type { IsoWeek } from '../domain/model.js';
import { smallFacilities } from '../domain/tally-week.js';
import type { Pool } from '../domain/tallying.js';
import { calendarDateOf } from '../domain/time.js';
import { yearOf } from '../domain/weeks.js';
import type { ScopedTransaction } from './scope.js';
import { poolName } from './tally-rows.js';

type Client = Pick<ScopedTransaction, 'tallyPool' | 'count' | 'facility'>;

/** The list of small facilities of each year, by the ISO year of a week. A year without a list has nobody on it. */
export async function readPools(client: Client): Promise<(week: IsoWeek) => Pool> {
  const members = new Map<number, string[]>();
  for (const { year, facilityId } of await client.tallyPool.findMany({ orderBy: { facilityId: 'asc' } })) {
    const known = members.get(year);
    if (known) known.push(facilityId);
    else members.set(year, [facilityId]);
  }
  const pools = new Map([...members].map(([year, ids]) => [year, { name: poolName(ids), members: new Set(ids) }]));
  const nobody: Pool = { name: poolName([]), members: new Set() };
  return (week) => pools.get(yearOf(week)) ?? nobody;
}

/** Fixes the list of a year, once, from what was counted in the year before; `smallFacilities` has the rule. */
export async function fixPool(client: Client, workspaceId: string, year: number): Promise<void> {
  const counts = await client.count.findMany({
    where: { held: true, clientVisits: { not: null }, shift: { week: { isoWeek: { startsWith: `${year - 1}-` } } } },
    select: {
      clientVisits: true,
      facilityId: true,
      shift: { select: { startsAt: true, week: { select: { group: { select: { facilityId: true } } } } } },
    },
  });
  const facilities = await client.facility.findMany({ select: { id: true, timeZone: true } });
  const timeZones = new Map(facilities.map(({ id, timeZone }) => [id, timeZone]));
  const met = counts.flatMap(({ clientVisits, facilityId: toldOf, shift }) => {
    // The group may visit another facility now.
    const facilityId = toldOf ?? shift.week.group.facilityId;
    const timeZone = timeZones.get(facilityId);
    if (timeZone === undefined) return [];
    return [{ facilityId, date: calendarDateOf(shift.startsAt, timeZone), clientVisits: clientVisits ?? 0 }];
  });
  const data = smallFacilities(met).map((facilityId) => ({ workspaceId, year, facilityId }));
  await client.tallyPool.createMany({ data });
}
