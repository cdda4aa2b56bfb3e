import type { CalendarDate } from '../../core/time.js';
import { showsOnly } from '../../database/changes.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { defineStore, type StoreScope } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';
import { subjectsOfPeople } from '../../groups/where-shown.store.js';
import { completionsOfGroup } from './group-completions.store.js';
import { lapsingCompletions } from './lapsing-completions.store.js';
import type { Completion, LapsingCompletion, RecordedCompletion, TrainedMember } from './readiness.rule.js';
import { type CompletionToRecord, recordCompletions } from './record-completions.store.js';
import { COMPLETION_COLUMNS, toCompletion } from './training-rows.store.js';
import { takeBackCompletion, verifyCompletions } from './verify-completions.store.js';

/** What people have completed. Nothing is ever overwritten: what counted before is kept as history. */
export interface Completions {
  /** What counts now, by Slack user id; nobody is left out. For a few people: `ofGroup` reads many in one go. */
  of(userIds: readonly string[]): Promise<ReadonlyMap<string, readonly Completion[]>>;
  /** What counts now of everybody in the group, longest in it first: one statement reads all of it, two more say who is in it. */
  ofGroup(groupId: string): Promise<readonly TrainedMember[]>;
  /** What counts now and has its last day between these two, both included. @param userIds null, or left out, for everybody */
  lapsing(
    from: CalendarDate,
    until: CalendarDate,
    userIds?: ReadonlySet<string> | null,
  ): Promise<readonly LapsingCompletion[]>;
  /** Writes these down, each in the place of what counted before, all in one transaction or none. Strangers are left out. */
  record(completions: readonly CompletionToRecord[], by: string, now: Date): Promise<void>;
  /**
   * Records what somebody verifies for volunteers of a group and tells each of them; what is noted just so already stays.
   * @returns those that were left out, since something newer that holds longer counts already (`outlasts`)
   */
  verify(
    groupId: string,
    completions: readonly CompletionToRecord[],
    by: string,
    now: Date,
  ): Promise<readonly CompletionToRecord[]>;
  /** The same for one that is put right: it takes the place of whatever counts. */
  correct(groupId: string, completion: CompletionToRecord, by: string, now: Date): Promise<void>;
  /**
   * Ends a completion without anything in its place, and tells the volunteer.
   * @returns whether it still counted, and was this person's
   */
  takeBack(groupId: string, userId: string, completionId: string, by: string, now: Date): Promise<boolean>;
  /** Everything that was ever noted of these people, newest first. */
  history(userIds: readonly string[]): Promise<readonly RecordedCompletion[]>;
}

export const Completions = defineStore((scope) => createCompletions(scope.client, scope.workspaceId, scope));

export function createCompletions(
  client: ScopedClient,
  workspaceId: string,
  scope: Pick<StoreScope, 'declared'>,
): Completions {
  const shows = async (transaction: ScopedTransaction, userIds: Iterable<string>, now: Date) =>
    showsOnly(await subjectsOfPeople(transaction, scope, [...new Set(userIds)], now));
  return {
    of: (userIds) => completionsOf(client, userIds),

    lapsing: (from, until, userIds = null) => lapsingCompletions(client, workspaceId, from, until, userIds),

    ofGroup: (groupId) => completionsOfGroup(client, groupId),

    record: (completions, by, now) =>
      inTransaction(client, async (transaction) => {
        await recordCompletions(transaction, workspaceId, completions, by, now, null);
        await shows(transaction, namesIn(completions), now);
      }),

    verify: (groupId, completions, by, now) =>
      inTransaction(client, async (transaction) => {
        const left = { groupId, completions, by, now, putsRight: false };
        const outlasted = await verifyCompletions(transaction, workspaceId, left);
        await shows(transaction, namesIn(completions), now);
        return outlasted;
      }),

    async correct(groupId, completion, by, now) {
      await inTransaction(client, async (transaction) => {
        const right = { groupId, completions: [completion], by, now, putsRight: true };
        await verifyCompletions(transaction, workspaceId, right);
        await shows(transaction, [completion.userId], now);
      });
    },

    takeBack: (groupId, userId, completionId, by, now) =>
      inTransaction(client, async (transaction) => {
        const isEnded = await takeBackCompletion(transaction, workspaceId, { groupId, userId, completionId, by, now });
        await shows(transaction, [userId], now);
        return isEnded;
      }),

    async history(userIds) {
      const pieces = await inPieces(userIds, (piece) =>
        client.completion.findMany({
          where: { volunteer: { userId: { in: piece } } },
          select: {
            ...COMPLETION_COLUMNS,
            verifiedAt: true,
            endedBy: true,
            endedAt: true,
            volunteer: { select: { userId: true } },
          },
        }),
      );
      const rows = pieces.flat().sort(newestFirst);
      return rows.map(({ volunteer, verifiedAt, endedBy, endedAt, ...row }) => ({
        ...toCompletion(row),
        userId: volunteer.userId,
        verifiedAt,
        ended: endedAt && { by: endedBy ?? '', at: endedAt },
      }));
    },
  };
}

function newestFirst(
  one: { readonly verifiedAt: Date; readonly id: string },
  other: { readonly verifiedAt: Date; readonly id: string },
): number {
  return other.verifiedAt.getTime() - one.verifiedAt.getTime() || (one.id < other.id ? -1 : 1);
}

function namesIn(completions: readonly CompletionToRecord[]): readonly string[] {
  return completions.map(({ userId }) => userId);
}

/** What counts now, by Slack user id; nobody is left out. */
export async function completionsOf(
  client: Pick<ScopedClient, 'volunteer' | 'completion'>,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Completion[]>> {
  const found = new Map<string, Completion[]>(userIds.map((userId) => [userId, []]));
  await inPieces(found.keys(), async (piece) => {
    const volunteers = await client.volunteer.findMany({
      where: { userId: { in: piece } },
      select: { id: true, userId: true },
    });
    // By volunteer, of whom there are a few here: asked through the relation, SQLite would read everybody's.
    const rows = await client.completion.findMany({
      where: { volunteerId: { in: volunteers.map(({ id }) => id) }, current: 1 },
      select: { ...COMPLETION_COLUMNS, volunteerId: true },
    });
    const userIdOf = new Map(volunteers.map(({ id, userId }) => [id, userId]));
    for (const row of rows) found.get(userIdOf.get(row.volunteerId) ?? '')?.push(toCompletion(row));
  });
  return found;
}
