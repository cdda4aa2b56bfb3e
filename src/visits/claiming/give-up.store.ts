import type { Claim } from '../../core/model.js';
import { placeOf } from '../../core/party.js';
import { refuse } from '../../core/refusals.js';
import { createAudit } from '../../database/audit.js';
import { showsOnly } from '../../database/changes.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import type { Decided, ToDecide } from './claim-by-hand.store.js';
import { afterwards, lockForClaim, readClaimState } from './claim-state.store.js';
import type { ClaimChange, ClaimState } from './claiming.rule.js';
import { noteAnswers } from './standing-answers.store.js';
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
    const read = await readClaimState(transaction, locked);
    const { state } = read;
    const outcome = rule(state, userId, now);
    const place = placeOf(state.shift, userId);
    if (!outcome.ok || outcome.change.kind !== 'release' || !place) return takeBack({ outcome, state });
    if (!outcome.change.freedBy) await noteAnswers(transaction, place.standingId ? [place.standingId] : []);
    return { outcome, state: await release(transaction, workspaceId, read, { place, change: outcome.change, now }) };
  });
}

/** Gives a place up that was read and decided on in this transaction. @returns how the visit then stands */
export async function release(
  transaction: ScopedTransaction,
  workspaceId: string,
  { state, groupIds }: { readonly state: ClaimState; readonly groupIds: readonly string[] },
  what: {
    readonly place: Claim;
    readonly change: Extract<ClaimChange, { readonly kind: 'release' }>;
    readonly now: Date;
  },
): Promise<ClaimState> {
  const { place, change, now } = what;
  const { id, userId } = place;
  await transaction.claim.updateMany({ where: { id }, data: { seat: null, releasedAt: now } });
  showsOnly(groupIds.map(aboutGroup));
  const after = afterwards(state, change, id, userId, now);
  const { isUndo = false, freedBy = null, isForgotten = false } = change;
  const leaving = { before: state.shift, after: after.shift, userId, isUndo, freedBy, isForgotten };
  if (freedBy !== null) {
    const freed = { id: userId, scopeId: state.group.id, matterId: state.shift.id };
    await createAudit(transaction, workspaceId).write(freedBy, 'free_seat', freed, now);
  }
  await tellCompany(transaction, workspaceId, leaving, state.group, now);
  return after;
}
