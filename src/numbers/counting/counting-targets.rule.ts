import { TARGET_GROUPS, type TargetGroup } from '../../core/measures.js';
import {
  type AlreadyCounted,
  type CannotCount,
  type Count,
  type CountState,
  type Difference,
  differencesBetween,
  refuseToCount,
} from './counting.rule.js';
import type { TargetCounts } from './target-groups.rule.js';

/** Nothing can be told of target groups. */
export interface CannotTellTargets {
  /**
   * `not_counted`: national staff have not chosen to count them. `nobody_met`: the visit has no number yet that they could be
   * a part of.
   */
  readonly reason: 'not_counted' | 'nobody_met';
}

/** These have more than the visit has client visits. */
export interface TooMany {
  readonly reason: 'too_many';
  readonly targetGroups: readonly TargetGroup[];
  readonly clientVisits: number;
}

export type TargetsOutcome =
  | { readonly ok: true; readonly count: Count; readonly differences: readonly Difference[] }
  | { readonly ok: false; readonly refusal: CannotCount | CannotTellTargets | TooMany | AlreadyCounted };

/** Why this person cannot tell anything of a visit's target groups now; null when they can. */
export function refuseToTellTargets(
  state: CountState,
  userId: string,
  now: Date,
): CannotCount | CannotTellTargets | null {
  const refusal = refuseToCount(state, userId, now);
  if (refusal) return refusal;
  if (state.countedGroups.length === 0) return { reason: 'not_counted' };
  return state.count?.clientVisits ? null : { reason: 'nobody_met' };
}

/**
 * Whether what is told of target groups counts: each a part of the visit's client visits, all of them together maybe more,
 * since one person may belong to several. Groups that are not counted any more stay as they are.
 * @param told whole numbers, 0 to 99; left out where nothing was filled in, which takes back what was told before
 * @param seenVersion version of the count that it belongs to
 */
export function decideTargets(
  state: CountState,
  userId: string,
  told: TargetCounts,
  seenVersion: number | null,
  now: Date,
): TargetsOutcome {
  const refusal = refuseToTellTargets(state, userId, now);
  if (refusal) return { ok: false, refusal };
  const { count: before, countedGroups } = state;
  const clientVisits = before?.clientVisits;
  if (!before || !clientVisits) return { ok: false, refusal: { reason: 'nobody_met' } };
  if (before.version !== seenVersion) return { ok: false, refusal: { reason: 'already_counted', count: before } };
  const tooMany = countedGroups.filter((targetGroup) => (told[targetGroup] ?? 0) > clientVisits);
  if (tooMany.length > 0) return { ok: false, refusal: { reason: 'too_many', targetGroups: tooMany, clientVisits } };
  const targetGroups = Object.fromEntries(
    TARGET_GROUPS.flatMap((targetGroup) => {
      const value = (countedGroups.includes(targetGroup) ? told : before.targetGroups)[targetGroup];
      return value === undefined ? [] : [[targetGroup, value]];
    }),
  );
  const count: Count = { ...before, targetGroups, countedBy: userId, countedAt: now, version: before.version + 1 };
  return { ok: true, count, differences: differencesBetween(before, count) };
}
