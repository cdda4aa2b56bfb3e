import { randomUUID } from 'node:crypto';
import type { FacilityKind, Group, PatternVisit } from '../core/model.js';
import { createAudit } from '../database/audit.js';
import type { Prisma } from '../database/client.js';
import { inPages, inPieces } from '../database/in-pieces.js';
import { lockFacilities } from '../database/locks.js';
import type { ScopedClient, ScopedTransaction } from '../database/scope.js';
import type { StoreScope } from '../database/society.js';
import { defineStore } from '../database/society.js';
import { toGroup, toPatternVisit, type Versioned } from '../database/stored-rows.js';
import { inTransaction } from '../database/transactions.js';
import { aboutGroup, type Subject } from '../delivery/subjects.rule.js';
import { firstProgrammeFor, fitsKind, writeFacilityProgrammes, writeOwnProgrammes } from './group-programmes.store.js';
import { type Happenings, happeningsIn, type Moved } from './happenings.store.js';
import { groupsOf, readGroups } from './read-groups.store.js';
import type { ReminderSettings } from './reminder-settings.rule.js';
import { firstReminders, readReminderSettings, reminderSettingsToStore } from './reminder-settings.store.js';
import { writeLeaders } from './write-leaders.store.js';

/** A group as it is saved; without an id it is new. */
export type GroupToSave = Omit<Group, 'id' | 'facility' | 'programme' | 'contactLine' | 'awayIds' | 'standInIds'> & {
  readonly id?: string | null;
  /** Left out to leave it as it is. */
  readonly contactLine?: string | null;
  readonly facilityId: string;
  /** Left out to leave it as it is; for a new group, the first that fits its facility's kind. */
  readonly programmeCode?: string;
  /** It is closed, and is opened again with what is saved. */
  readonly opens?: boolean;
};

export type GroupSaved =
  | { readonly ok: true; readonly id: string; readonly moved: Moved }
  | {
      readonly ok: false;
      readonly reason: 'channel_taken' | 'stale' | 'programme_for_other_kind' | 'one_to_ones_under_way';
    };

export interface GroupWithReminders {
  readonly group: Versioned<Group>;
  readonly reminders: ReminderSettings;
  readonly isClosed: boolean;
}

/** What is closed is in none of these, where they do not say so. */
export interface Groups {
  /** By name. */
  list(): Promise<readonly Versioned<Group>[]>;
  read(id: string): Promise<Versioned<Group> | null>;
  byChannel(channelId: string): Promise<Versioned<Group> | null>;
  /** Groups that this Slack user leads, by name. */
  ledBy(userId: string): Promise<readonly Versioned<Group>[]>;
  /** Groups that this Slack user is a member of now, resting or not, by name. */
  ofMember(userId: string): Promise<readonly Versioned<Group>[]>;
  /** Those that are closed, closed last first. */
  closed(): Promise<readonly Versioned<Group>[]>;
  /**
   * By name, closed ones too whose last post may still stand in Slack, each with when its reminders go and what they say.
   * @param ids null for all of them
   */
  withReminders(ids: ReadonlySet<string> | null): Promise<readonly GroupWithReminders[]>;
  /** When each group's reminders go and what they say, by group id: its own choice or the defaults. */
  reminders(): Promise<ReadonlyMap<string, ReminderSettings>>;
  /** @returns `stale` when somebody else saved the group since that version was read, or when there is no such group */
  saveReminders(
    groupId: string,
    settings: ReminderSettings,
    expectedVersion: number,
    by: string,
    now: Date,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'stale' }>;
  /** The weekly pattern, by weekday and time; empty until a leader has kept one. */
  pattern(groupId: string): Promise<readonly PatternVisit[]>;
  /** Those of these groups, by id, that have a weekly pattern. */
  havingPattern(groupIds: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Whoever holds a visit that another facility moves is told.
   * @param expectedVersion the version that the form began from; null for a new one
   * @returns `stale` when somebody else saved, closed or opened it since, or when there is no such group or facility; `programme_for_other_kind`
   * when its programme is not for its facility's kind of place; `one_to_ones_under_way` when it would get another programme while a
   * one-to-one has not ended, which began and is to end as one of its own
   */
  save(group: GroupToSave, expectedVersion: number | null, by: string, now: Date): Promise<GroupSaved>;
}

export const Groups = defineStore(({ client, workspaceId, declared }) =>
  createGroups(client, workspaceId, happeningsIn({ declared })),
);

export function createGroups(
  client: ScopedClient,
  workspaceId: string,
  { whenFacilityMoves, whenGroupMoves }: Pick<Happenings, 'whenFacilityMoves' | 'whenGroupMoves'>,
): Groups {
  const find = async (where: Prisma.GroupWhereInput) =>
    (await readGroups(client, { ...where, closedAt: null })).map(toGroup);
  const these = async (ids: ReadonlySet<string>) =>
    (await inPieces(ids, (piece) => find({ id: { in: piece } }))).flat();
  return {
    list: () => find({}),
    read: async (id) => (await find({ id }))[0] ?? null,
    byChannel: async (channelId) => (await find({ channelId }))[0] ?? null,
    // Found through the person, of whose groups there are few: asked for their people, every group there is would be looked at.
    async ledBy(userId) {
      const led = await client.groupLeader.findMany({ where: { userId }, select: { groupId: true } });
      return these(new Set(led.map(({ groupId }) => groupId)));
    },
    async ofMember(userId) {
      const where = { volunteer: { workspaceId, userId }, endedAt: null };
      const memberships = await client.membership.findMany({ where, select: { groupId: true } });
      return these(new Set(memberships.map(({ groupId }) => groupId)));
    },

    async closed() {
      const rows = await readGroups(client, { closedAt: { not: null } });
      return rows.sort((one, other) => Number(other.closedAt) - Number(one.closedAt)).map(toGroup);
    },

    async withReminders(ids) {
      const pieces = ids
        ? await inPieces(ids, (piece) => readGroups(client, { id: { in: piece } }))
        : [await readGroups(client, {})];
      return pieces.flat().map((row) => ({
        group: toGroup(row),
        reminders: readReminderSettings(row.reminders),
        isClosed: row.closedAt !== null,
      }));
    },

    async reminders() {
      const rows = await client.group.findMany({ select: { id: true, reminders: true } });
      return new Map(rows.map(({ id, reminders }) => [id, readReminderSettings(reminders)]));
    },

    saveReminders: (groupId, settings, expectedVersion, by, now) =>
      inTransaction(client, async (transaction) => {
        const { count } = await transaction.group.updateMany({
          where: { id: groupId, version: expectedVersion, closedAt: null },
          data: { reminders: reminderSettingsToStore(settings), version: { increment: 1 } },
        });
        if (count === 0) return { ok: false, reason: 'stale' };
        await createAudit(transaction, workspaceId).write(by, 'save_reminders', { id: groupId, scopeId: groupId }, now);
        return { ok: true };
      }),

    async pattern(groupId) {
      const orderBy = [{ weekday: 'asc' as const }, { startTime: 'asc' as const }, { id: 'asc' as const }];
      return (await client.patternVisit.findMany({ where: { groupId }, orderBy })).map(toPatternVisit);
    },

    async havingPattern(groupIds) {
      const pieces = await inPieces(groupIds, (piece) =>
        client.patternVisit.findMany({
          where: { groupId: { in: piece } },
          select: { groupId: true },
          distinct: ['groupId'],
        }),
      );
      return new Set(pieces.flat().map(({ groupId }) => groupId));
    },

    save({ id, leaderIds, opens = false, ...columns }, expectedVersion, by, now) {
      return inTransaction<GroupSaved>(client, async (transaction, takeBack) => {
        const groupId = id ?? randomUUID();
        const { facilityId } = columns;
        const known = await transaction.group.findUnique({ where: { id: groupId }, select: { facilityId: true } });
        // Nobody claims a place at either facility from here on: the group's visits may be about to move.
        await lockFacilities(transaction, [facilityId, known?.facilityId ?? facilityId]);
        if (id) {
          const { count } = await transaction.group.updateMany({
            where: {
              ...{ id, ...known, closedAt: opens ? { not: null } : null },
              ...(expectedVersion !== null && { version: expectedVersion }),
            },
            data: { version: { increment: 1 } },
          });
          if (count === 0) return takeBack({ ok: false, reason: 'stale' });
        }
        const facility = await transaction.facility.findUnique({ where: { id: facilityId } });
        if (!facility) return takeBack({ ok: false, reason: 'stale' });
        const { channelId } = columns;
        const neighbour = await transaction.group.findFirst({
          where: { channelId, closedAt: null, NOT: { id: groupId } },
        });
        if (neighbour) return takeBack({ ok: false, reason: 'channel_taken' });
        const facilityIds = [facilityId, known?.facilityId ?? facilityId];
        await writeOwnProgrammes(transaction, facilityIds);
        const before = await groupsOf(transaction, { id: groupId });
        const kind = facility.kind as FacilityKind;
        const programmeCode =
          columns.programmeCode ?? before[0]?.programme.code ?? (await firstProgrammeFor(transaction, kind));
        if (!programmeCode || !(await fitsKind(transaction, programmeCode, kind)))
          return takeBack({ ok: false, reason: 'programme_for_other_kind' });
        if (before[0] && before[0].programme.code !== programmeCode && (await hasUnderWay(transaction, groupId)))
          return takeBack({ ok: false, reason: 'one_to_ones_under_way' });
        const data = { ...columns, programmeCode, ...(opens && { current: 1, closedAt: null }) };
        if (id) await transaction.group.update({ where: { id }, data });
        else {
          const first = await firstReminders(transaction, programmeCode);
          await transaction.group.create({ data: { ...data, ...first, id: groupId, workspaceId, createdAt: now } });
        }
        await writeFacilityProgrammes(transaction, facilityIds);
        await writeLeaders(transaction, workspaceId, groupId, leaderIds, by, now);
        const moved = await whenFacilityMoves(transaction, workspaceId, before, now);
        const [was] = before;
        if (was && was.facility.id !== facilityId) {
          const [is = was] = await groupsOf(transaction, { id: groupId });
          for (const follow of whenGroupMoves) await follow(transaction, workspaceId, { before: was, after: is }, now);
        }
        await createAudit(transaction, workspaceId).write(
          by,
          opens ? 'open_group' : 'save_group',
          { id: groupId, scopeId: groupId },
          now,
        );
        return { ok: true, id: groupId, moved };
      });
    },
  };
}

/** Whoever sets one up takes the group's row too, and so waits or is seen here. */
async function hasUnderWay(transaction: ScopedTransaction, groupId: string): Promise<boolean> {
  const where = { groupId, endedAt: null };
  return (await transaction.pairing.findFirst({ where, select: { id: true } })) !== null;
}

export async function everyGroup({ client }: StoreScope): Promise<readonly Subject[]> {
  const rows = await inPages((after, take) =>
    client.group.findMany({ where: after, select: { id: true }, orderBy: { id: 'asc' }, take }),
  );
  return rows.map(({ id }) => aboutGroup(id));
}
