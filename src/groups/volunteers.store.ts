import { randomUUID } from 'node:crypto';
import type { Locale } from '../core/model.js';
import type { QuietHours } from '../core/quiet-hours.js';
import { showsOnly } from '../database/changes.js';
import { inPieces } from '../database/in-pieces.js';
import type { ScopedClient } from '../database/scope.js';
import { defineStore, type StoreScope } from '../database/society.js';
import { inTransaction } from '../database/transactions.js';
import { subjectsOfPeople } from './where-shown.store.js';

/** What is remembered of one volunteer besides their visits. */
export interface VolunteerNotes {
  /** null until they have chosen their own. */
  readonly quietHours: QuietHours | null;
  /** The language they have chosen; null while it is left to us. */
  readonly locale: Locale | null;
  /** Ids of the groups that they are a member of now. */
  readonly groupIds: ReadonlySet<string>;
}

export interface Volunteers {
  /** By Slack user id; whoever has never been seen in a group is left out. The same two queries for one and for some hundred. */
  notesOn(userIds: readonly string[]): Promise<ReadonlyMap<string, VolunteerNotes>>;
  setQuietHours(userId: string, quietHours: QuietHours, now: Date): Promise<void>;
  /** @param locale null to leave it to us */
  setLanguage(userId: string, locale: Locale | null, now: Date): Promise<void>;
}

export const Volunteers = defineStore((scope) => createVolunteers(scope.client, scope.workspaceId, scope));

/** The same within a transaction. */
export async function notesOn(
  client: Pick<ScopedClient, 'volunteer'>,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, VolunteerNotes>> {
  const pieces = await inPieces(new Set(userIds), (piece) =>
    client.volunteer.findMany({
      where: { userId: { in: piece } },
      select: {
        userId: true,
        quietFrom: true,
        quietUntil: true,
        locale: true,
        memberships: { where: { endedAt: null }, select: { groupId: true } },
      },
    }),
  );
  return new Map(
    pieces.flat().map(({ userId, quietFrom: from, quietUntil: until, locale, memberships }) => {
      const quietHours = from !== null && until !== null ? { from, until } : null;
      const groupIds = new Set(memberships.map(({ groupId }) => groupId));
      return [userId, { quietHours, locale: locale as Locale | null, groupIds }];
    }),
  );
}

export function createVolunteers(
  client: ScopedClient,
  workspaceId: string,
  scope: Pick<StoreScope, 'declared'>,
): Volunteers {
  const choose = (userId: string, chosen: Chosen, now: Date): Promise<void> =>
    inTransaction(client, async (transaction) => {
      showsOnly(await subjectsOfPeople(transaction, scope, [userId], now));
      const { count } = await transaction.volunteer.updateMany({ where: { userId }, data: chosen });
      // A leader need not be a volunteer.
      if (count > 0) return;
      await transaction.volunteer.create({
        data: { id: randomUUID(), workspaceId, userId, createdAt: now, ...chosen },
      });
    });

  return {
    notesOn: (userIds) => notesOn(client, userIds),
    setQuietHours: (userId, { from, until }, now) => choose(userId, { quietFrom: from, quietUntil: until }, now),
    setLanguage: (userId, locale, now) => choose(userId, { locale }, now),
  };
}

type Chosen = { readonly quietFrom: string; readonly quietUntil: string } | { readonly locale: Locale | null };
