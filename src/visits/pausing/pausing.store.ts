import { randomUUID } from 'node:crypto';
import type { Facility, Group, PauseDays, PlacePause } from '../../core/model.js';
import { createAudit } from '../../database/audit.js';
import { showsOnly } from '../../database/changes.js';
import { inPieces } from '../../database/in-pieces.js';
import { lockFacilities, stillAt } from '../../database/locks.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { toFacility } from '../../database/stored-rows.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { type Happenings, happeningsIn } from '../../groups/happenings.store.js';
import { standingPause } from '../../groups/pauses.store.js';
import { groupsOf } from '../../groups/read-groups.store.js';
import { writeNotices } from '../../telling/notices.store.js';
import { type RowInside, rowsInside, untoldOf, untoldSince, visitsInside } from './paused-visits.store.js';
import { type Affected, affectedBy, CALLED_OFF_AT_ONCE, type Place, pausedNotices } from './pausing.rule.js';

/** A group or a facility with its groups, and its pause if it has one. */
export interface PlaceNow {
  readonly facility: Facility;
  /** One, or all open ones that visit the facility. */
  readonly groups: readonly Group[];
  readonly standing: PlacePause | null;
}

export type PausePut =
  | { readonly ok: true; readonly pause: PlacePause }
  /** Somebody else has paused the place, or changed or ended its pause, since it was looked at. */
  | { readonly ok: false; readonly reason: 'changed_meanwhile'; readonly standing: PlacePause | null }
  | { readonly ok: false; readonly reason: 'gone' };

export interface Pausing {
  /** null where there is no such place, or it was closed. */
  read(place: Place, now: Date): Promise<PlaceNow | null>;
  /** Visits that would be called off. */
  affected(place: PlaceNow, days: PauseDays, now: Date): Promise<Affected>;
  /**
   * From here on nothing is planned or posted in these days. What was posted is called off by `callOff`, piece by piece.
   * @param standingId the pause that this one takes the place of; null where there was none
   */
  put(place: Place, days: PauseDays, standingId: string | null, by: string, now: Date): Promise<PausePut>;
  /**
   * Calls the next visits off; with the last of them everybody concerned is told, each once. Harmless to repeat.
   * @returns whether there is more to do
   */
  callOff(pauseId: string, now: Date): Promise<boolean>;
  /** Visits can be planned again from now on. Those that were called off stay so. @returns null where it had ended already */
  end(pauseId: string, by: string, now: Date): Promise<PlacePause | null>;
  /** Ids of pauses whose visits are not all called off yet, or not told. */
  unfinished(): Promise<readonly string[]>;
}

export const Pausing = defineStore(({ client, workspaceId, declared }) =>
  createPausing(client, workspaceId, happeningsIn({ declared })),
);

function createPausing(
  client: ScopedClient,
  workspaceId: string,
  { whenVisitsPause }: Pick<Happenings, 'whenVisitsPause'>,
): Pausing {
  return {
    read: (place, now) => readPlace(client, place, now),

    affected: async ({ groups }, days, now) => affectedBy(await visitsInside(client, groups, days, now)),

    put: (place, days, standingId, by, now) =>
      inTransaction<PausePut>(client, async (transaction, takeBack) => {
        const stood = await lockPlace(transaction, place, now);
        if (!stood) return takeBack({ ok: false, reason: 'gone' });
        const { standing } = stood;
        if ((standing?.id ?? null) !== standingId) {
          return takeBack({ ok: false, reason: 'changed_meanwhile', standing });
        }
        if (standing && standing.from === days.from && standing.until === days.until) {
          return takeBack({ ok: true, pause: standing });
        }
        await transaction.pause.updateMany({ where: { place: place.id, open: 1 }, data: { open: null } });
        const pause = { id: randomUUID(), place: place.id, ...days, by };
        await transaction.pause.create({ data: { ...pause, workspaceId, createdAt: now, open: 1 } });
        await createAudit(transaction, workspaceId).write(
          by,
          standing ? 'change_pause' : 'pause',
          { id: place.id, scopeId: place.id },
          now,
        );
        await showsAt(transaction, stood.facility);
        for (const follow of whenVisitsPause) await follow(transaction, workspaceId, pause, now);
        return { ok: true, pause };
      }),

    callOff: (pauseId, now) =>
      inTransaction<boolean>(client, async (transaction, takeBack) => {
        const known = await transaction.pause.findUnique({ where: { id: pauseId } });
        if (!known || known.finishedAt !== null) return takeBack(false);
        const place = await lockPlace(transaction, known.place, now);
        // A group that was closed has nothing ahead of it.
        if (!place) return finish(transaction, pauseId, now);
        // Asked again: while the lock was waited for, it may have been ended, or all may have been done.
        const pause = await transaction.pause.findUniqueOrThrow({ where: { id: pauseId } });
        if (pause.finishedAt !== null) return takeBack(false);
        const { groups } = place;
        await showsAt(transaction, place.facility);
        const inside = pause.open === null ? [] : await rowsInside(transaction, groups, pause, now);
        const piece = inside.slice(0, CALLED_OFF_AT_ONCE);
        await callOffThese(transaction, workspaceId, pause, piece, groups, now);
        if (inside.length > piece.length) return true;
        const untold = await untoldOf(transaction, groups, pause);
        await writeNotices(transaction, workspaceId, pausedNotices(pause, untold), now);
        const ended = untold.filter(({ waiting }) => waiting.length > 0).map(({ shift }) => shift.id);
        await inPieces(ended, (piece) => transaction.reservePlace.deleteMany({ where: { shiftId: { in: piece } } }));
        const groupIds = groups.map(({ id }) => id);
        const told = { groupId: { in: groupIds }, startsAt: untoldSince(groups, pause), pauseId: pauseId };
        await transaction.shift.updateMany({ where: told, data: { pauseId: null } });
        return finish(transaction, pauseId, now);
      }),

    end: (pauseId, by, now) =>
      inTransaction<PlacePause | null>(client, async (transaction, takeBack) => {
        const known = await transaction.pause.findUnique({ where: { id: pauseId } });
        const place = known && (await lockPlace(transaction, known.place, now));
        if (!place?.standing || place.standing.id !== pauseId) return takeBack(null);
        await transaction.pause.updateMany({ where: { id: pauseId, open: 1 }, data: { open: null } });
        const where = place.standing.place;
        await createAudit(transaction, workspaceId).write(by, 'end_pause', { id: where, scopeId: where }, now);
        await showsAt(transaction, place.facility);
        return place.standing;
      }),

    async unfinished() {
      const rows = await client.pause.findMany({ where: { finishedAt: null }, select: { id: true } });
      return rows.map(({ id }) => id);
    },
  };
}

/** Places are left at its facility for all groups that visit it. */
async function showsAt(transaction: ScopedTransaction, { id: facilityId }: Facility): Promise<void> {
  const groups = await transaction.group.findMany({ where: { facilityId }, select: { id: true } });
  showsOnly(groups.map(({ id }) => aboutGroup(id)));
}

/** @returns false: there is no more to do */
async function finish(transaction: ScopedTransaction, id: string, finishedAt: Date): Promise<false> {
  await transaction.pause.updateMany({ where: { id }, data: { finishedAt } });
  showsOnly([]);
  return false;
}

/** Whoever claims, plans or posts there waits from here on until the transaction ends. */
async function lockPlace(transaction: ScopedTransaction, place: Place | string, now: Date): Promise<PlaceNow | null> {
  const known = await readPlace(transaction, place, now);
  if (!known) return null;
  await lockFacilities(transaction, [known.facility.id]);
  const locked = await readPlace(transaction, place, now);
  if (locked) stillAt(locked.facility.id, known.facility);
  return locked;
}

/** @param place one id where it is not known whether it is a group's or a facility's */
async function readPlace(
  reader: ScopedTransaction | ScopedClient,
  place: Place | string,
  now: Date,
): Promise<PlaceNow | null> {
  const { id, kind } = typeof place === 'string' ? { id: place, kind: null } : place;
  const own = kind === 'facility' ? [] : await groupsOf(reader, { id });
  const [group] = own;
  if (group) {
    const row = await reader.group.findUnique({ where: { id }, select: { closedAt: true } });
    if (row?.closedAt !== null) return null;
    const { facility } = group;
    return { facility, groups: own, standing: await standingPause(reader, id, facility.timeZone, now) };
  }
  const row = kind === 'group' ? null : await reader.facility.findUnique({ where: { id } });
  if (!row) return null;
  const facility = toFacility(row);
  const groups = await groupsOf(reader, { facilityId: id });
  return { facility, groups, standing: await standingPause(reader, id, facility.timeZone, now) };
}

/** A facility that is paused has called them off itself; a group's pause is ours. Leaders whose plan is open see that it has changed. */
async function callOffThese(
  transaction: ScopedTransaction,
  workspaceId: string,
  pause: PlacePause,
  rows: readonly RowInside[],
  groups: readonly Group[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const isOfGroup = groups.some(({ id }) => id === pause.place);
  const status = isOfGroup ? 'called_off_by_us' : 'called_off_by_facility';
  const idsOf = (those: typeof rows) => ({ in: those.map(({ id }) => id) });
  const calledOff = { status, version: { increment: 1 }, changedBy: pause.by };
  const planned = rows.filter((row) => row.status === 'planned');
  await transaction.shift.updateMany({ where: { id: idsOf(planned) }, data: { ...calledOff, pauseId: pause.id } });
  // Whoever was to go on one that will not run has been told already.
  const others = rows.filter((row) => row.status !== 'planned');
  await transaction.shift.updateMany({ where: { id: idsOf(others) }, data: calledOff });
  const weekIds = [...new Set(rows.map(({ weekId }) => weekId))];
  await transaction.week.updateMany({
    where: { id: { in: weekIds } },
    data: { version: { increment: 1 }, changedBy: pause.by, changedAt: now },
  });
  const subjects = rows.map(({ id, groupId }) => ({ id, scopeId: groupId }));
  await createAudit(transaction, workspaceId).writeAll(pause.by, 'call_off', subjects, now);
}
