import type { IsoWeek } from '../../core/model.js';

/** The facilities that national staff have declared small, from a week on and until the next list. */
export interface SmallList {
  readonly from: IsoWeek;
  readonly members: ReadonlySet<string>;
}

/** Every list there was, the earliest first. Before the first nobody is small. */
export type SmallLists = readonly SmallList[];

const NOBODY: ReadonlySet<string> = new Set();

/** Facilities whose counts of this week are released together. */
export function smallIn(lists: SmallLists, week: IsoWeek): ReadonlySet<string> {
  return lists.findLast(({ from }) => from <= week)?.members ?? NOBODY;
}

/** All that any list has had. */
export function everSmall(lists: SmallLists): ReadonlySet<string> {
  return new Set(lists.flatMap(({ members }) => [...members]));
}

export function isSmall(lists: SmallLists, facilityId: string, week: IsoWeek): boolean {
  return smallIn(lists, week).has(facilityId);
}

/** Since when, without a break, a facility is small or is not, as it is in this week; null for always. */
export function listedSince(lists: SmallLists, facilityId: string, week: IsoWeek): IsoWeek | null {
  const isNow = isSmall(lists, facilityId, week);
  let since: IsoWeek | null = null;
  for (const { from, members } of lists.toReversed()) {
    if (from > week) continue;
    if (members.has(facilityId) !== isNow) return since;
    since = from;
  }
  return isNow ? since : null;
}
