import { z } from 'zod';
import type { Prisma } from '../database/client.js';
import { inPages, inPieces } from '../database/in-pieces.js';
import { lockWorkspace } from '../database/locks.js';
import type { ScopedClient, ScopedTransaction } from '../database/scope.js';
import { toLed } from '../database/stored-rows.js';
import type { NewNotice } from '../telling/notices.rule.js';
import { writeNotices } from '../telling/notices.store.js';
import type { LeaderlessNoticeFacts } from './leaderless-notices.rule.js';
import { lastingLeaders } from './stand-ins.rule.js';
import { activeOf, type Roles } from './who-can-act.rule.js';
import { readRoles, whoCanActFor } from './who-can-act.store.js';

const KIND = 'no_active_leader';
const TOLD = z.object({ groupId: z.string(), since: z.string() });

/**
 * Notes which groups nobody can lead any more, and tells those who can act instead: each of them once for as long as it
 * lasts, anew when a leader was named and is gone again. What has not been sent by the time a leader is named is withdrawn.
 * Nobody needs to lead where visits have ended, or a group that is closed. Whoever stands in for some days does not count.
 * @param groupIds of those that may have changed, and of all that nobody leads
 * @returns how many are to be told
 */
export async function followLeaderless(
  transaction: ScopedTransaction,
  workspaceId: string,
  groupIds: readonly string[],
  now: Date,
): Promise<number> {
  // Written first, so that of several processes the second waits here and then sees what the first has told.
  await lockWorkspace(transaction, workspaceId);
  const groups = await inPieces(groupIds, (piece) => ledIn(transaction, { id: { in: piece } }));
  const leaderless: { id: string; leaderIds: readonly string[]; since: Date }[] = [];
  const ledAgain = new Set<string>();
  for (const { id, leaderlessSince, leaderIds, isLed } of groups.flat()) {
    if (!isLed) leaderless.push({ id, leaderIds, since: leaderlessSince ?? now });
    if (isLed === (leaderlessSince === null)) continue;
    if (isLed) ledAgain.add(id);
    await transaction.group.updateMany({ where: { id }, data: { leaderlessSince: isLed ? null : now } });
  }
  if (ledAgain.size > 0) await withdraw(transaction, ledAgain, now);
  if (leaderless.length === 0) return 0;
  const acting = await whoCanActFor(transaction, leaderless);
  const notices = leaderless.flatMap(({ id, since }): NewNotice<LeaderlessNoticeFacts>[] =>
    (acting.get(id) ?? []).map((userId) => ({ userId, facts: { kind: KIND, groupId: id, since } })),
  );
  const untold = await withoutTold(transaction, notices);
  await writeNotices(transaction, workspaceId, untold, now);
  return untold.length;
}

/**
 * Groups that nobody leads, and those of which it is another to lead them once these roles are written down. Read in pieces,
 * outside any transaction: whoever writes meanwhile follows what they write themselves.
 */
export async function inDoubtAfter(client: ScopedClient, roles: Roles): Promise<readonly string[]> {
  const groups = await inPages((after, take) => ledIn(client, after, roles, take));
  return groups.flatMap(({ id, isLed, leaderlessSince }) => (isLed && leaderlessSince === null ? [] : [id]));
}

/** Some groups with who leads them until further notice: whoever stands in is gone when the days are over. @param overruling roles that are about to be written down */
async function ledIn(
  reader: Pick<ScopedTransaction, 'group' | 'groupLeader' | 'workspaceRole'>,
  which: Prisma.GroupWhereInput,
  overruling: Roles = new Map(),
  take?: number,
) {
  const groups = await reader.group.findMany({
    where: { ...which, closedAt: null, facility: { status: { not: 'closed' } } },
    select: { id: true, leaderlessSince: true },
    orderBy: { id: 'asc' },
    ...(take !== undefined && { take }),
  });
  const leaders = await reader.groupLeader.findMany({ where: { groupId: { in: groups.map(({ id }) => id) } } });
  const known = await readRoles(
    reader,
    leaders.map(({ userId }) => userId),
  );
  const roles = new Map([...known, ...overruling]);
  return groups.map((group) => {
    const leaderIds = lastingLeaders(toLed(leaders.filter(({ groupId }) => groupId === group.id)));
    return { ...group, leaderIds, isLed: activeOf(leaderIds, roles).length > 0 };
  });
}

async function withdraw(transaction: ScopedTransaction, ledAgain: ReadonlySet<string>, now: Date): Promise<void> {
  const unsent = await transaction.notice.findMany({
    where: { kind: KIND, settledAt: null },
    select: { id: true, facts: true },
  });
  for (const { id, facts } of unsent) {
    if (!ledAgain.has(TOLD.parse(facts).groupId)) continue;
    await transaction.notice.updateMany({ where: { id }, data: { settledAt: now } });
  }
}

async function withoutTold(
  transaction: ScopedTransaction,
  notices: readonly NewNotice<LeaderlessNoticeFacts>[],
): Promise<NewNotice<LeaderlessNoticeFacts>[]> {
  const userIds = new Set(notices.map(({ userId }) => userId));
  const pieces = await inPieces(userIds, (piece) =>
    transaction.notice.findMany({
      where: { userId: { in: piece }, kind: KIND },
      select: { userId: true, facts: true },
    }),
  );
  const words = new Set(pieces.flat().map(({ userId, facts }) => wordsOf(userId, facts)));
  return notices.filter(({ userId, facts }) => !words.has(wordsOf(userId, JSON.parse(JSON.stringify(facts)))));
}

function wordsOf(userId: string, facts: unknown): string {
  const { groupId, since } = TOLD.parse(facts);
  return [userId, groupId, since].join(' ');
}
