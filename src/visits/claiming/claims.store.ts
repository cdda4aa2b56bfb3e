import type { ShiftWithPlaces, Stretch } from '../../core/model.js';
import { placeOf } from '../../core/party.js';
import { refuse } from '../../core/refusals.js';
import type { ByHand } from '../../database/by-hand.js';
import { showsOnly } from '../../database/changes.js';
import type { ScopedClient } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { claimByHand, type Decided } from './claim-by-hand.store.js';
import { confirmedBy, lockForClaim, readClaimState } from './claim-state.store.js';
import { type ClaimRule, type ClaimState, decideClaim, decideConfirm } from './claiming.rule.js';
import { consideredFor, type KnownOf } from './considered.store.js';
import { giveUp } from './give-up.store.js';
import { readHeld } from './held.store.js';
import { noteAnswers } from './standing-answers.store.js';

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
  /**
   * The same for a claim, noting in the same transaction that the request was heard.
   * @param request its key
   * @returns null where it had been heard before
   */
  decideOnce(request: string, shiftId: string, userId: string, now: Date, rule: ClaimRule): Promise<Decided | null>;
  /** Notes that this person comes, where they hold a place on a visit still to come. Harmless to repeat. */
  confirm(shiftId: string, userId: string, now: Date): Promise<Confirmed>;
  /**
   * Shifts that this person may claim now and that begin before `until`, soonest first.
   * @param known what has been read of them already
   */
  openShiftsFor(userId: string, now: Date, until: Date, known?: KnownOf): Promise<readonly ShiftWithPlaces[]>;
  /** Every posted shift of this person's groups that begins in the stretch, claimable or not, soonest first. */
  consideredFor(userId: string, during: Stretch, known?: KnownOf): Promise<readonly ClaimState[]>;
  /** Shifts that this person holds and that end after `from`, called off ones included, soonest first. */
  heldBy(userId: string, from: Date): Promise<readonly ShiftWithPlaces[]>;
}

export const Claims = defineStore(({ client, byHand, workspaceId }) => createClaims(client, byHand, workspaceId));

function createClaims(client: ScopedClient, byHand: ByHand, workspaceId: string): Claims {
  return {
    async decide(shiftId, userId, now, rule) {
      const toDecide = { shiftId, userId, now, rule };
      const decided = await claimByHand(byHand, toDecide, null);
      return typeof decided === 'object' ? decided : giveUp(client, workspaceId, toDecide);
    },

    async decideOnce(request, shiftId, userId, now, rule) {
      const decided = await claimByHand(byHand, { shiftId, userId, now, rule }, request);
      if (decided === 'release') throw new TypeError('a place is given up by `decide`');
      return decided === 'repeated' ? null : decided;
    },

    confirm: (shiftId, userId, now) =>
      inTransaction<Confirmed>(client, async (transaction, takeBack) => {
        const locked = await lockForClaim(transaction, shiftId, userId);
        if (!locked) return takeBack({ outcome: refuse({ reason: 'shift_gone' }), state: null });
        const { state, ownClaimId } = await readClaimState(transaction, locked);
        const outcome = decideConfirm(state, userId, now);
        if (!outcome.ok || ownClaimId === null) return takeBack({ outcome, state });
        await transaction.claim.updateMany({ where: { id: ownClaimId }, data: { confirmedAt: now } });
        const standingId = placeOf(state.shift, userId)?.standingId;
        await noteAnswers(transaction, standingId ? [standingId] : []);
        showsOnly([aboutGroup(state.group.id)]);
        return { outcome, state: { ...state, shift: confirmedBy(state.shift, ownClaimId, now) } };
      }),

    async openShiftsFor(userId, now, until, known) {
      const states = await consideredFor(byHand, userId, { startsAt: now, endsAt: until }, known);
      return states.filter((state) => decideClaim(state, userId, now).ok);
    },

    consideredFor: (userId, during, known) => consideredFor(byHand, userId, during, known),

    heldBy: (userId, from) => readHeld(byHand.ask, userId, from),
  };
}
