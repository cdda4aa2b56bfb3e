import type { FacilityStatus } from '../../core/model.js';
import { isoWeekOf } from '../../core/weeks.js';
import { createAudit } from '../../database/audit.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';
import { type DeclarationProblem, readDeclaration, type SmallStanding, smallStanding } from './declaring-small.rule.js';
import type { SmallList } from './tally-listing.rule.js';
import { readDeclaredLists, readSmallLists } from './tally-pools.store.js';

export type Declared =
  /** The list that was written, and whether it holds already; null where it is what stood before. */
  | { readonly ok: true; readonly list: SmallList | null; readonly isAtOnce: boolean }
  | { readonly ok: false; readonly reason: 'stale' }
  | ({ readonly ok: false; readonly reason: 'refused' } & DeclarationProblem);

export interface SmallLists {
  /** What is declared, as it stands in the ISO week that the society's clock shows. */
  read(now: Date): Promise<SmallStanding>;
  /**
   * National staff declare which facilities are small: whoever calls this has made sure. It holds from now on the first time,
   * else from the next ISO week 1, in the place of what was declared for then.
   * @param expectedVersion the workspace's, as the form was opened at; `stale` when somebody saved it since
   */
  declare(facilityIds: readonly string[], expectedVersion: number, by: string, now: Date): Promise<Declared>;
}

export const SmallLists = defineStore(({ client, workspaceId }) => createSmallLists(client, workspaceId));

export function createSmallLists(client: ScopedClient, workspaceId: string): SmallLists {
  return {
    read: (now) => readStanding(client, workspaceId, now),

    declare(facilityIds, expectedVersion, by, now) {
      return inTransaction<Declared>(client, async (transaction, takeBack) => {
        const { count } = await transaction.workspace.updateMany({
          where: { id: workspaceId, version: expectedVersion },
          data: { version: { increment: 1 } },
        });
        if (count === 0) return takeBack({ ok: false, reason: 'stale' });
        const before = await readStanding(transaction, workspaceId, now);
        const facilities = await transaction.facility.findMany({ select: { id: true, name: true, status: true } });
        const known = facilities.map(({ status, ...facility }) => ({ ...facility, status: status as FacilityStatus }));
        const declaration = readDeclaration(facilityIds, known, before);
        if (!declaration.ok) return takeBack({ ...declaration, reason: 'refused' });
        const declared: Declared = { ok: true, list: declaration.list, isAtOnce: before.isFirst };
        const { list } = declared;
        if (!list) return takeBack(declared);
        await transaction.smallList.deleteMany({ where: { from: list.from } });
        await transaction.smallList.create({
          data: { workspaceId, from: list.from, facilityIds: [...list.members], declaredBy: by, declaredAt: now },
        });
        await createAudit(transaction, workspaceId).write(by, 'declare_small', { id: list.from, scopeId: null }, now);
        return declared;
      });
    },
  };
}

type Reader = Pick<ScopedTransaction, 'workspace' | 'smallList' | 'tallyPool'>;

async function readStanding(client: Reader, workspaceId: string, now: Date): Promise<SmallStanding> {
  const { timeZone } = await client.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const [lists, declared] = [await readSmallLists(client), await readDeclaredLists(client)];
  return smallStanding(lists, declared.length === 0, isoWeekOf(now, timeZone));
}
