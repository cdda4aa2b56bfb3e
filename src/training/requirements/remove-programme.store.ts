import type { Programme } from '../../core/model.js';
import { createAudit } from '../../database/audit.js';
import { lockWorkspace } from '../../database/locks.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { toFacility, toGroup, toProgramme } from '../../database/stored-rows.js';
import { inTransaction } from '../../database/transactions.js';
import { inProgrammes } from '../../groups/group-programmes.store.js';
import { readGroups } from '../../groups/read-groups.store.js';
import { type AroundProgramme, type ProgrammeKept, whyKept } from './removing-programme.rule.js';

export type ProgrammeRemoved =
  | { readonly ok: true }
  /** Somebody else saved since that version was read, or it is gone. */
  | { readonly ok: false; readonly reason: 'stale' }
  | { readonly ok: false; readonly reason: 'kept'; readonly kept: ProgrammeKept };

type Reader = Pick<ScopedTransaction, 'group' | 'facility' | 'programme'>;

/** Why a programme has to stay, as the database says now; null where it can be removed. */
export async function readWhyKept(client: Reader, programme: Programme): Promise<ProgrammeKept | null> {
  return whyKept(programme, await readAround(client, programme.code));
}

/** See `Training.removeProgramme`. */
export function removeProgramme(
  client: ScopedClient,
  workspaceId: string,
  code: string,
  expectedVersion: number,
  by: string,
  now: Date,
): Promise<ProgrammeRemoved> {
  return inTransaction<ProgrammeRemoved>(client, async (transaction, takeBack) => {
    // Whoever gives a group this programme takes its row too, and so waits or is seen here.
    const [row] = await transaction.programme.updateManyAndReturn({
      where: { code, version: expectedVersion, endedAt: null },
      data: { endedAt: now, version: { increment: 1 } },
    });
    if (!row) return takeBack({ ok: false, reason: 'stale' });
    // Of two programmes that are removed at once, the second no longer counts on the first.
    await lockWorkspace(transaction, workspaceId);
    const kept = await readWhyKept(transaction, toProgramme(row));
    if (kept) return takeBack({ ok: false, reason: 'kept', kept });
    await transaction.programmeRequirement.deleteMany({ where: { programmeCode: code } });
    await createAudit(transaction, workspaceId).write(by, 'remove_programme', { id: code, scopeId: null }, now);
    return { ok: true };
  });
}

async function readAround(client: Reader, code: string): Promise<AroundProgramme> {
  const groups = await readGroups(client, inProgrammes([code]));
  const others = await client.programme.findMany({ where: { endedAt: null, NOT: { code } } });
  const facilities = await client.facility.findMany({ orderBy: { name: 'asc' } });
  return { groups: groups.map(toGroup), others: others.map(toProgramme), facilities: facilities.map(toFacility) };
}
