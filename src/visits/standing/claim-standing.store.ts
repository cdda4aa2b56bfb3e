import { randomUUID } from 'node:crypto';
import type { GroupWeek, Shift } from '../../core/model.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { isAwayDuring, type TimeOff } from '../../people/time-off/time-off.rule.js';
import { lockForClaim, readClaimState } from '../claiming/claim-state.store.js';
import { decideClaim } from '../claiming/claiming.rule.js';
import { readWeek } from '../claiming/read-week.store.js';
import { mostStanding, type StandingPlace, standingFor, standingOn } from './standing.rule.js';
import { toStandingPlace, WITH_HOLDER } from './standing-rows.store.js';

interface Known extends StandingPlace {
  readonly volunteerId: string;
}

/**
 * Claims places on visits that are posted now for whoever comes every week at their hour, in the transaction that posts them. Who
 * could not claim it themselves at this moment, or is away then, has none. Whoever has had a place on it has no second.
 * @param shiftIds of the visits; null for all of the week
 */
export async function claimStanding(
  transaction: ScopedTransaction,
  workspaceId: string,
  { id: weekId, group }: Pick<GroupWeek, 'id' | 'group'>,
  shiftIds: readonly string[] | null,
  now: Date,
): Promise<void> {
  const rows = await transaction.standingPlace.findMany({
    where: { groupId: group.id, open: 1 },
    include: WITH_HOLDER,
  });
  if (rows.length === 0) return;
  const places = rows.map((row): Known => ({ ...toStandingPlace(row), volunteerId: row.volunteerId }));
  const week = await readWeek(transaction, { id: weekId });
  const posted = week?.shifts.filter(({ id }) => shiftIds === null || shiftIds.includes(id)) ?? [];
  const wanted = posted.flatMap((shift) => {
    const standing = standingFor(places, { shift, group }, now);
    return standing.length > 0 ? [{ shift, standing }] : [];
  });
  const away = await lockAndReadTimeOff(
    transaction,
    wanted.flatMap(({ standing }) => standing),
  );
  const isAway = (shift: Shift, { volunteerId }: Known) =>
    isAwayDuring(away.get(volunteerId) ?? [], shift, group.facility.timeZone);
  for (const { shift, standing } of wanted) {
    const here = standing.filter((place) => !isAway(shift, place));
    await claimOn(transaction, workspaceId, shift, here, now);
  }
}

/** By volunteer id. Whoever else wants anything for them waits; by id, as everybody locks them (`database/locks`). */
async function lockAndReadTimeOff(transaction: ScopedTransaction, places: readonly Known[]) {
  const ids = [...new Set(places.map(({ volunteerId }) => volunteerId))].sort();
  const timeOff = new Map<string, readonly TimeOff[]>();
  for (const id of ids) {
    await transaction.volunteer.updateMany({ where: { id }, data: { id } });
    timeOff.set(id, await transaction.timeOff.findMany({ where: { volunteerId: id } }));
  }
  return timeOff;
}

async function claimOn(
  transaction: ScopedTransaction,
  workspaceId: string,
  { id: shiftId }: Pick<Shift, 'id'>,
  standing: readonly Known[],
  now: Date,
): Promise<void> {
  const had = await transaction.claim.findMany({ where: { shiftId }, select: { volunteerId: true } });
  for (const { id: standingId, userId, volunteerId } of standing) {
    if (had.some((claim) => claim.volunteerId === volunteerId)) continue;
    const locked = await lockForClaim(transaction, shiftId, userId);
    if (!locked) return;
    const { state } = await readClaimState(transaction, locked);
    if (standingOn(state.shift) >= mostStanding(state.shift)) return;
    const outcome = decideClaim(state, userId, now);
    if (!outcome.ok || outcome.change.kind !== 'claim') continue;
    const { seat } = outcome.change;
    const row = { id: randomUUID(), workspaceId, shiftId, volunteerId, seat, claimedAt: now, standingId };
    await transaction.claim.create({ data: row });
  }
}
