import { randomUUID } from 'node:crypto';
import type { Locale } from '../core/model.js';
import { showsOnly } from '../database/changes.js';
import { inPieces } from '../database/in-pieces.js';
import type { ScopedClient } from '../database/scope.js';
import { defineStore } from '../database/society.js';
import { inTransaction } from '../database/transactions.js';
import { aboutPerson } from '../delivery/subjects.rule.js';
import { onceKeyOf } from '../telling/notices.store.js';

export interface Languages {
  /** The society's. @throws before `workspaces.ensure` */
  ofSociety(): Promise<Locale>;
  /**
   * Of the groups that each of these people is in or leads, by Slack user id, each group once.
   * @param members ids of the groups that each is in
   */
  ofGroupsOf(members: ReadonlyMap<string, ReadonlySet<string>>): Promise<ReadonlyMap<string, readonly Locale[]>>;
  /** Slack user ids of members who have chosen none and have never been asked. */
  unasked(): Promise<readonly string[]>;
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

    async unasked() {
      const members = { locale: null, memberships: { some: { endedAt: null } } };
      const [volunteers, asked] = await Promise.all([
        client.volunteer.findMany({ where: members, select: { userId: true } }),
        client.notice.findMany({ where: { kind: 'language' }, select: { userId: true } }),
      ]);
      const known = new Set(asked.map(({ userId }) => userId));
      return volunteers.map(({ userId }) => userId).filter((userId) => !known.has(userId));
    },

    ask: (userIds, now) =>
      inTransaction(client, async (transaction) => {
        const facts = { kind: 'language' } as const;
        const byKey = new Map(userIds.map((userId) => [onceKeyOf({ userId, facts }, null), userId]));
        const asked = await inPieces(byKey.keys(), (piece) =>
          transaction.notice.findMany({ where: { onceKey: { in: piece } }, select: { onceKey: true } }),
        );
        for (const { onceKey } of asked.flat()) if (onceKey !== null) byKey.delete(onceKey);
        // Another process may have read the same: the key lets one through, and the other begins again.
        const rows = [...byKey].map(([onceKey, userId]) => ({ onceKey, userId, facts, kind: facts.kind }));
        await transaction.notice.createMany({
          data: rows.map((row) => ({ id: randomUUID(), workspaceId, createdAt: now, ...row })),
        });
        showsOnly(rows.map(({ userId }) => aboutPerson(userId)));
        return rows.length;
      }),
  };
}
