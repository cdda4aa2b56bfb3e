import type { Where } from '../requirements/places.rule.js';
import { type Completion, countingFor, outlasts } from '../requirements/readiness.rule.js';
import type { ImportedCompletion } from './importing.rule.js';

/** A row that stays out, since something newer counts already. */
export interface OutlastedRow {
  readonly row: ImportedCompletion;
  readonly standing: Completion;
}

/**
 * Parts what a file brings from what stays out, since something that was done later and holds longer counts already.
 * @param standing what counts now, by Slack user id
 * @param facility where what holds in one place was completed
 */
export function partOutlasted(
  completions: readonly ImportedCompletion[],
  standing: ReadonlyMap<string, readonly Completion[]>,
  facility: Where,
): { readonly brought: readonly ImportedCompletion[]; readonly outlasted: readonly OutlastedRow[] } {
  const brought: ImportedCompletion[] = [];
  const outlasted: OutlastedRow[] = [];
  for (const row of completions) {
    const counts = countingFor(standing.get(row.userId) ?? [], row.requirement, facility);
    if (counts && outlasts(counts, row)) outlasted.push({ row, standing: counts });
    else brought.push(row);
  }
  return { brought, outlasted };
}
