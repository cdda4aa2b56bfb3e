import { z } from 'zod';
import { lockWorkspace } from '../database/locks.js';
import type { ScopedTransaction } from '../database/scope.js';
import type { NewNotice } from '../telling/notices.rule.js';
import { writeNotices } from '../telling/notices.store.js';
import type { LeaderlessNoticeFacts } from './leaderless-notices.rule.js';
import { activeOf } from './who-can-act.rule.js';
import { readRoles, whoCanActFor } from './who-can-act.store.js';

const KIND = 'no_active_leader';
const TOLD = z.object({ groupId: z.string(), since: z.string() });

/**
 * Notes which groups nobody can lead any more, and tells those who can act instead: each of them once for as long as it
 * lasts, anew when a leader was named and is gone again. What has not been sent by the time a leader is named is withdrawn.
 * Nobody needs to lead where visits have ended, or a group that is closed.
 * @param groupId of the only group that may have changed; null for all
 * @returns how many are to be told
 */
export async function followLeaderless(
  transaction: ScopedTransaction,
  workspaceId: string,
  groupId: string | null,
  now: Date,
): Promise<number> {
  // Written first, so that of several processes the second waits here and then sees what the first has told.
  await lockWorkspace(transaction, workspaceId);
  const roles = await readRoles(transaction);
  const groups = await transaction.group.findMany({
    where: { closedAt: null, facility: { status: { not: 'closed' } }, ...(groupId !== null && { id: groupId }) },
    select: { id: true, leaderlessSince: true },
    orderBy: { id: 'asc' },
  });
  const leadersOf = new Map<string, string[]>(groups.map(({ id }) => [id, []]));
  const rows = await transaction.groupLeader.findMany({ where: groupId === null ? {} : { groupId } });
  for (const { groupId: led, userId } of rows) leadersOf.get(led)?.push(userId);
  const leaderless: { id: string; leaderIds: string[]; since: Date }[] = [];
  const ledAgain = new Set<string>();
  for (const { id, leaderlessSince } of groups) {
    const leaderIds = leadersOf.get(id) ?? [];
    const isLed = activeOf(leaderIds, roles).length > 0;
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
  const told = await transaction.notice.findMany({ where: { kind: KIND }, select: { userId: true, facts: true } });
  const words = new Set(told.map(({ userId, facts }) => wordsOf(userId, facts)));
  return notices.filter(({ userId, facts }) => !words.has(wordsOf(userId, JSON.parse(JSON.stringify(facts)))));
}

function wordsOf(userId: string, facts: unknown): string {
  const { groupId, since } = TOLD.parse(facts);
  return [userId, groupId, since].join(' ');
}
