import type { Facility, IsoWeek } from '../../core/model.js';
import { firstWeekOf, yearOf } from '../../core/weeks.js';
import { type SmallList, type SmallLists, smallIn } from './tally-listing.rule.js';
import { TALLY_POLICY } from './tally-policy.rule.js';

/** Which facilities are small by what national staff have declared, as it stands in a week. */
export interface SmallStanding {
  /** Facility ids. */
  readonly now: ReadonlySet<string>;
  /** The list that takes its place; null while there is none. */
  readonly coming: SmallList | null;
  /** The week from which on a list holds that is declared now: this one for the first ever, else the next week 1. */
  readonly takesEffect: IsoWeek;
  readonly isFirst: boolean;
}

export type DeclarationProblem =
  /** With fewer a sum could point at somebody. */
  | { readonly problem: 'too_few'; readonly least: number }
  /** Facilities that are visited no longer; empty names of those that there is nothing known of. */
  | { readonly problem: 'gone'; readonly names: readonly string[] };

export type Declaration =
  /** null: what was chosen is what stands already. */
  { readonly ok: true; readonly list: SmallList | null } | ({ readonly ok: false } & DeclarationProblem);

/**
 * @param lists every list there was
 * @param isFirst whether national staff have declared none of them
 */
export function smallStanding(lists: SmallLists, isFirst: boolean, week: IsoWeek): SmallStanding {
  return {
    now: smallIn(lists, week),
    coming: isFirst ? null : (lists.find(({ from }) => from > week) ?? null),
    takesEffect: isFirst ? week : firstWeekOf(yearOf(week) + 1),
    isFirst,
  };
}

/** What is ticked when somebody begins: the list that is to hold next. */
export function chosenLast({ now, coming }: SmallStanding): ReadonlySet<string> {
  return coming?.members ?? now;
}

/** Facilities that may be declared small: the closed ones are visited no more. */
export function mayBeSmall<Place extends Pick<Facility, 'status'>>(facilities: readonly Place[]): Place[] {
  return facilities.filter(({ status }) => status !== 'closed');
}

/**
 * Reads what national staff have chosen (PRIVACY 2): from what everybody knows, at least five facilities or none. No count
 * comes into it, so that the list tells nothing of them.
 */
export function readDeclaration(
  chosen: readonly string[],
  facilities: readonly Pick<Facility, 'id' | 'name' | 'status'>[],
  standing: SmallStanding,
): Declaration {
  const members = new Set(chosen);
  const visited = new Set(mayBeSmall(facilities).map(({ id }) => id));
  const gone = [...members].filter((id) => !visited.has(id));
  if (gone.length > 0) {
    return {
      ok: false,
      problem: 'gone',
      names: facilities.flatMap(({ id, name }) => (gone.includes(id) ? [name] : [])),
    };
  }
  const least = TALLY_POLICY.pool.members;
  if (members.size > 0 && members.size < least) return { ok: false, problem: 'too_few', least };
  const isNew = standing.isFirst ? members.size + standing.now.size > 0 : !isSameList(members, chosenLast(standing));
  return { ok: true, list: isNew ? { from: standing.takesEffect, members } : null };
}

export function isSameList(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((id) => others.has(id));
}
