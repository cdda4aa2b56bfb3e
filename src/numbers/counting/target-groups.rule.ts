import { TARGET_GROUPS, type TargetGroup } from '../../core/measures.js';

/** How many of a visit's client visits were with somebody of each target group. One person may belong to several. */
export type TargetCounts = Readonly<Partial<Record<TargetGroup, number>>>;

/** One of something for each target group. */
export function forEachTargetGroup<Some>(of: (targetGroup: TargetGroup) => Some): Readonly<Record<TargetGroup, Some>> {
  return {
    young: of('young'),
    with_children: of('with_children'),
    long_detention: of('long_detention'),
    deportation: of('deportation'),
  };
}

/**
 * What stays of the target groups when the number that they are a part of changes: those that still fit into it. The others
 * are to be told anew, since nobody knows how many of them are left.
 * @param clientVisits null where there are none any more
 */
export function targetsWithin(targets: TargetCounts, clientVisits: number | null): TargetCounts {
  return Object.fromEntries(
    TARGET_GROUPS.flatMap((targetGroup) => {
      const value = targets[targetGroup];
      return value !== undefined && clientVisits !== null && value <= clientVisits ? [[targetGroup, value]] : [];
    }),
  );
}
