import { refuse } from '../../core/refusals.js';
import { createAudit } from '../../database/audit.js';
import { showsOnly } from '../../database/changes.js';
import type { ScopedClient } from '../../database/scope.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import type { Decided, ToDecide } from './claim-by-hand.store.js';
import { afterwards, lockForClaim, readClaimState } from './claim-state.store.js';
import { tellCompany } from './tell-company.store.js';

/** Reads, decides and writes a place that is given up, with what others have to hear of it. */
export function giveUp(
  client: ScopedClient,
  workspaceId: string,
  { shiftId, userId, now, rule }: ToDecide,
): Promise<Decided> {
  return inTransaction<Decided>(client, async (transaction, takeBack) => {
    const locked = await lockForClaim(transaction, shiftId, userId);
    if (!locked) return takeBack({ outcome: refuse({ reason: 'shift_gone' }), state: null });
    const { state, groupIds, ownClaimId } = await readClaimState(transaction, locked);
    const outcome = rule(state, userId, now);
    if (!outcome.ok || outcome.change.kind !== 'release' || ownClaimId === null) return takeBack({ outcome, state });
    await transaction.claim.updateMany({ where: { id: ownClaimId }, data: { seat: null, releasedAt: now } });
    showsOnly(groupIds.map(aboutGroup));
    const after = afterwards(state, outcome.change, ownClaimId, userId, now);
    const { isUndo = false, freedBy = null } = outcome.change;
    const leaving = { before: state.shift, after: after.shift, userId, isUndo, freedBy };
    if (freedBy !== null) await createAudit(transaction, workspaceId).write(freedBy, 'free_seat', userId, now);
    await tellCompany(transaction, workspaceId, leaving, state.group, now);
    return { outcome, state: after };
  });
}
