import { randomUUID } from 'node:crypto';
import type { Locale } from '../core/model.js';
import { showsOnly } from '../database/changes.js';
import { inPages, inPieces } from '../database/in-pieces.js';
import type { ScopedClient } from '../database/scope.js';
import { defineStore } from '../database/society.js';
import { inTransaction } from '../database/transactions.js';
import { aboutPerson } from '../delivery/subjects.rule.js';
import { onceKeyOf } from '../telling/told-already.store.js';

export interface Languages {
  /** The society's. @throws before `workspaces.ensure` */
  ofSociety(): Promise<Locale>;
  /**
   * Of the groups that each of these people is in or leads, by Slack user id, each group once.
   * @param members ids of the groups that each is in
   */
  ofGroupsOf(members: ReadonlyMap<string, ReadonlySet<string>>): Promise<ReadonlyMap<string, readonly Locale[]>>;
  /** Slack user ids of members who have chosen none and have never been asked. @param isTheirDay says which are wanted */
  unasked(isTheirDay: (userId: string) => boolean): Promise<readonly string[]>;
  /** Asks each of them, once for ever. @returns how many had not been asked before */
  ask(userIds: readonly string[], now: Date): Promise<number>;
}

export const Languages = defineStore(({ client, workspaceId }) => createLanguages(client, workspaceId));

export function createLanguages(client: ScopedClient, workspaceId: string): Languages {
  return {
    async ofSociety() {
      const { locale } = await client.workspace.findUniqueOrThrow({
        where: { id: workspaceId },
        select: { locale: true },
      });
      return locale as Locale;
    },

    async ofGroupsOf(members) {
      const leaders = await inPieces(members.keys(), (piece) =>
        client.groupLeader.findMany({ where: { userId: { in: piece } }, orderBy: { groupId: 'asc' } }),
      );
      const own = new Map([...members].map(([userId, groupIds]) => [userId, new Set(groupIds)]));
      for (const { userId, groupId } of leaders.flat()) own.get(userId)?.add(groupId);
      const groups = await inPieces(new Set([...own.values()].flatMap((ids) => [...ids])), (piece) =>
        client.group.findMany({ where: { id: { in: piece } }, select: { id: true, locale: true } }),
      );
      const localeOf = new Map(groups.flat().map(({ id, locale }) => [id, locale as Locale]));
      return new Map([...own].map(([userId, ids]) => [userId, [...ids].flatMap((id) => localeOf.get(id) ?? [])]));
    },

    async unasked(isTheirDay) {
      const pages = await inPages((after, take) =>
        client.volunteer.findMany({
          where: { ...after, locale: null },
          select: { id: true, userId: true },
          orderBy: { id: 'asc' },
          take,
        }),
      );
      const due = pages.filter(({ userId }) => isTheirDay(userId));
      const left = await inPieces(due, (piece) => membersNotAsked(client, piece));
      return left.flat();
    },

    async ask(userIds, now) {
      const asked = await inPieces(userIds, (piece) => askThese(client, workspaceId, piece, now));
      return asked.reduce((sum, count) => sum + count, 0);
    },
  };
}

function askThese(client: ScopedClient, workspaceId: string, userIds: readonly string[], now: Date): Promise<number> {
  return inTransaction(client, async (transaction) => {
    const facts = { kind: 'language' } as const;
    const byKey = new Map(userIds.map((userId) => [onceKeyOf({ userId, facts }, null), userId]));
    const asked = await transaction.notice.findMany({
      where: { onceKey: { in: [...byKey.keys()] } },
      select: { onceKey: true },
    });
    for (const { onceKey } of asked) if (onceKey !== null) byKey.delete(onceKey);
    // Another process may have read the same: the key lets one through, and the other begins again.
    const rows = [...byKey].map(([onceKey, userId]) => ({ onceKey, userId, facts, kind: facts.kind }));
    await transaction.notice.createMany({
      data: rows.map((row) => ({ id: randomUUID(), workspaceId, createdAt: now, ...row })),
    });
    showsOnly(rows.map(({ userId }) => aboutPerson(userId)));
    return rows.length;
  });
}

/** Slack user ids. */
async function membersNotAsked(
  client: ScopedClient,
  volunteers: readonly { readonly id: string; readonly userId: string }[],
): Promise<readonly string[]> {
  const memberships = await client.membership.findMany({
    where: { volunteerId: { in: volunteers.map(({ id }) => id) }, endedAt: null },
    select: { volunteerId: true },
  });
  const members = new Set(memberships.map(({ volunteerId }) => volunteerId));
  const there = volunteers.filter(({ id }) => members.has(id)).map(({ userId }) => userId);
  const asked = await client.notice.findMany({
    where: { userId: { in: there }, kind: 'language' },
    select: { userId: true },
  });
  const known = new Set(asked.map(({ userId }) => userId));
  return there.filter((userId) => !known.has(userId));
}
