import type { AskedFor, GroupMember } from './affected.rule.js';
import { areaPlace, type Where } from './places.rule.js';
import { blockingSteps, stepsOn } from './readiness.rule.js';

/** A facility that comes to another area, or whose area is called otherwise. */
interface AreaChange {
  readonly before: Where;
  readonly after: Where;
  /** All other facilities of the society. */
  readonly others: readonly Where[];
}

/** What counts in one place from now on counts in another. */
export interface Carried {
  readonly from: string;
  readonly to: string;
  /** Whether no facility is left there: then it moves, and else it counts in both. */
  readonly isLeft: boolean;
}

/**
 * Whether what people have completed goes along when a facility gets another area. It does when its area is called
 * otherwise, or becomes one of its own: so whoever could go there still can, and nobody can go anywhere else for it. It does
 * also when a facility had no area yet: what was noted there was for the area that nobody had written.
 * @returns null when nothing changes, or when the facility comes to an area that others are in: approval for one area is
 * none for another
 */
export function carriedBy({ before, after, others }: AreaChange): Carried | null {
  const [from, to] = [areaPlace(before), areaPlace(after)];
  const places = new Set(others.map(areaPlace));
  if (from === to || (places.has(to) && before.area !== null)) return null;
  return { from, to, isLeft: !places.has(from) };
}

/**
 * Who is ready at a facility today and would not be any more with another area. Slack user ids.
 * @param members of the groups that visit it
 */
export function unreadyAfter(change: AreaChange, askedFor: AskedFor, members: readonly GroupMember[]): string[] {
  if (carriedBy(change)) return [];
  const isReadyAt = (facility: Where, { today, programmeCode, completions }: GroupMember) =>
    blockingSteps(stepsOn(today, askedFor.get(programmeCode) ?? [], completions, facility)).length === 0;
  const unready = members.filter((member) => isReadyAt(change.before, member) && !isReadyAt(change.after, member));
  return [...new Set(unready.map(({ userId }) => userId))];
}
