import { randomUUID } from 'node:crypto';
import type { GroupWeek, Shift } from '../../core/model.js';
import { atSameTimes } from '../../core/stretches.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { patternRow, storedActivities, toPatternVisit } from '../../database/stored-rows.js';
import { droppedRow, stretchRow } from '../../database/stored-stretches.js';
import { lineOfRemoved } from '../covering/line-over.store.js';
import { placesMoved } from '../covering/moved-visits.store.js';
import { patternWith } from './rhythm.rule.js';
import type { ShiftPlan, WeekChange } from './week-change.rule.js';

/** A planned visit as its row holds it. */
export function shiftRow({ pause, activities, ...shift }: ShiftPlan) {
  const planned = activities && { activities: storedActivities(activities) };
  return { ...shift, ...planned, ...stretchRow({ startsAt: shift.startsAt, endsAt: shift.endsAt, pause }) };
}

/**
 * Carries out one thing that a rule decided about a week.
 * @returns id of what it was done to: the shift, the week, or the group for its pattern
 */
export async function applyWeekChange(
  transaction: ScopedTransaction,
  workspaceId: string,
  week: GroupWeek,
  change: WeekChange,
  by: string,
  now: Date,
): Promise<string> {
  const weekId = week.id;
  const groupId = week.group.id;
  const touched = { version: { increment: 1 }, changedBy: by };
  switch (change.kind) {
    case 'add_shift': {
      const id = randomUUID();
      await transaction.shift.create({
        data: { ...shiftRow(change.shift), id, workspaceId, groupId, weekId, changedBy: by },
      });
      return id;
    }
    case 'change_shift': {
      const { startsAt, endsAt } = change.shift;
      const before = week.state === 'posted' && week.shifts.find((shift) => shift.id === change.shiftId);
      const dropped = before ? droppedRow(before, change.shift) : {};
      await transaction.shift.updateMany({
        where: { id: change.shiftId, weekId },
        data: { ...shiftRow(change.shift), ...dropped, ...touched },
      });
      await transaction.groupAsk.updateMany({ where: { shiftId: change.shiftId }, data: { startsAt, endsAt } });
      await closeSeats(transaction, week, change.shiftId, change.shift.maximumParty);
      await askAnew(transaction, workspaceId, week, change.shiftId, change.shift, now);
      return change.shiftId;
    }
    case 'remove_shift':
      await lineOfRemoved(transaction, workspaceId, change.shiftId, now);
      await transaction.shift.deleteMany({ where: { id: change.shiftId, weekId } });
      return change.shiftId;
    case 'call_off':
      await transaction.shift.updateMany({
        where: { id: change.shiftId, weekId },
        data: { status: change.status, ...touched },
      });
      return change.shiftId;
    case 'set_cleared': {
      const ids = [...change.shiftIds];
      const ticked = { weekId, id: { in: ids }, cleared: false };
      const unticked = { weekId, id: { notIn: ids }, cleared: true };
      await transaction.shift.updateMany({ where: ticked, data: { cleared: true, ...touched } });
      await transaction.shift.updateMany({ where: unticked, data: { cleared: false, ...touched } });
      return weekId;
    }
    case 'mark_cleared':
      await transaction.shift.updateMany({
        where: { id: change.shiftId, weekId },
        data: { cleared: true, ...touched },
      });
      return change.shiftId;
    case 'post':
      await transaction.week.update({ where: { id: weekId }, data: { state: 'posted', postedAt: now } });
      return weekId;
    case 'keep_pattern': {
      const before = (await transaction.patternVisit.findMany({ where: { groupId } })).map(toPatternVisit);
      await transaction.patternVisit.deleteMany({ where: { groupId } });
      const lines = patternWith(before, change.pattern, week.isoWeek).map(patternRow);
      const data = lines.map((line) => ({ ...line, id: randomUUID(), workspaceId, groupId }));
      await transaction.patternVisit.createMany({ data });
      return groupId;
    }
    case 'take_out_of_pattern':
      await transaction.patternVisit.deleteMany({ where: { groupId, ...change.line } });
      return groupId;
  }
}

/** When a party shrinks, those who sit above its last seat move down to free ones: seats stay 1…maximumParty. */
async function closeSeats(
  transaction: ScopedTransaction,
  week: GroupWeek,
  shiftId: string,
  maximumParty: number,
): Promise<void> {
  const claims: Shift['claims'] = week.shifts.find((shift) => shift.id === shiftId)?.claims ?? [];
  const taken = new Set(claims.map((claim) => claim.seat));
  for (const claim of claims.filter(({ seat }) => seat > maximumParty)) {
    const seat = [...Array(maximumParty).keys()].map((index) => index + 1).find((free) => !taken.has(free));
    if (seat === undefined) return;
    taken.add(seat);
    await transaction.claim.update({ where: { id: claim.id }, data: { seat } });
  }
}

/** Whoever said that they come, or was asked, said so of the old time. */
async function askAnew(
  transaction: ScopedTransaction,
  workspaceId: string,
  week: GroupWeek,
  shiftId: string,
  after: ShiftPlan,
  now: Date,
): Promise<void> {
  const before = week.shifts.find((shift) => shift.id === shiftId);
  if (!before || !atSameTimes(before, after)) await placesMoved(transaction, workspaceId, [shiftId], now);
}
