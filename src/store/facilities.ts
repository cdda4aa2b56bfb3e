import { randomUUID } from 'node:crypto';
import type { Facility, IsoWeek } from '../domain/model.js';
import { endOfWeek } from '../domain/weeks.js';
import { createAudit } from './audit.js';
import type { ScopedClient, ScopedTransaction } from './scope.js';
import { toFacility, type Versioned } from './stored-rows.js';
import { inTransaction } from './transactions.js';

/** A facility as it is saved; without an id it is new. */
export type FacilityToSave = Omit<Facility, 'id'> & { readonly id?: string | null };

export type FacilitySaved =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'name_taken' | 'stale' };

export interface Facilities {
  /** By name. */
  list(): Promise<readonly Versioned<Facility>[]>;
  read(id: string): Promise<Versioned<Facility> | null>;
  /**
   * @param expectedVersion the version that the form began from; null for a new one
   * @returns `stale` when somebody else saved since, or when there is no such facility
   */
  save(facility: FacilityToSave, expectedVersion: number | null, by: string, now: Date): Promise<FacilitySaved>;
}

export function createFacilities(client: ScopedClient, workspaceId: string): Facilities {
  return {
    async list() {
      return (await client.facility.findMany({ orderBy: { name: 'asc' } })).map(toFacility);
    },

    async read(id) {
      const row = await client.facility.findUnique({ where: { id } });
      return row && toFacility(row);
    },

    save({ id, ...columns }, expectedVersion, by, now) {
      return inTransaction<FacilitySaved>(client, async (transaction, takeBack) => {
        const facilityId = id ?? randomUUID();
        if (id) {
          const { count } = await transaction.facility.updateMany({
            where: { id, ...(expectedVersion !== null && { version: expectedVersion }) },
            data: { version: { increment: 1 } },
          });
          if (count === 0) return takeBack({ ok: false, reason: 'stale' });
        }
        const namesake = await transaction.facility.findFirst({
          where: { name: columns.name, NOT: { id: facilityId } },
        });
        if (namesake) return takeBack({ ok: false, reason: 'name_taken' });
        if (id) {
          await transaction.facility.update({ where: { id }, data: columns });
          await moveWeekEnds(transaction, id, columns.timeZone, now);
        } else {
          await transaction.facility.create({ data: { ...columns, id: facilityId, workspaceId, createdAt: now } });
        }
        await createAudit(transaction, workspaceId).write(by, 'save_facility', facilityId, now);
        return { ok: true, id: facilityId };
      });
    },
  };
}

/** A week ends by the facility's calendar, so a corrected time zone moves the ends of the weeks that are not over. */
async function moveWeekEnds(
  transaction: ScopedTransaction,
  facilityId: string,
  timeZone: string,
  now: Date,
): Promise<void> {
  const weeks = await transaction.week.findMany({ where: { group: { facilityId }, endsAt: { gt: now } } });
  for (const week of weeks) {
    const endsAt = endOfWeek(week.isoWeek as IsoWeek, timeZone);
    if (endsAt.getTime() === week.endsAt.getTime()) continue;
    await transaction.week.update({ where: { id: week.id }, data: { endsAt } });
  }
}
