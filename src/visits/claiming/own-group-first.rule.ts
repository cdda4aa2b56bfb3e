import type { GroupShift } from '../../core/model.js';

/**
 * The visits of the group with which somebody goes most come first, each group's as they were. Whoever goes nowhere yet, or with
 * several as often, has them as they were.
 */
export function ownGroupFirst<Visit extends GroupShift>(
  open: readonly Visit[],
  held: readonly GroupShift[],
): readonly Visit[] {
  const times = new Map<string, number>();
  for (const { group } of held) times.set(group.id, (times.get(group.id) ?? 0) + 1);
  const [first, second] = [...times].sort(([, one], [, other]) => other - one);
  if (!first || first[1] === second?.[1]) return open;
  const isOwn = ({ group }: GroupShift): boolean => group.id === first[0];
  return [...open.filter(isOwn), ...open.filter((visit) => !isOwn(visit))];
}
