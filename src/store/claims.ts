import { randomUUID } from 'node:crypto';
import { type ClaimOutcome, type ClaimRule, type ClaimState, decideClaim } from '../domain/claiming.js';
import type { GroupShift } from '../domain/model.js';
import { refuse } from '../domain/refusals.js';
import { decideConfirm } from '../domain/reminding.js';
import { afterwards, confirmedBy, heldShifts, lockForClaim, readClaimState } from './claim-state.js';
import { createCompletions } from './completions.js';
import type { ScopedClient } from './scope.js';
import { toGroup, toShift, WITH_ACTIVE_CLAIMS, WITH_FACILITY_AND_LEADERS, WITH_GROUP } from './stored-rows.js';
import { tellShort } from './tell-short.js';
import { createTraining } from './training.js';
import { inTransaction } from './transactions.js';

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
   * Reads, decides and writes in one transaction, one after the other for each shift and each volunteer, so that two
   * people cannot take the last place and one person cannot take two visits that overlap. The leaders are told when a
   * late release leaves a visit below its minimum.
   * @param userId Slack user id
   */
  decide(shiftId: string, userId: string, now: Date, rule: ClaimRule): Promise<Decided>;
  /** Notes that this person comes, where they hold a place on a visit still to come. Harmless to repeat. */
  confirm(shiftId: string, userId: string, now: Date): Promise<Confirmed>;
  /** Shifts that this person may claim now and that begin before `until`, soonest first. */
  openShiftsFor(userId: string, now: Date, until: Date): Promise<readonly GroupShift[]>;
  /** Shifts that this person holds and that end after `from`, called off ones included, soonest first. */
  heldBy(userId: string, from: Date): Promise<readonly GroupShift[]>;
}

export function createClaims(client: ScopedClient, workspaceId: string): Claims {
  const training = createTraining(client, workspaceId);
  const completionsOf = createCompletions(client, workspaceId);
  return {
    decide: (shiftId, userId, now, rule) =>
      inTransaction<Decided>(client, async (transaction, takeBack) => {
        const locked = await lockForClaim(transaction, shiftId, userId);
        if (!locked) return takeBack({ outcome: refuse({ reason: 'shift_gone' }), state: null });
        const { state, ownClaimId } = await readClaimState(transaction, locked);
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
        const after = afterwards(state, outcome.change, id, userId, now);
        if (outcome.change.kind === 'release') await tellShort(transaction, workspaceId, state, after, now);
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
        return { outcome, state: { ...state, shift: confirmedBy(state.shift, ownClaimId, now) } };
      }),

    async openShiftsFor(userId, now, until) {
      const memberships = await client.membership.findMany({
        where: { volunteer: { workspaceId, userId }, endedAt: null, status: 'active' },
        select: { group: { include: WITH_FACILITY_AND_LEADERS } },
      });
      const groups = memberships
        .map(({ group }) => toGroup(group))
        .filter((group) => group.facility.status === 'active');
      if (groups.length === 0) return [];
      const rows = await client.shift.findMany({
        where: {
          groupId: { in: groups.map((group) => group.id) },
          status: 'planned',
          startsAt: { gt: now, lt: until },
          week: { state: 'posted' },
        },
        include: WITH_ACTIVE_CLAIMS,
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      });
      if (rows.length === 0) return [];
      const otherShifts = await heldShifts(client, {
        volunteer: { workspaceId, userId },
        shift: { status: 'planned', endsAt: { gt: now } },
      });
      const programmeCodes = new Set(groups.map(({ facility }) => facility.programme.code));
      const { byProgramme } = await training.rules([...programmeCodes]);
      const completions = (await completionsOf.of([userId])).get(userId) ?? [];
      const groupOf = new Map(groups.map((group) => [group.id, group]));
      return rows.flatMap((row) => {
        const group = groupOf.get(row.groupId);
        if (!group) return [];
        // The rule itself, so that what is offered is what would be given.
        const state: ClaimState = {
          shift: toShift(row),
          group,
          weekState: 'posted',
          membership: 'active',
          otherShifts,
          requirements: byProgramme.get(group.facility.programme.code) ?? [],
          completions,
        };
        return decideClaim(state, userId, now).ok ? [{ shift: state.shift, group }] : [];
      });
    },

    async heldBy(userId, from) {
      const held = await heldShifts(client, {
        volunteer: { workspaceId, userId },
        shift: { endsAt: { gt: from } },
      });
      if (held.length === 0) return [];
      const rows = await client.shift.findMany({
        where: { id: { in: held.map((shift) => shift.id) } },
        include: WITH_GROUP,
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map((row) => ({ shift: toShift(row), group: toGroup(row.week.group) }));
    },
  };
}
