import type { Claim, MembershipStatus, Shift, WeekState } from '../../core/model.js';
import { isShadowSeat } from '../../core/shadow-seats.js';
import { overlaps } from '../../core/stretches.js';
import type { Prisma } from '../../database/client.js';
import { inPieces } from '../../database/in-pieces.js';
import { type FacilityRow, lockFacilityOf } from '../../database/locks.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { toGroup, toShift, WITH_FACILITY_AND_LEADERS } from '../../database/stored-rows.js';
import { STRETCH_COLUMNS, toStretch } from '../../database/stored-stretches.js';
import { MovedMeanwhile } from '../../database/transactions.js';
import { programmeCodeOf } from '../../groups/group-programmes.store.js';
import { COMPLETION_COLUMNS, requirementsOf, toCompletion } from '../../training/requirements/training-rows.store.js';
import type { ClaimChange, ClaimState } from './claiming.rule.js';
import { BESIDE_COLUMNS, maybeBeside, toBeside } from './visits-at-the-same-hours.store.js';

/** Found through the claims, of which one volunteer has few: asking every shift for its claims would read all there are. */
export async function heldShifts(
  client: Pick<ScopedClient, 'claim' | 'shift'>,
  where: Prisma.ClaimWhereInput,
): Promise<ClaimState['otherShifts']> {
  const held = await client.claim.findMany({ where: { ...where, seat: { not: null } }, select: { shiftId: true } });
  const shifts = await inPieces(held, (piece) =>
    client.shift.findMany({
      where: { id: { in: piece.map(({ shiftId }) => shiftId) } },
      select: { id: true, ...STRETCH_COLUMNS },
    }),
  );
  return shifts.flat().map((row) => ({ id: row.id, ...toStretch(row) }));
}

type ShiftRow = Awaited<ReturnType<ScopedTransaction['shift']['updateManyAndReturn']>>[number];

export interface Locked {
  readonly facility: FacilityRow;
  readonly shift: ShiftRow;
  readonly weekState: WeekState;
  /** null when nobody has ever seen this person in a group's channel. */
  readonly volunteerId: string | null;
}

/**
 * Whoever else wants a place at this facility, or wants anything for this volunteer, waits from here on until the
 * transaction ends (`locks`).
 */
export async function lockForClaim(
  transaction: ScopedTransaction,
  shiftId: string,
  userId: string,
): Promise<Locked | null> {
  const known = await transaction.shift.findUnique({ where: { id: shiftId }, select: { groupId: true } });
  const facility = known && (await lockFacilityOf(transaction, known.groupId));
  if (!facility) return null;
  const locked = (await lockShift(transaction, shiftId, 'posted')) ?? (await lockShift(transaction, shiftId, 'draft'));
  if (!locked) return null;
  const [volunteer] = await transaction.volunteer.updateManyAndReturn({ where: { userId }, data: { userId } });
  return { facility, ...locked, volunteerId: volunteer?.id ?? null };
}

/** Asked for by its week's state, so that the week need not be read: nobody is shown one that is not posted. */
async function lockShift(transaction: ScopedTransaction, id: string, weekState: WeekState) {
  const [shift] = await transaction.shift.updateManyAndReturn({
    where: { id, week: { state: weekState } },
    data: { version: { increment: 1 } },
  });
  return shift ? { shift, weekState } : null;
}

/** The same few queries, however many groups, visits and volunteers there are. */
export async function readClaimState(
  transaction: ScopedTransaction,
  { facility, shift, weekState, volunteerId }: Locked,
): Promise<{
  readonly state: ClaimState;
  /** Ids of the groups that visit its facility, its own among them. */
  readonly groupIds: readonly string[];
  readonly ownClaimId: string | null;
}> {
  const group = await readGroup(transaction, facility, shift.groupId);
  const { claims, beside, otherShifts } = await readPlaces(transaction, group.groupIds, shift, volunteerId);
  const { groupIds } = group;
  const state = {
    shift: toShift({ ...shift, claims }),
    weekState,
    group: group.group,
    beside,
    requirements: await requirementsOf(transaction, group.group.programme.code),
  };
  if (volunteerId === null) {
    return {
      state: { ...state, membership: null, otherShifts: [], completions: [] },
      groupIds,
      ownClaimId: null,
    };
  }
  const membership = await transaction.membership.findFirst({
    where: { groupId: shift.groupId, volunteerId, endedAt: null },
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
    groupIds,
    ownClaimId: claims.find((claim) => claim.volunteerId === volunteerId)?.id ?? null,
  };
}

/** The group whose visit it is, and the ids of all that visit its facility. */
async function readGroup(transaction: ScopedTransaction, facility: FacilityRow, groupId: string) {
  const { leaders } = WITH_FACILITY_AND_LEADERS;
  const groups = await transaction.group.findMany({ where: { facilityId: facility.id }, include: { leaders } });
  const own = groups.find(({ id }) => id === groupId);
  if (!own) throw new MovedMeanwhile();
  const programme = await transaction.programme.findFirstOrThrow({ where: { code: programmeCodeOf(own, facility) } });
  return {
    group: toGroup({ ...own, programme, facility: { ...facility, programme } }),
    groupIds: groups.map(({ id }) => id),
  };
}

/** Who has a place on the shift, who is inside meanwhile on other visits, and what else this volunteer holds meanwhile. */
async function readPlaces(
  transaction: ScopedTransaction,
  groupIds: readonly string[],
  shift: ShiftRow,
  volunteerId: string | null,
) {
  const around = await transaction.shift.findMany({
    where: { ...maybeBeside(groupIds, shift), id: { not: shift.id } },
    select: BESIDE_COLUMNS,
  });
  const during = toStretch(shift);
  const visits = around.map((row) => toBeside(row, 0)).filter((visit) => overlaps(visit, during));
  const shiftIds = [shift.id, ...visits.map(({ id }) => id)];
  const { startsAt, endsAt } = shift;
  const meanwhile = { status: 'planned', startsAt: { lt: endsAt }, endsAt: { gt: startsAt } };
  const theirs = { volunteerId: volunteerId ?? '', seat: { not: null }, shift: meanwhile };
  const all = await transaction.claim.findMany({
    where: { OR: [{ shiftId: { in: shiftIds } }, theirs] },
    include: { volunteer: true },
    orderBy: { seat: 'asc' },
  });
  const held = all.filter((claim) => claim.seat !== null && claim.shiftId !== shift.id);
  const beside = visits.map((visit) => ({
    ...visit,
    people: held.filter(({ shiftId }) => shiftId === visit.id).length,
  }));
  const heldIds = held.filter((claim) => claim.volunteerId === volunteerId).map(({ shiftId }) => shiftId);
  return {
    claims: all.filter(({ shiftId }) => shiftId === shift.id),
    beside,
    otherShifts: await shiftsOf(transaction, heldIds, visits),
  };
}

/** @param known those at the facility, which nearly always are all that are asked for */
async function shiftsOf(
  transaction: ScopedTransaction,
  ids: readonly string[],
  known: ClaimState['otherShifts'],
): Promise<ClaimState['otherShifts']> {
  const unknown = ids.filter((id) => !known.some((shift) => shift.id === id));
  const found = known.filter(({ id }) => ids.includes(id));
  if (unknown.length === 0) return found;
  const elsewhere = await transaction.shift.findMany({
    where: { id: { in: unknown } },
    select: { id: true, ...STRETCH_COLUMNS },
  });
  return [...found, ...elsewhere.map((row) => ({ id: row.id, ...toStretch(row) }))];
}

/** The shift once that claim has been confirmed. */
export function confirmedBy(shift: Shift, claimId: string, now: Date): Shift {
  const confirm = (claim: Claim): Claim => (claim.id === claimId ? { ...claim, confirmedAt: now } : claim);
  return { ...shift, claims: shift.claims.map(confirm), shadows: shift.shadows.map(confirm) };
}

/** The state once the change has been written, without reading it again. @param id of the claim */
export function afterwards(state: ClaimState, change: ClaimChange, id: string, userId: string, now: Date): ClaimState {
  const { shift } = state;
  const others = shift.claims.filter((claim) => claim.userId !== userId);
  const shadows = shift.shadows.filter((claim) => claim.userId !== userId);
  if (change.kind === 'release') return { ...state, shift: { ...shift, claims: others, shadows } };
  const taken = { id, userId, seat: change.seat, claimedAt: now, confirmedAt: null };
  if (isShadowSeat(change.seat)) {
    return { ...state, shift: { ...shift, claims: others, shadows: [...shadows, taken] } };
  }
  const claims = [...others, taken].sort((a, b) => a.seat - b.seat);
  return { ...state, shift: { ...shift, claims, shadows } };
}
