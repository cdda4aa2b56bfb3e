import type { IsoWeek } from '../../core/model.js';
import { dateInWeek, weeksAfter } from '../../core/weeks.js';

/** The last week whose Thursday is in its quarter (ISO 8601): mostly weeks 13, 26, 39, and the last of the year. */
export function isLastOfQuarter(week: IsoWeek): boolean {
  return quarterOf(week) !== quarterOf(weeksAfter(week, 1));
}

/** The quarter of a week's Thursday: `2026-Q4`. */
export function quarterOf(week: IsoWeek): string {
  const [year, month] = dateInWeek(week, 4).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** The week with which the quarter of a week is over: that week itself, or a later one. */
export function quarterEndOf(week: IsoWeek): IsoWeek {
  let end = week;
  while (!isLastOfQuarter(end)) end = weeksAfter(end, 1);
  return end;
}
