import type { Group } from '../../core/model.js';
import { LONGEST_VISIT } from '../../core/stretches.js';
import { inPieces } from '../../database/in-pieces.js';
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
  client: Pick<ScopedClient, 'shift' | 'workspace'>,
  groups: readonly Group[],
  since: AnsweredSince,
  now: Date,
): Promise<readonly CountState[]> {
  const known = new Map(groups.map((group) => [group.id, group]));
  const found = await inPieces(known.keys(), (piece) => answeredIn(client, piece, since, now));
  const shiftIds = new Set(found.flat());
  if (shiftIds.size === 0) return [];
  const countedGroups = await readTargetGroups(client);
  const rows = await readCountedOf(client, [...shiftIds]);
  return rows.flatMap((row) => {
    const group = known.get(row.groupId);
    return group ? [{ ...toCountState(row, countedGroups), group }] : [];
  });
}

/** Ids of visits of these groups. By when they began they are found through their group. */
async function answeredIn(
  client: Pick<ScopedClient, 'shift'>,
  groupIds: readonly string[],
  since: AnsweredSince,
  now: Date,
): Promise<readonly string[]> {
  const counted = await client.shift.findMany({
    where: {
      groupId: { in: [...groupIds] },
      ...endedAfter(since.countedEnded),
      count: { countedAt: { gt: since.counted } },
    },
    select: { id: true },
  });
  const ended = endedAfter(since.calledOffEnded);
  const calledOff = await client.shift.findMany({
    where: {
      groupId: { in: [...groupIds] },
      startsAt: { ...ended.startsAt, lt: now },
      endsAt: { ...ended.endsAt, lte: now },
      status: { in: ['called_off_by_us', 'called_off_by_facility'] },
      week: { state: 'posted' },
      claims: { some: { seat: IN_THE_PARTY } },
    },
    select: { id: true },
  });
  return [...counted, ...calledOff].map(({ id }) => id);
}

function endedAfter(instant: Date) {
  return { startsAt: { gt: new Date(instant.getTime() - LONGEST_VISIT) }, endsAt: { gt: instant } };
}
