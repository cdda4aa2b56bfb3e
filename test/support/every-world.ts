import type { IsoWeek } from '../../src/core/model.js';
import { dateInWeek } from '../../src/core/weeks.js';
import type { Booking } from '../../src/numbers/tallying/tally-books.rule.js';
import { closeWeeks, type Story, streamKey } from '../../src/numbers/tallying/tally-ledger.rule.js';
import type { SmallLists } from '../../src/numbers/tallying/tally-listing.rule.js';
import type { TallyPolicy } from '../../src/numbers/tallying/tally-policy.rule.js';

/** A visit as the posted weeks show it to everybody: who, when, and that it was held. */
export interface KnownVisit {
  readonly facilityId: string;
  readonly groupId: string;
  readonly week: IsoWeek;
  readonly weekday: number;
}

/** What everybody knows before anything is told. */
export interface Setting {
  readonly visits: readonly KnownVisit[];
  readonly weeks: readonly IsoWeek[];
  /** The small facilities: everybody knows them, too. @param met how many people each visit met, which nobody knows */
  readonly lists: (met: readonly number[]) => SmallLists;
  readonly led?: readonly ReadonlySet<string>[];
}

/** What somebody can find out of one group in one week, or in all of them. */
export interface Deduction {
  /** The groups whose own counts they know; none for everybody else. */
  readonly insider: readonly string[];
  readonly groupId: string;
  readonly weeks: readonly IsoWeek[];
  readonly least: number;
  readonly most: number;
}

/**
 * Whatever anybody can find out: every number of people, one to `most`, is tried for every visit, and the rules are run on each
 * of these worlds. Those that somebody cannot tell apart, by the posts and silences and by what they know themselves, are held
 * against each other, where none of them is left out for more people at one visit than are tried.
 * @returns where what is possible is below `large` at its least and spans fewer than `width` numbers beyond that
 */
export function deductions(
  setting: Setting,
  policy: TallyPolicy,
  { most, large, width }: { readonly most: number; readonly large: number; readonly width: number },
): Deduction[] {
  const groups = [...new Set(setting.visits.map(({ groupId }) => groupId))];
  const insiders = [[], ...groups.map((groupId) => [groupId]), ...(setting.led ?? []).map((groupIds) => [...groupIds])];
  const worlds = everyWorld(setting.visits.length, most).map((met) => ({
    met,
    ...postsOf(setting, met, most, policy),
  }));
  return insiders.flatMap((insider) => {
    const alike = new Map<string, (readonly number[])[]>();
    const cutOff = new Set<string>();
    for (const { met, posts, isAtMost } of worlds) {
      const own = setting.visits.map(({ groupId }, index) => (insider.includes(groupId) ? met[index] : null));
      const seen = `${posts} ${own.join()}`;
      const known = alike.get(seen);
      if (known) known.push(met);
      else alike.set(seen, [met]);
      if (isAtMost) cutOff.add(seen);
    }
    return [...alike].flatMap(([seen, possible]) =>
      cutOff.has(seen)
        ? []
        : targetsOf(setting, insider).flatMap(({ groupId, weeks, visits }): Deduction[] => {
            const sums = possible.map((met) => visits.reduce((sum, visit) => sum + (met[visit] ?? 0), 0));
            const [least, top] = [Math.min(...sums), Math.max(...sums)];
            return least < large && top - least < width ? [{ insider, groupId, weeks, least, most: top }] : [];
          }),
    );
  });
}

function everyWorld(visits: number, most: number): number[][] {
  return Array.from({ length: most ** visits }, (_, world) =>
    Array.from({ length: visits }, (__, visit) => 1 + (Math.floor(world / most ** visit) % most)),
  );
}

/** All that is public: what was posted, and which facilities are small. */
function postsOf(
  { visits, weeks, lists, led = [] }: Setting,
  met: readonly number[],
  most: number,
  policy: TallyPolicy,
) {
  const bookings = visits.map(({ facilityId, groupId, week, weekday }, visit): Booking => {
    const visitedOn = dateInWeek(week, weekday);
    const columns = { measure: 'visits' as const, targetGroup: null, visits: 1, value: met[visit] ?? 0 };
    return { ...columns, id: String(visit), facilityId, groupId, bookedIn: week, visitedOn };
  });
  const story: Story = { bookings, weeks, lists: lists(met), led };
  const { releases } = closeWeeks(story, policy);
  const posted = releases.map(({ stream, from, closedIn, value }) => [streamKey(stream), from, closedIn, value]);
  return {
    posts: JSON.stringify([posted, story.lists.map(({ from, members }) => [from, [...members]])]),
    isAtMost: releases.some(({ bookingIds }) => bookingIds.some((id) => met[Number(id)] === most)),
  };
}

/** Each group that the insider does not know, in each week in which it visited, and in all weeks. */
function targetsOf({ visits, weeks }: Setting, insider: readonly string[]) {
  const groups = [...new Set(visits.map(({ groupId }) => groupId))].filter((groupId) => !insider.includes(groupId));
  return groups.flatMap((groupId) =>
    [...weeks.map((week) => [week]), weeks].flatMap((some) => {
      const own = visits.flatMap((visit, index) =>
        visit.groupId === groupId && some.includes(visit.week) ? [index] : [],
      );
      return own.length > 0 ? [{ groupId, weeks: some, visits: own }] : [];
    }),
  );
}
