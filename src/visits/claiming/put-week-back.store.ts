import { randomUUID } from 'node:crypto';
import type { Group } from '../../core/model.js';
import { isShadowSeat } from '../../core/shadow-seats.js';
import { endOfWeek } from '../../core/weeks.js';
import { createAudit } from '../../database/audit.js';
import { lockFacilityOf, stillAt } from '../../database/locks.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { storedActivities, toGroup, WITH_FACILITY_AND_LEADERS } from '../../database/stored-rows.js';
import { droppedRow, stretchRow, toStretch } from '../../database/stored-stretches.js';
import type { SaidVisit, SaidWeek } from '../../delivery/said-week.rule.js';
import { callOffAgain } from '../../groups/pauses.store.js';
import { type PlaceInDoubt, placesInDoubt, type RecordedPlace } from './in-doubt.rule.js';
import type { PuttingBack } from './putting-back.store.js';
import { doubtVisit } from './visits-in-doubt.store.js';

/** Where a post is, when it was written, and by whom. */
export interface SaidBy {
  readonly channelId: string;
  readonly saidAt: Date;
  /** Our bot's Slack user id. */
  readonly by: string;
}

/**
 * Brings a week to what its post says: a leader has posted it so, and everybody can read it. What has been changed since the
 * post was written stays as it is. Whom it names besides our records is in doubt until somebody has settled it; on a visit
 * that has begun nobody can gain or lose a place any more, so that there it is put back as it was.
 * @returns false when there is no such group
 */
export async function putWeekBack(around: PuttingBack, said: SaidWeek, post: SaidBy): Promise<boolean> {
  const { transaction, workspaceId, now } = around;
  const group = await groupOf(transaction, said.groupId, post.channelId);
  if (!group) return false;
  const facility = await lockFacilityOf(transaction, group.id);
  if (facility) stillAt(group.facility.id, facility);
  const week = await postedWeek(around, group, said, post);
  const recognise = await recogniser(around, group);
  for (const visit of said.visits) {
    const shiftId = await putVisitBack(around, group, { ...week, by: post.by }, visit);
    if (shiftId === null) continue;
    const places = visit.places.map(({ who, isShadow }) => ({ who: recognise(visit.shiftId, who), isShadow }));
    const inDoubt = placesInDoubt(places, await recordedOn(transaction, shiftId), post.saidAt);
    if (inDoubt.length === 0) continue;
    if (visit.startsAt <= now) await putPlacesBack(around, shiftId, inDoubt);
    else await doubtVisit(around, group.id, shiftId, inDoubt);
  }
  // Nothing can be planned in a pause: what came back inside one, which our records still hold, is called off as well.
  await callOffAgain(transaction, group);
  await createAudit(transaction, workspaceId).write(post.by, 'put_week_back', { id: week.id, scopeId: group.id }, now);
  return true;
}

/** The group as the post names it; of a group that was set up anew it is the one in the same channel. */
async function groupOf(transaction: ScopedTransaction, id: string, channelId: string): Promise<Group | null> {
  const include = WITH_FACILITY_AND_LEADERS;
  const row =
    (await transaction.group.findFirst({ where: { id }, include })) ??
    (await transaction.group.findFirst({ where: { channelId, closedAt: null }, include }));
  return row && toGroup(row);
}

interface WeekPutBack {
  readonly id: string;
  /** Whether nobody has changed it since the post was written. */
  readonly isAsItWas: boolean;
}

async function postedWeek(
  { transaction, workspaceId }: PuttingBack,
  group: Group,
  { isoWeek, visits }: SaidWeek,
  { saidAt, by }: SaidBy,
): Promise<WeekPutBack> {
  const posted = { state: 'posted', postedAt: saidAt, changedBy: by, changedAt: saidAt };
  // Writing the row takes its lock: whoever changes the week waits.
  const [known] = await transaction.week.updateManyAndReturn({
    where: { groupId: group.id, isoWeek },
    data: { version: { increment: 0 } },
  });
  if (!known) {
    const endsAt = endOfWeek(isoWeek, group.facility.timeZone);
    const id = randomUUID();
    await transaction.week.create({ data: { id, workspaceId, groupId: group.id, isoWeek, endsAt, ...posted } });
    return { id, isAsItWas: true };
  }
  const isAsItWas = known.changedAt <= saidAt;
  await transaction.week.updateMany({
    where: { id: known.id },
    data: {
      ...(isAsItWas && { version: { increment: 1 }, changedBy: by }),
      ...(known.state === 'draft' && { ...posted, version: { increment: 1 } }),
    },
  });
  if (known.state === 'draft' && isAsItWas) {
    const ids = visits.map(({ shiftId }) => shiftId);
    await transaction.shift.deleteMany({ where: { weekId: known.id, id: { notIn: ids } } });
  }
  return { id: known.id, isAsItWas };
}

/** @returns the visit's id; null when it is in another week by now, or was left out by whoever has posted the week anew */
async function putVisitBack(
  { transaction, workspaceId }: PuttingBack,
  group: Group,
  week: WeekPutBack & Pick<SaidBy, 'by'>,
  { shiftId, places, pause, activities, ...visit }: SaidVisit,
): Promise<string | null> {
  const planned = activities && { activities: storedActivities(activities) };
  const said = { ...visit, ...stretchRow({ ...visit, pause }), ...planned };
  const [known] = await transaction.shift.updateManyAndReturn({ where: { id: shiftId }, data: { id: shiftId } });
  if (known) {
    if (known.weekId !== week.id) return null;
    const { format, minimumParty, maximumParty, cleared, status, activities: recorded } = known;
    const stored = {
      ...stretchRow(toStretch(known)),
      format,
      minimumParty,
      maximumParty,
      cleared,
      status,
      activities: recorded,
    };
    const isSame = JSON.stringify(said, inOrder(said)) === JSON.stringify(stored, inOrder(said));
    if (!isSame && week.isAsItWas) {
      const data = {
        ...said,
        ...droppedRow(toStretch(known), { ...visit, pause }),
        changedBy: week.by,
        version: { increment: 1 },
      };
      await transaction.shift.updateMany({ where: { id: shiftId }, data });
      const times = { startsAt: said.startsAt, endsAt: said.endsAt };
      await transaction.groupAsk.updateMany({ where: { shiftId }, data: times });
    }
    return shiftId;
  }
  const { startsAt, endsAt } = said;
  const anew = await transaction.shift.findFirst({ where: { weekId: week.id, startsAt, endsAt } });
  if (anew) return anew.id;
  if (!week.isAsItWas && places.length === 0) return null;
  const data = { ...said, id: shiftId, workspaceId, groupId: group.id, weekId: week.id, changedBy: week.by };
  await transaction.shift.create({ data });
  return shiftId;
}

/** For comparing two by the same properties in the same order. */
function inOrder(said: object): string[] {
  return Object.keys(said);
}

async function recordedOn(transaction: ScopedTransaction, shiftId: string): Promise<RecordedPlace[]> {
  const claims = await transaction.claim.findMany({ where: { shiftId }, include: { volunteer: true } });
  return claims.map(({ volunteer, seat, claimedAt, releasedAt }) => ({
    userId: volunteer.userId,
    isShadow: isShadowSeat(seat),
    claimedAt,
    releasedAt,
  }));
}

/** Unseals those whom we know. */
async function recogniser({ transaction, seal }: PuttingBack, { showNames }: Group) {
  const people = showNames ? [] : await transaction.volunteer.findMany({ select: { userId: true } });
  return (shiftId: string, who: string): string =>
    people.find(({ userId }) => seal(shiftId, userId) === who)?.userId ?? who;
}

/** Without asking any rule: for a visit that has begun. */
export async function putPlacesBack(
  { transaction, workspaceId, now }: Pick<PuttingBack, 'transaction' | 'workspaceId' | 'now'>,
  shiftId: string,
  places: readonly PlaceInDoubt[],
): Promise<void> {
  for (const { userId, isRecorded, isShadow } of places) {
    const volunteer = await transaction.volunteer.findFirst({ where: { userId } });
    if (!volunteer) continue;
    const where = { shiftId, volunteerId: volunteer.id };
    if (isRecorded) {
      await transaction.claim.updateMany({ where, data: { seat: null, releasedAt: now } });
      continue;
    }
    const seat = await freeSeat(transaction, shiftId, isShadow);
    const held = { seat, releasedAt: null };
    const { count } = await transaction.claim.updateMany({ where, data: held });
    if (count > 0) continue;
    await transaction.claim.create({ data: { id: randomUUID(), workspaceId, ...where, ...held, claimedAt: now } });
  }
}

async function freeSeat(transaction: ScopedTransaction, shiftId: string, isShadow: boolean): Promise<number> {
  const claims = await transaction.claim.findMany({ where: { shiftId, seat: { not: null } }, select: { seat: true } });
  const taken = new Set(claims.map(({ seat }) => seat));
  const [first, next] = isShadow ? [0, -1] : [1, 1];
  for (let seat = first; ; seat += next) if (!taken.has(seat)) return seat;
}
