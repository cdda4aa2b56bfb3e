import { randomUUID } from 'node:crypto';
import type { Group, GroupShift, GroupWeek, IsoWeek } from '../../core/model.js';
import { refuse } from '../../core/refusals.js';
import { endOfWeek } from '../../core/weeks.js';
import { createAudit } from '../../database/audit.js';
import { showsOnly } from '../../database/changes.js';
import { inPieces } from '../../database/in-pieces.js';
import { lockFacilityOf, stillAt } from '../../database/locks.js';
import type { ScopedClient } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { bySoonest, toGroup, toShift, WITH_GROUP } from '../../database/stored-rows.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { pausesOf } from '../../groups/pauses.store.js';
import { writeNotices } from '../../telling/notices.store.js';
import { readWeek, readWeekOf } from '../claiming/read-week.store.js';
import { claimStanding } from '../standing/claim-standing.store.js';
import { applyWeekChange, shiftRow } from './apply-week-change.store.js';
import { withOverlaps } from './overlaps.store.js';
import { tellClearance } from './tell-clearance.store.js';
import { tellPlanned } from './tell-planned.store.js';
import type { ShiftPlan, WeekOutcome } from './week-change.rule.js';

export interface Weeks {
  /** null until a leader has opened it. */
  read(groupId: string, isoWeek: IsoWeek): Promise<GroupWeek | null>;
  /** The same of a group that has been read already, which is not read again. */
  readOf(group: Group, isoWeek: IsoWeek): Promise<GroupWeek | null>;
  byId(weekId: string): Promise<GroupWeek | null>;
  /** The week in which a shift is; null once it is removed. */
  ofShift(shiftId: string): Promise<GroupWeek | null>;
  /**
   * The week as a leader begins to plan it: made as a draft from the proposal when there is none yet.
   * @param by Slack user id of the leader
   * @throws when there is no such group
   */
  open(groupId: string, isoWeek: IsoWeek, proposal: readonly ShiftPlan[], by: string, now: Date): Promise<GroupWeek>;
  /**
   * Reads, decides and writes in one transaction: the changes, the notices to those affected, and who did it.
   * @param expectedVersion the version that the leader saw; null when it does not matter. When another leader has changed
   * the week since, the outcome is the refusal `changed_meanwhile` and nothing is written.
   */
  change(
    weekId: string,
    expectedVersion: number | null,
    by: string,
    now: Date,
    decide: (week: GroupWeek) => WeekOutcome,
  ): Promise<WeekOutcome>;
  /** Later weeks that leaders have opened already, drafts included, soonest first. */
  openedAfter(week: Pick<GroupWeek, 'group' | 'isoWeek'>): Promise<readonly IsoWeek[]>;
  /** Shifts of these groups that begin in the stretch, its end left out, soonest first; drafts included. */
  shiftsBetween(groupIds: readonly string[], from: Date, to: Date): Promise<readonly GroupShift[]>;
}

export const Weeks = defineStore(({ client, workspaceId }) => createWeeks(client, workspaceId));

export function createWeeks(client: ScopedClient, workspaceId: string): Weeks {
  return {
    read: (groupId, isoWeek) => readWeek(client, { groupId, isoWeek }),
    readOf: (group, isoWeek) => readWeekOf(client, group, isoWeek),
    byId: (id) => readWeek(client, { id }),
    ofShift: (id) => readWeek(client, { shifts: { some: { id } } }),
    open: (groupId, isoWeek, proposal, by, now) =>
      inTransaction(client, async (transaction) => {
        const known = await readWeek(transaction, { groupId, isoWeek });
        if (known) return known;
        // The week ends by the facility's calendar: it is not moved to another time zone meanwhile.
        await lockFacilityOf(transaction, groupId);
        const group = await transaction.group.findUniqueOrThrow({
          where: { id: groupId },
          include: { facility: true },
        });
        const weekId = randomUUID();
        const endsAt = endOfWeek(isoWeek, group.facility.timeZone);
        const week = {
          id: weekId,
          workspaceId,
          groupId,
          isoWeek,
          state: 'draft',
          changedBy: by,
          changedAt: now,
          endsAt,
        };
        await transaction.week.create({ data: week });
        const shifts = proposal.map((shift) => ({
          ...shiftRow(shift),
          id: randomUUID(),
          workspaceId,
          groupId,
          weekId,
          changedBy: by,
        }));
        await transaction.shift.createMany({ data: shifts });
        await createAudit(transaction, workspaceId).write(by, 'open_week', { id: weekId, scopeId: groupId }, now);
        showsOnly([]);
        const opened = await readWeek(transaction, { id: weekId });
        if (!opened) throw new Error(`the week ${weekId} was written and is not there`);
        return opened;
      }),

    change: (weekId, expectedVersion, by, now, decide) =>
      inTransaction<WeekOutcome>(client, async (transaction, takeBack) => {
        // Claims at this facility wait from here on, so that what is decided stays true.
        const known = await transaction.week.findUnique({ where: { id: weekId }, select: { groupId: true } });
        const facility = known && (await lockFacilityOf(transaction, known.groupId));
        // Asked again: while the lock was waited for, the group may have been closed.
        const open = facility && (await transaction.group.findFirst({ where: { id: known.groupId, closedAt: null } }));
        if (!open) return takeBack(refuse({ reason: 'shift_gone' }));
        const { count } = await transaction.week.updateMany({
          where: { id: weekId, ...(expectedVersion !== null && { version: expectedVersion }) },
          data: { version: { increment: 1 }, changedBy: by, changedAt: now },
        });
        // So does whoever counts one of these visits.
        if (count === 1) await transaction.shift.updateMany({ where: { weekId }, data: { weekId } });
        const week = await readWeek(transaction, { id: weekId });
        if (!week) return takeBack(refuse({ reason: 'shift_gone' }));
        stillAt(week.group.facility.id, facility);
        if (count === 0) return takeBack(refuse({ reason: 'changed_meanwhile', changedBy: week.changedBy }));
        const pauses = (await pausesOf(transaction, [week.group], now)).get(week.group.id) ?? [];
        const outcome = decide({ ...week, pauses });
        if (!outcome.ok || outcome.changes.length === 0) return takeBack(outcome);
        const added: string[] = [];
        for (const change of outcome.changes) {
          const subjectId = await applyWeekChange(transaction, workspaceId, week, change, by, now);
          await createAudit(transaction, workspaceId).write(
            by,
            change.kind,
            { id: subjectId, scopeId: week.group.id },
            now,
          );
          if (change.kind === 'add_shift') added.push(subjectId);
        }
        const isPostedNow = outcome.changes.some(({ kind }) => kind === 'post');
        if (isPostedNow || (week.state === 'posted' && added.length > 0)) {
          await claimStanding(transaction, workspaceId, week, isPostedNow ? null : added, now);
        }
        await writeNotices(transaction, workspaceId, await withOverlaps(transaction, outcome.notices), now);
        await tellClearance(transaction, workspaceId, week, outcome.changes, now);
        await tellPlanned(transaction, workspaceId, week, outcome.changes, now);
        // Places are left at its facility for all groups that visit it.
        const atFacility = { facilityId: week.group.facility.id };
        const groups = await transaction.group.findMany({ where: atFacility, select: { id: true } });
        showsOnly(groups.map(({ id }) => aboutGroup(id)));
        return outcome;
      }),

    async openedAfter({ group, isoWeek }) {
      const later = { groupId: group.id, isoWeek: { gt: isoWeek } };
      const rows = await client.week.findMany({ where: later, select: { isoWeek: true }, orderBy: { isoWeek: 'asc' } });
      return rows.map((row) => row.isoWeek as IsoWeek);
    },

    async shiftsBetween(groupIds, from, to) {
      const pieces = await inPieces(groupIds, (piece) =>
        client.shift.findMany({
          where: { groupId: { in: piece }, startsAt: { gte: from, lt: to } },
          include: WITH_GROUP,
        }),
      );
      const rows = pieces.flat().sort(bySoonest);
      return rows.map((row) => ({ shift: toShift(row), group: toGroup(row.week.group) }));
    },
  };
}
