import type { Group } from '../../core/model.js';
import type { ScopedClient } from '../../database/scope.js';
import { readTargetGroups } from '../../groups/chosen-target-groups.store.js';
import { IN_THE_PARTY, readCountedOf, toCountState } from './counted-visits.store.js';
import type { CountState } from './counting.rule.js';

/** From when on what was answered is read. */
export interface AnsweredSince {
  /** What was told, or corrected, after this instant, */
  readonly counted: Date;
  /** of visits that ended after this one. */
  readonly countedEnded: Date;
  /** Visits that were called off and would have ended after this instant. */
  readonly calledOffEnded: Date;
}

/** Costs what has been told lately, and two questions to the database where that is nothing. */
export async function readAnswered(
  client: Pick<ScopedClient, 'count' | 'shift' | 'workspace'>,
  groups: readonly Group[],
  since: AnsweredSince,
  now: Date,
): Promise<readonly CountState[]> {
  const counted = await client.count.findMany({
    where: { countedAt: { gt: since.counted }, shift: { endsAt: { gt: since.countedEnded } } },
    select: { shiftId: true },
  });
  const calledOff = await client.shift.findMany({
    where: {
      status: { in: ['called_off_by_us', 'called_off_by_facility'] },
      endsAt: { gt: since.calledOffEnded, lte: now },
      week: { state: 'posted' },
      claims: { some: { seat: IN_THE_PARTY } },
    },
    select: { id: true },
  });
  const shiftIds = new Set([...counted.map(({ shiftId }) => shiftId), ...calledOff.map(({ id }) => id)]);
  if (shiftIds.size === 0) return [];
  const known = new Map(groups.map((group) => [group.id, group]));
  const countedGroups = await readTargetGroups(client);
  const rows = await readCountedOf(client, [...shiftIds]);
  return rows.flatMap((row) => {
    const group = known.get(row.groupId);
    return group ? [{ ...toCountState(row, countedGroups), group }] : [];
  });
}
