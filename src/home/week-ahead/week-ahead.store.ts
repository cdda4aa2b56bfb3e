import { grouped } from '../../core/grouped.js';
import type { MembershipStatus, PatternVisit } from '../../core/model.js';
import { BELOW_ALL_SEATS } from '../../core/shadow-seats.js';
import type { CalendarDate } from '../../core/time.js';
import { createAudit } from '../../database/audit.js';
import { showsOnly } from '../../database/changes.js';
import { inPieces } from '../../database/in-pieces.js';
import { defineStore } from '../../database/society.js';
import { toPatternVisit } from '../../database/stored-rows.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutPerson } from '../../delivery/subjects.rule.js';
import { whoCanActNationally } from '../../groups/who-can-act.store.js';
import type { Been, MemberAhead } from './week-ahead.rule.js';

/** What of a group is read for its leader's card besides what others read. */
export interface StoredAhead {
  readonly pattern: readonly PatternVisit[];
  readonly members: readonly MemberAhead[];
  readonly been: readonly Been[];
}

export interface WeeksAhead {
  /** Ids of the groups that these people lead, and of those that nobody leads where one of them can act for these. */
  groupsOf(userIds: readonly string[]): Promise<readonly string[]>;
  /**
   * By group id.
   * @param since from when on it matters who was on a visit
   * @param today time off that was over before is left out
   */
  of(
    groupIds: readonly string[],
    since: Date,
    now: Date,
    today: CalendarDate,
  ): Promise<ReadonlyMap<string, StoredAhead>>;
  /** That somebody has the card of a week, which tells of others, for the audit log: once for each group, however often it changes. */
  noteCard(userId: string, isoWeek: string, now: Date): Promise<void>;
  /** What these people's cards say may have changed. */
  lookAgain(userIds: readonly string[]): Promise<void>;
}

/** About how many each group has. */
const PEOPLE_IN_A_GROUP = 20;
const VISITS_LATELY = 40;
const COMPLETED_BY_EACH = 10;

export const WeeksAhead = defineStore(({ client, workspaceId }): WeeksAhead => {
  async function members(groupIds: readonly string[], today: CalendarDate) {
    const memberships = (
      await inPieces(
        groupIds,
        (piece) =>
          client.membership.findMany({
            where: { groupId: { in: piece }, endedAt: null },
            select: { groupId: true, volunteerId: true, status: true, joinedAt: true },
          }),
        PEOPLE_IN_A_GROUP,
      )
    ).flat();
    const ids = [...new Set(memberships.map(({ volunteerId }) => volunteerId))];
    const people = await inPieces(ids, (piece) =>
      client.volunteer.findMany({
        where: { id: { in: piece } },
        select: { id: true, userId: true, timeOff: { where: { until: { gte: today } } } },
      }),
    );
    const completions = await inPieces(
      ids,
      (piece) =>
        client.completion.findMany({
          where: { current: 1, volunteerId: { in: piece } },
          select: { volunteerId: true, requirementCode: true, place: true, expiresOn: true },
        }),
      COMPLETED_BY_EACH,
    );
    const completed = grouped(completions.flat(), ({ volunteerId }) => volunteerId);
    const known = new Map(people.flat().map((person) => [person.id, person]));
    return memberships.flatMap(({ groupId, volunteerId, status, joinedAt }) => {
      const person = known.get(volunteerId);
      if (!person) return [];
      const theirs = (completed.get(volunteerId) ?? []).map(({ requirementCode, place, expiresOn }) => {
        return { requirementCode, place: place === '' ? null : place, expiresOn };
      });
      const { userId, timeOff } = person;
      // Written by membership alone, from the domain's own type.
      return [{ groupId, userId, status: status as MembershipStatus, joinedAt, timeOff, completions: theirs }];
    });
  }

  async function been(groupIds: readonly string[], since: Date, now: Date) {
    const shifts = await inPieces(
      groupIds,
      (piece) =>
        client.shift.findMany({
          where: {
            groupId: { in: piece },
            startsAt: { gte: since, lt: now },
            status: 'planned',
            week: { state: 'posted' },
          },
          select: {
            groupId: true,
            startsAt: true,
            claims: { where: { seat: { gt: BELOW_ALL_SEATS } }, select: { volunteer: { select: { userId: true } } } },
          },
        }),
      VISITS_LATELY,
    );
    return shifts
      .flat()
      .flatMap(({ groupId, startsAt, claims }) =>
        claims.map(({ volunteer: { userId } }) => ({ groupId, userId, startsAt })),
      );
  }

  return {
    async groupsOf(userIds) {
      const led = await inPieces(userIds, (piece) =>
        client.groupLeader.findMany({ where: { userId: { in: piece } }, select: { groupId: true } }),
      );
      const handed = await inPieces(userIds, (piece) =>
        client.formerLeader.findMany({ where: { userId: { in: piece } }, select: { groupId: true } }),
      );
      const acting = await whoCanActNationally(client);
      const leaderless = acting.some((userId) => userIds.includes(userId))
        ? await client.group.findMany({
            where: { closedAt: null, leaderlessSince: { not: null } },
            select: { id: true },
          })
        : [];
      const theirs = [...led, ...handed].flat().map(({ groupId }) => groupId);
      return [...new Set([...theirs, ...leaderless.map(({ id }) => id)])];
    },

    async of(groupIds, since, now, today) {
      const pattern = await inPieces(groupIds, (piece) =>
        client.patternVisit.findMany({ where: { groupId: { in: piece } } }),
      );
      const lines = grouped(pattern.flat(), ({ groupId }) => groupId);
      const people = grouped(await members(groupIds, today), ({ groupId }) => groupId);
      const there = grouped(await been(groupIds, since, now), ({ groupId }) => groupId);
      return new Map(
        groupIds.map((groupId) => [
          groupId,
          {
            pattern: (lines.get(groupId) ?? []).map(toPatternVisit),
            members: people.get(groupId) ?? [],
            been: there.get(groupId) ?? [],
          },
        ]),
      );
    },

    noteCard: (userId, isoWeek, now) =>
      inTransaction(client, async (transaction) => {
        showsOnly([]);
        const led = await transaction.groupLeader.findMany({ where: { userId, group: { closedAt: null } } });
        const ids = led.map(({ groupId }) => groupId);
        const noted = await transaction.auditEntry.findMany({
          where: { subjectId: { in: ids }, matterId: isoWeek, actorId: userId, action: 'read_week_ahead' },
          select: { subjectId: true },
        });
        const left = ids.filter((id) => !noted.some(({ subjectId }) => subjectId === id));
        const subjects = left.map((id) => ({ id, scopeId: id, matterId: isoWeek }));
        if (left.length > 0) {
          await createAudit(transaction, workspaceId).writeAll(userId, 'read_week_ahead', subjects, now);
        }
      }),

    lookAgain: (userIds) =>
      inTransaction(client, async () => {
        showsOnly(userIds.map(aboutPerson));
      }),
  };
});
