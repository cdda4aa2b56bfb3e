import type { TargetGroup } from './measures.js';

/** In the order in which people are asked about them and read of them. */
export const TARGET_GROUPS: readonly TargetGroup[] = ['young', 'with_children', 'long_detention', 'deportation'];

/** How many of a visit's client visits were with somebody of each target group. One person may belong to several. */
export type TargetCounts = Readonly<Partial<Record<TargetGroup, number>>>;

/** Those that a list of words names, each once, in the order in which people read them; other words are left out. */
export function targetGroupsIn(words: readonly string[]): TargetGroup[] {
  return TARGET_GROUPS.filter((targetGroup) => words.includes(targetGroup));
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
