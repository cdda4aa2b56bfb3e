import { z } from 'zod';
import { TARGET_GROUPS, type TargetGroup } from '../../core/measures.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import type { TargetCounts } from './target-groups.rule.js';

const COUNTS = z.partialRecord(z.enum(TARGET_GROUPS), z.number().int());

export function toTargetCounts(stored: unknown): TargetCounts {
  return COUNTS.parse(stored ?? {});
}

/**
 * Forgets what was told of target groups that are counted no longer and has not been released. What has been released stays,
 * as every number that was posted does.
 */
export async function forgetTargetGroups(
  transaction: ScopedTransaction,
  targetGroups: readonly TargetGroup[],
): Promise<void> {
  if (targetGroups.length === 0) return;
  await transaction.booking.deleteMany({ where: { targetGroup: { in: [...targetGroups] }, batchId: null } });
  const kept = await transaction.booking.findMany({ where: { targetGroup: { in: [...targetGroups] } } });
  const released = new Map<string, number>();
  for (const { shiftId, targetGroup, value } of kept) {
    const key = `${shiftId} ${targetGroup}`;
    released.set(key, (released.get(key) ?? 0) + value);
  }
  // Those that end up alike are written together: there may be one for each visit of many years.
  const alike = new Map<string, { readonly after: TargetCounts; readonly ids: string[] }>();
  const counts = await transaction.count.findMany({ select: { id: true, shiftId: true, targetGroups: true } });
  for (const { id, shiftId, targetGroups: stored } of counts) {
    const before = toTargetCounts(stored);
    const after = { ...before };
    for (const targetGroup of targetGroups) {
      const value = released.get(`${shiftId} ${targetGroup}`);
      // Told once and released: should they be counted again, nothing is told twice.
      if (value === undefined) delete after[targetGroup];
      else after[targetGroup] = value;
    }
    const key = JSON.stringify(after);
    if (key === JSON.stringify(before)) continue;
    const known = alike.get(key);
    if (known) known.ids.push(id);
    else alike.set(key, { after, ids: [id] });
  }
  for (const { after, ids } of alike.values()) {
    await inPieces(ids, (piece) =>
      transaction.count.updateMany({ where: { id: { in: piece } }, data: { targetGroups: after } }),
    );
  }
}
