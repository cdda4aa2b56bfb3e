import { randomUUID } from 'node:crypto';
import type { ShiftWithPlaces, Stretch } from '../../core/model.js';
import { refuse } from '../../core/refusals.js';
import { createAudit } from '../../database/audit.js';
import { showsOnly } from '../../database/changes.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedClient } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { bySoonest, toGroup, toShift, WITH_GROUP } from '../../database/stored-rows.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { afterwards, confirmedBy, heldShifts, lockForClaim, readClaimState } from './claim-state.store.js';
import { type ClaimOutcome, type ClaimRule, type ClaimState, decideClaim, decideConfirm } from './claiming.rule.js';
import { consideredFor, withBeside } from './considered.store.js';
import { tellCompany } from './tell-company.store.js';

/** What a rule decided, and how the shift then stands; `state` is null when there is no such shift. */
export interface Decided {
  readonly outcome: ClaimOutcome;
  readonly state: ClaimState | null;
}

/** Whether a "I'm coming" was taken down, and how the shift then stands; `state` is null when there is no such shift. */
export interface Confirmed {
  readonly outcome: ReturnType<typeof decideConfirm>;
  readonly state: ClaimState | null;
}

export interface Claims {
  /**
   * Reads, decides and writes in one transaction, one after the other for each facility and each volunteer, so that two
   * people cannot take the last place, on one visit or on two that overlap, and one person cannot take two visits that
   * overlap. Whoever goes hears of a place given up, and leaders of a visit that it leaves below its minimum.
   * @param userId Slack user id
   */
  decide(shiftId: string, userId: string, now: Date, rule: ClaimRule): Promise<Decided>;
  /** Notes that this person comes, where they hold a place on a visit still to come. Harmless to repeat. */
  confirm(shiftId: string, userId: string, now: Date): Promise<Confirmed>;
  /** Shifts that this person may claim now and that begin before `until`, soonest first. */
  openShiftsFor(userId: string, now: Date, until: Date): Promise<readonly ShiftWithPlaces[]>;
  /** Every posted shift of this person's groups that begins in the stretch, claimable or not, soonest first. */
  consideredFor(userId: string, during: Stretch): Promise<readonly ClaimState[]>;
  /** Shifts that this person holds and that end after `from`, called off ones included, soonest first. */
  heldBy(userId: string, from: Date): Promise<readonly ShiftWithPlaces[]>;
}

export const Claims = defineStore(({ client, workspaceId }) => createClaims(client, workspaceId));

export function createClaims(client: ScopedClient, workspaceId: string): Claims {
  return {
    decide: (shiftId, userId, now, rule) =>
      inTransaction<Decided>(client, async (transaction, takeBack) => {
        const locked = await lockForClaim(transaction, shiftId, userId);
        if (!locked) return takeBack({ outcome: refuse({ reason: 'shift_gone' }), state: null });
        const { state, visit, groupIds, ownClaimId } = await readClaimState(transaction, locked);
        const outcome = rule(state, userId, now);
        if (!outcome.ok || locked.volunteerId === null) return takeBack({ outcome, state });
        const { volunteerId } = locked;
        const id = ownClaimId ?? randomUUID();
        if (outcome.change.kind === 'release') {
          await transaction.claim.updateMany({ where: { id }, data: { seat: null, releasedAt: now } });
        } else if (ownClaimId) {
          const { seat } = outcome.change;
          const begun = { seat, claimedAt: now, confirmedAt: null, releasedAt: null };
          await transaction.claim.updateMany({ where: { id }, data: begun });
        } else {
          const { seat } = outcome.change;
          await transaction.claim.createMany({ data: { id, workspaceId, shiftId, volunteerId, seat, claimedAt: now } });
        }
        showsOnly(groupIds.map(aboutGroup));
        const after = afterwards(state, outcome.change, id, userId, now);
        if (outcome.change.kind === 'release') {
          const { isUndo = false, freedBy = null } = outcome.change;
          const leaving = { before: state.shift, after: after.shift, userId, isUndo, freedBy };
          if (freedBy !== null) await createAudit(transaction, workspaceId).write(freedBy, 'free_seat', userId, now);
          await tellCompany(transaction, workspaceId, leaving, visit, now);
        }
        return { outcome, state: after };
      }),

    confirm: (shiftId, userId, now) =>
      inTransaction<Confirmed>(client, async (transaction, takeBack) => {
        const locked = await lockForClaim(transaction, shiftId, userId);
        if (!locked) return takeBack({ outcome: refuse({ reason: 'shift_gone' }), state: null });
        const { state, ownClaimId } = await readClaimState(transaction, locked);
        const outcome = decideConfirm(state, userId, now);
        if (!outcome.ok || ownClaimId === null) return takeBack({ outcome, state });
        await transaction.claim.updateMany({ where: { id: ownClaimId }, data: { confirmedAt: now } });
        showsOnly([aboutGroup(state.group.id)]);
        return { outcome, state: { ...state, shift: confirmedBy(state.shift, ownClaimId, now) } };
      }),

    async openShiftsFor(userId, now, until) {
      const states = await consideredFor(client, workspaceId, userId, { startsAt: now, endsAt: until });
      return states.filter((state) => decideClaim(state, userId, now).ok);
    },

    consideredFor: (userId, during) => consideredFor(client, workspaceId, userId, during),

    async heldBy(userId, from) {
      const held = await heldShifts(client, {
        volunteer: { workspaceId, userId },
        shift: { endsAt: { gt: from } },
      });
      const pieces = await inPieces(held, (piece) =>
        client.shift.findMany({ where: { id: { in: piece.map((shift) => shift.id) } }, include: WITH_GROUP }),
      );
      const rows = pieces.flat().sort(bySoonest);
      return withBeside(
        client,
        rows.map((row) => ({ shift: toShift(row), group: toGroup(row.week.group) })),
      );
    },
  };
}
