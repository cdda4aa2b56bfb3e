import { randomUUID } from 'node:crypto';
import type { Shift } from '../core/model.js';
import { timesOf } from '../core/stretches.js';
import type { Prisma } from '../database/client.js';
import type { ScopedTransaction } from '../database/scope.js';
import { toShift, WITH_ACTIVE_CLAIMS } from '../database/stored-rows.js';
import type { Outsider } from '../slack/who-is.rule.js';
import type { NewNotice } from '../telling/notices.rule.js';
import { writeNotices } from '../telling/notices.store.js';
import { whoHearsIn } from './who-can-act.store.js';

/**
 * Begins memberships, in the same few statements for one and for hundreds. Harmless for whoever is a member; somebody who
 * comes back begins anew, active.
 * @returns Slack user ids of those who were known before, and may be shown something elsewhere
 */
export async function beginMemberships(
  transaction: ScopedTransaction,
  workspaceId: string,
  groupId: string,
  userIds: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  if (userIds.length === 0) return [];
  // Read by writing, so that nobody begins in a group that is being closed at this moment.
  const { count } = await transaction.group.updateMany({
    where: { id: groupId, closedAt: null },
    data: { version: { increment: 0 } },
  });
  if (count === 0) return [];
  const people = { userId: { in: [...userIds] } };
  const known = await transaction.volunteer.findMany({ where: people, select: { id: true, userId: true } });
  const knownIds = new Set(known.map(({ userId }) => userId));
  const unknown = [...new Set(userIds)].filter((userId) => !knownIds.has(userId));
  const made = unknown.map((userId) => ({ id: randomUUID(), workspaceId, userId, createdAt: now }));
  if (made.length > 0) await transaction.volunteer.createMany({ data: made });

  // Read by writing, so that a membership that is being ended at this moment has ended by the time it begins anew.
  const earlier = await transaction.membership.updateManyAndReturn({
    where: { groupId, volunteer: people },
    data: { groupId },
    select: { volunteerId: true },
  });
  const begun = { status: 'active', joinedAt: now, endedAt: null };
  if (earlier.length > 0) {
    await transaction.membership.updateMany({
      where: { groupId, volunteer: people, endedAt: { not: null } },
      data: begun,
    });
  }
  const wereHere = new Set(earlier.map(({ volunteerId }) => volunteerId));
  const data = [...known, ...made]
    .filter(({ id }) => !wereHere.has(id))
    .map(({ id: volunteerId }) => ({ workspaceId, groupId, volunteerId, ...begun }));
  if (data.length > 0) await transaction.membership.createMany({ data });
  return [...knownIds];
}

/**
 * Ends memberships, in the same few statements for one and for hundreds. Those who can act are told of each person who was a
 * member and still holds visits.
 * @param outsiders those of them who can take no part any more, by Slack user id
 * @returns the planned visits of the group, yet to begin, that each of them still holds, soonest first; by Slack user id
 */
export async function endMemberships(
  transaction: ScopedTransaction,
  workspaceId: string,
  groupId: string,
  userIds: readonly string[],
  now: Date,
  outsiders: ReadonlyMap<string, Outsider> = new Map(),
): Promise<ReadonlyMap<string, readonly Shift[]>> {
  if (userIds.length === 0) return new Map();
  // What the update itself ended, so that of two at once one tells it.
  const ended = await transaction.membership.updateManyAndReturn({
    where: { groupId, volunteer: { userId: { in: [...userIds] } }, endedAt: null },
    data: { endedAt: now },
    select: { volunteerId: true },
  });
  const members = new Set(ended.map(({ volunteerId }) => volunteerId));
  await endStanding(transaction, { groupId, volunteer: { userId: { in: [...userIds] } } }, now);
  const held = await heldBy(transaction, groupId, userIds, now);
  const notices: NewNotice[] = [];
  for (const [userId, { volunteerId, shifts }] of held) {
    if (!members.has(volunteerId)) continue;
    const facts = {
      kind: 'left_with_claims' as const,
      groupId,
      volunteerUserId: userId,
      ...(outsiders.has(userId) && { as: outsiders.get(userId) }),
      shifts: shifts.map((shift) => ({ shiftId: shift.id, ...timesOf(shift) })),
    };
    const acting = await whoHearsIn(transaction, groupId, userId);
    notices.push(...acting.map((each) => ({ userId: each, facts })));
  }
  await writeNotices(transaction, workspaceId, notices, now);
  return new Map([...held].map(([userId, { shifts }]) => [userId, shifts]));
}

/** Nobody comes every week any more to a group that they are not in. */
export async function endStanding(
  transaction: Pick<ScopedTransaction, 'standingPlace'>,
  whose: Prisma.StandingPlaceWhereInput,
  now: Date,
): Promise<void> {
  await transaction.standingPlace.updateMany({ where: { ...whose, open: 1 }, data: { open: null, endedAt: now } });
}

interface Held {
  readonly volunteerId: string;
  /** Soonest first. */
  readonly shifts: Shift[];
}

async function heldBy(
  transaction: ScopedTransaction,
  groupId: string,
  userIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Held>> {
  const rows = await transaction.shift.findMany({
    where: {
      groupId,
      status: 'planned',
      startsAt: { gt: now },
      claims: { some: { volunteer: { userId: { in: [...userIds] } }, seat: { not: null } } },
    },
    include: WITH_ACTIVE_CLAIMS,
    orderBy: { startsAt: 'asc' },
  });
  const held = new Map<string, Held>();
  for (const row of rows) {
    const shift = toShift(row);
    for (const { volunteer, volunteerId } of row.claims) {
      const known = held.get(volunteer.userId);
      if (known) known.shifts.push(shift);
      else if (userIds.includes(volunteer.userId)) held.set(volunteer.userId, { volunteerId, shifts: [shift] });
    }
  }
  return held;
}
