import { type ClaimChange, type ClaimState, SHADOW_SEAT } from '../domain/claiming.js';
import type { Claim, MembershipStatus, Shift, WeekState } from '../domain/model.js';
import type { Prisma } from './generated/sqlite/client.js';
import type { ScopedClient, ScopedTransaction } from './scope.js';
import { toGroup, toShift, WITH_FACILITY_AND_LEADERS } from './stored-rows.js';
import { COMPLETION_COLUMNS, requirementsOf, toCompletion } from './training-rows.js';

/** Found through the claims, of which one volunteer has few: asking every shift for its claims would read all there are. */
export async function heldShifts(
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

export interface Locked {
  readonly shift: ShiftRow;
  /** null when nobody has ever seen this person in a group's channel. */
  readonly volunteerId: string | null;
}

/**
 * Whoever else wants this shift, or wants anything for this volunteer, waits from here on until the transaction ends, on
 * both engines: writing the row takes its lock. Always the shift first, so that two never wait for each other.
 */
export async function lockForClaim(
  transaction: ScopedTransaction,
  shiftId: string,
  userId: string,
): Promise<Locked | null> {
  const [shift] = await transaction.shift.updateManyAndReturn({
    where: { id: shiftId },
    data: { version: { increment: 1 } },
  });
  if (!shift) return null;
  const [volunteer] = await transaction.volunteer.updateManyAndReturn({ where: { userId }, data: { userId } });
  return { shift, volunteerId: volunteer?.id ?? null };
}

/** The same few queries, however many groups, visits and volunteers there are. */
export async function readClaimState(
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
  const group = toGroup(week.group);
  const state = {
    shift: toShift({ ...shift, claims }),
    weekState: week.state as WeekState,
    group,
    requirements: await requirementsOf(transaction, group.facility.programme.code),
  };
  if (volunteerId === null) {
    return { state: { ...state, membership: null, otherShifts: [], completions: [] }, ownClaimId: null };
  }
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
  const completions = await transaction.completion.findMany({
    where: { volunteerId, current: 1 },
    select: COMPLETION_COLUMNS,
  });
  return {
    state: {
      ...state,
      membership: membership && (membership.status as MembershipStatus),
      otherShifts,
      completions: completions.map(toCompletion),
    },
    ownClaimId: claims.find((claim) => claim.volunteerId === volunteerId)?.id ?? null,
  };
}

/** The shift once that claim has been confirmed. */
export function confirmedBy(shift: Shift, claimId: string, now: Date): Shift {
  const confirm = (claim: Claim): Claim => (claim.id === claimId ? { ...claim, confirmedAt: now } : claim);
  return { ...shift, claims: shift.claims.map(confirm), shadow: shift.shadow && confirm(shift.shadow) };
}

/** The state once the change has been written, without reading it again. @param id of the claim */
export function afterwards(state: ClaimState, change: ClaimChange, id: string, userId: string, now: Date): ClaimState {
  const { shift } = state;
  const others = shift.claims.filter((claim) => claim.userId !== userId);
  const shadow = shift.shadow?.userId === userId ? null : shift.shadow;
  if (change.kind === 'release') return { ...state, shift: { ...shift, claims: others, shadow } };
  const taken = { id, userId, seat: change.seat, claimedAt: now, confirmedAt: null };
  if (change.seat === SHADOW_SEAT) return { ...state, shift: { ...shift, claims: others, shadow: taken } };
  const claims = [...others, taken].sort((a, b) => a.seat - b.seat);
  return { ...state, shift: { ...shift, claims, shadow } };
}
