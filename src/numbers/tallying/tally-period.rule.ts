import type { IsoWeek } from '../../core/model.js';
import { dateInWeek, weeksAfter } from '../../core/weeks.js';
import { quarterOf } from './tally-quarters.rule.js';
import { type Released, type Totals, totalsOf } from './tally-week.rule.js';
import { isLastOfYear } from './tallying.rule.js';

/** What numbers are summed up over. A week belongs to the month and the year of its Thursday (ISO 8601). */
export interface Period {
  readonly kind: 'week' | 'month' | 'quarter' | 'year';
  /** `2026-W48`, `2026-11`, `2026-Q4` or `2026`. */
  readonly name: string;
  /** First and last week. */
  readonly from: IsoWeek;
  readonly to: IsoWeek;
}

/** The week itself, or the month, quarter or year in which it lies. */
export function periodOf(kind: Period['kind'], week: IsoWeek): Period {
  if (kind === 'week') return { kind, name: week, from: week, to: week };
  const name = nameOf(kind, week);
  let from = week;
  while (nameOf(kind, weeksAfter(from, -1)) === name) from = weeksAfter(from, -1);
  let to = week;
  while (nameOf(kind, weeksAfter(to, 1)) === name) to = weeksAfter(to, 1);
  return { kind, name, from, to };
}

function nameOf(kind: Exclude<Period['kind'], 'week'>, week: IsoWeek): string {
  if (kind === 'quarter') return quarterOf(week);
  return dateInWeek(week, 4).slice(0, kind === 'month' ? 7 : 4);
}

/** The month, and the year, that are over with this week. */
export function periodsEndingWith(week: IsoWeek): Period[] {
  const month = periodOf('month', week);
  return [...(month.to === week ? [month] : []), ...(isLastOfYear(week) ? [periodOf('year', week)] : [])];
}

/** The last quarter that is over when a week is closed. */
export function lastQuarter(week: IsoWeek): Period {
  const quarter = periodOf('quarter', week);
  return quarter.to === week ? quarter : periodOf('quarter', weeksAfter(quarter.from, -1));
}

/** A facility's numbers of one measure summed up, and those of small facilities together. By number, the largest first. */
export function sumByFacility(released: readonly Released[]): Released[] {
  const sums = new Map<string, Released>();
  for (const each of released) {
    const key = `${whose(each)} ${each.measure}`;
    const known = sums.get(key);
    const from = known && known.from < each.from ? known.from : each.from;
    sums.set(key, { ...each, from, value: (known?.value ?? 0) + each.value });
  }
  return [...sums.values()].sort((one, other) => other.value - one.value);
}

/** What is told of each facility, and of small ones together, in the order in which the first of it is told. */
export function byFacility(released: readonly Released[]): Released[][] {
  const facilities = new Map<string, Released[]>();
  for (const each of released) {
    const numbers = facilities.get(whose(each));
    if (numbers) numbers.push(each);
    else facilities.set(whose(each), [each]);
  }
  return [...facilities.values()];
}

function whose({ facility, facilities }: Released): string {
  return facility?.id ?? `small ${facilities}`;
}

/** Released numbers by region, the largest first. null: small facilities together, which are told in no region (PRIVACY). */
export function sumByRegion(
  released: readonly Released[],
): { readonly region: string | null; readonly totals: Totals }[] {
  const regions = [...new Set(released.map(({ facility }) => facility?.region ?? null))];
  return regions
    .map((region) => ({
      region,
      totals: totalsOf(released.filter(({ facility }) => (facility?.region ?? null) === region)),
    }))
    .sort((one, other) => other.totals.visits - one.totals.visits);
}
