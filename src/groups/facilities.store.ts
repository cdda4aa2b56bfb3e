import { randomUUID } from 'node:crypto';
import { inAlphabet } from '../core/alphabet.js';
import type { Facility } from '../core/model.js';
import { calendarDateOf } from '../core/time.js';
import { createAudit } from '../database/audit.js';
import { lockWorkspace } from '../database/locks.js';
import type { ScopedClient } from '../database/scope.js';
import { defineStore } from '../database/society.js';
import { toFacility, type Versioned } from '../database/stored-rows.js';
import { inTransaction } from '../database/transactions.js';
import type { FacilityDetails } from './facility-details.rule.js';
import { firstProgrammeFor, fitsKind, writeFacilityProgrammes, writeOwnProgrammes } from './group-programmes.store.js';
import { type Happenings, happeningsIn, type Moved } from './happenings.store.js';
import { groupsOf } from './read-groups.store.js';

/** A facility as it is saved; without an id it is new. */
export type FacilityToSave = FacilityDetails & { readonly id?: string | null };

export type FacilitySaved =
  | { readonly ok: true; readonly id: string; readonly moved: Moved }
  | { readonly ok: false; readonly reason: 'name_taken' | 'stale' | 'kind_in_use' };

export interface Facilities {
  /** By name. */
  list(): Promise<readonly Versioned<Facility>[]>;
  read(id: string): Promise<Versioned<Facility> | null>;
  /**
   * Whoever holds a visit that another time zone moves by the wall clock is told. Once it is active no longer it makes no visits
   * from today on, by its own calendar. What people have completed in an area goes along when the area is called otherwise
   * (`training/requirements/area-changes.rule`).
   * @param expectedVersion the version that the form began from; null for a new one
   * @returns `stale` when somebody else saved since, or when there is no such facility; `kind_in_use` when a group there has
   * a programme that is for other kinds of place
   */
  save(facility: FacilityToSave, expectedVersion: number | null, by: string, now: Date): Promise<FacilitySaved>;
}

export const Facilities = defineStore(({ client, workspaceId, declared }) =>
  createFacilities(client, workspaceId, happeningsIn({ declared })),
);

/** Lists come in one order always; whoever shows one puts it in the order of its reader's language. */
const UNLESS_READ = 'sv';

type Followed = Pick<Happenings, 'whenFacilityMoves' | 'whenAreaChanges' | 'whenVisitsPause'>;

export function createFacilities(
  client: ScopedClient,
  workspaceId: string,
  { whenFacilityMoves, whenAreaChanges, whenVisitsPause }: Followed,
): Facilities {
  return {
    async list() {
      return inAlphabet(UNLESS_READ, (await client.facility.findMany()).map(toFacility));
    },

    async read(id) {
      const row = await client.facility.findUnique({ where: { id } });
      return row && toFacility(row);
    },

    save({ id, ...columns }, expectedVersion, by, now) {
      return inTransaction<FacilitySaved>(client, async (transaction, takeBack) => {
        const facilityId = id ?? randomUUID();
        const { area } = columns;
        const stood = id ? await transaction.facility.findUnique({ where: { id } }) : null;
        const comesToArea = stood !== null && area !== undefined && area !== stood.area;
        // Two facilities that leave one area at once must see each other: what is decided about it is about all of them.
        if (comesToArea) await lockWorkspace(transaction, workspaceId);
        if (id) {
          const { count } = await transaction.facility.updateMany({
            where: { id, ...(expectedVersion !== null && { version: expectedVersion }) },
            data: { version: { increment: 1 } },
          });
          if (count === 0) return takeBack({ ok: false, reason: 'stale' });
        }
        const before = await groupsOf(transaction, { facilityId });
        const namesake = await transaction.facility.findFirst({
          where: { name: columns.name, NOT: { id: facilityId } },
        });
        if (namesake) return takeBack({ ok: false, reason: 'name_taken' });
        for (const code of new Set(before.map(({ programme }) => programme.code)).values()) {
          if (!(await fitsKind(transaction, code, columns.kind))) return takeBack({ ok: false, reason: 'kind_in_use' });
        }
        await writeOwnProgrammes(transaction, [facilityId]);
        // For the version before, which may still run: `group-programmes.store`.
        const programmeCode = before.length > 0 ? null : await firstProgrammeFor(transaction, columns.kind);
        if (id) {
          await transaction.facility.update({
            where: { id },
            data: { ...columns, ...(programmeCode && { programmeCode }) },
          });
        } else {
          const row = { ...columns, programmeCode: programmeCode ?? '', id: facilityId, workspaceId, createdAt: now };
          await transaction.facility.create({ data: row });
        }
        await writeFacilityProgrammes(transaction, [facilityId]);
        if (comesToArea) {
          const others = await transaction.facility.findMany({ where: { NOT: { id: facilityId } } });
          const change = { before: stood, after: { id: facilityId, area }, others };
          for (const handle of whenAreaChanges) await handle(transaction, workspaceId, change, by, now);
        }
        if (stood?.status === 'active' && columns.status !== 'active') {
          const closing = { place: facilityId, from: calendarDateOf(now, columns.timeZone), until: null };
          for (const handle of whenVisitsPause) await handle(transaction, workspaceId, closing, now);
        }
        const moved = await whenFacilityMoves(transaction, workspaceId, before, now);
        await createAudit(transaction, workspaceId).write(
          by,
          'save_facility',
          { id: facilityId, scopeId: facilityId },
          now,
        );
        return { ok: true, id: facilityId, moved };
      });
    },
  };
}
