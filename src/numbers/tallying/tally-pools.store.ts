import { z } from 'zod';
import { firstWeekOf } from '../../core/weeks.js';
import type { ScopedTransaction } from '../../database/scope.js';
import type { SmallList, SmallLists } from './tally-listing.rule.js';
import { toIsoWeek } from './tally-rows.store.js';

type Client = Pick<ScopedTransaction, 'tallyPool' | 'smallList'>;

const FACILITY_IDS = z.array(z.string());

/**
 * Every list of small facilities there was, the earliest first: those that were made for a year before national staff
 * declared any, and those that they have declared since.
 */
export async function readSmallLists(client: Client): Promise<SmallLists> {
  const declared = await readDeclaredLists(client);
  const [first] = declared;
  const made = await listsOfYears(client);
  return [...made.filter(({ from }) => !first || from < first.from), ...declared];
}

/** Those lists only that national staff have declared, the earliest first. */
export async function readDeclaredLists(client: Pick<Client, 'smallList'>): Promise<SmallLists> {
  const rows = await client.smallList.findMany({ orderBy: { from: 'asc' } });
  return rows.map(({ from, facilityIds }): SmallList => {
    return { from: toIsoWeek(from), members: new Set(FACILITY_IDS.parse(facilityIds)) };
  });
}

/** A list that was made for a year ends with it. */
async function listsOfYears(client: Client): Promise<SmallList[]> {
  const members = new Map<number, Set<string>>();
  for (const { year, facilityId } of await client.tallyPool.findMany({ orderBy: { year: 'asc' } })) {
    members.set(year, (members.get(year) ?? new Set()).add(facilityId));
  }
  return [...members].flatMap(([year, ids]) => [
    { from: firstWeekOf(year), members: ids },
    ...(members.has(year + 1) ? [] : [{ from: firstWeekOf(year + 1), members: new Set<string>() }]),
  ]);
}
