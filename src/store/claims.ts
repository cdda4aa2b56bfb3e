import { randomUUID } from 'node:crypto';
import {
  type ClaimChange,
  type ClaimOutcome,
  type ClaimRule,
  type ClaimState,
  decideClaim,
} from '../domain/claiming.js';
import type { GroupShift, MembershipStatus, WeekState } from '../domain/model.js';
import { refuse } from '../domain/refusals.js';
import { decideConfirm } from '../domain/reminding.js';
import type { Prisma } from './generated/sqlite/client.js';
import type { ScopedClient, ScopedTransaction } from './scope.js';
import { toGroup, toShift, WITH_ACTIVE_CLAIMS, WITH_FACILITY_AND_LEADERS, WITH_GROUP } from './stored-rows.js';
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
   * people cannot take the last place and one person cannot take two visits that overlap.
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
  return {
    decide: (shiftId, userId, now, rule) =>
      inTransaction<Decided>(client, async (transaction, takeBack) => {
        const locked = await lock(transaction, shiftId, userId);
        if (!locked) return takeBack({ outcome: refuse({ reason: 'shift_gone' }), state: null });
        const { state, ownClaimId } = await readState(transaction, locked);
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
        return { outcome, state: afterwards(state, outcome.change, id, userId, now) };
      }),

    confirm: (shiftId, userId, now) =>
      inTransaction<Confirmed>(client, async (transaction, takeBack) => {
        const locked = await lock(transaction, shiftId, userId);
        if (!locked) return takeBack({ outcome: refuse({ reason: 'shift_gone' }), state: null });
        const { state, ownClaimId } = await readState(transaction, locked);
        const outcome = decideConfirm(state, userId, now);
        if (!outcome.ok || ownClaimId === null) return takeBack({ outcome, state });
        await transaction.claim.updateMany({ where: { id: ownClaimId }, data: { confirmedAt: now } });
        const claims = state.shift.claims.map((claim) =>
          claim.id === ownClaimId ? { ...claim, confirmedAt: now } : claim,
        );
        return { outcome, state: { ...state, shift: { ...state.shift, claims } } };
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

/** Found through the claims, of which one volunteer has few: asking every shift for its claims would read all there are. */
async function heldShifts(
  client: Pick<ScopedClient, 'claim' | 'shift'>,
  where: Prisma.ClaimWhereInput,
): Promise<ClaimState['otherShifts']> {
  const held = await client.claim.findMany({ where: { ...where, seat: { not: null } }, select: { shiftId: true } });
  if (held.length === 0) return [];
  return client.shift.findMany({
    where: { id: { in: held.map(({ shiftId }) => shiftId) } },
    select: { id: true, startsAt: true, endsAt: true },
  });
}

type ShiftRow = Awaited<ReturnType<ScopedTransaction['shift']['updateManyAndReturn']>>[number];

interface Locked {
  readonly shift: ShiftRow;
  /** null when nobody has ever seen this person in a group's channel. */
  readonly volunteerId: string | null;
}

/**
 * Whoever else wants this shift, or wants anything for this volunteer, waits from here on until the transaction ends, on
 * both engines: writing the row takes its lock. Always the shift first, so that two never wait for each other.
 */
async function lock(transaction: ScopedTransaction, shiftId: string, userId: string): Promise<Locked | null> {
  const [shift] = await transaction.shift.updateManyAndReturn({
    where: { id: shiftId },
    data: { version: { increment: 1 } },
  });
  if (!shift) return null;
  const [volunteer] = await transaction.volunteer.updateManyAndReturn({ where: { userId }, data: { userId } });
  return { shift, volunteerId: volunteer?.id ?? null };
}

/** The same few queries, however many groups, visits and volunteers there are. */
async function readState(
  transaction: ScopedTransaction,
  { shift, volunteerId }: Locked,
): Promise<{ readonly state: ClaimState; readonly ownClaimId: string | null }> {
  const claims = await transaction.claim.findMany({
    where: { shiftId: shift.id },
    include: { volunteer: true },
    orderBy: { seat: 'asc' },
  });
  const week = await transaction.week.findUniqueOrThrow({
    where: { id: shift.weekId },
    include: { group: { include: WITH_FACILITY_AND_LEADERS } },
  });
  const state = {
    shift: toShift({ ...shift, claims }),
    weekState: week.state as WeekState,
    group: toGroup(week.group),
  };
  if (volunteerId === null) return { state: { ...state, membership: null, otherShifts: [] }, ownClaimId: null };
  const membership = await transaction.membership.findFirst({
    where: { groupId: shift.groupId, volunteerId, endedAt: null },
  });
  const otherShifts = await heldShifts(transaction, {
    volunteerId,
    shift: {
      id: { not: shift.id },
      status: 'planned',
      startsAt: { lt: shift.endsAt },
      endsAt: { gt: shift.startsAt },
    },
  });
  return {
    state: { ...state, membership: membership && (membership.status as MembershipStatus), otherShifts },
    ownClaimId: claims.find((claim) => claim.volunteerId === volunteerId)?.id ?? null,
  };
}

function afterwards(state: ClaimState, change: ClaimChange, id: string, userId: string, now: Date): ClaimState {
  const others = state.shift.claims.filter((claim) => claim.userId !== userId);
  const claims =
    change.kind === 'release'
      ? others
      : [...others, { id, userId, seat: change.seat, claimedAt: now, confirmedAt: null }].sort(
          (a, b) => a.seat - b.seat,
        );
  return { ...state, shift: { ...state.shift, claims } };
}
