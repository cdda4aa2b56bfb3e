import type { PauseDays } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';

/** What somebody fills in. Without a last day it lasts until they say otherwise. */
export interface PauseForm {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** Days ahead within which a pause begins and ends: a slip of the finger lies beyond. */
const FURTHEST = 3 * 366;

export type PauseProblem = 'missing' | 'past' | 'before_from' | 'too_far';

export type ReadPause =
  | { readonly ok: true; readonly days: PauseDays }
  | { readonly ok: false; readonly problems: { readonly from?: PauseProblem; readonly until?: PauseProblem } };

/**
 * Reads what was filled in.
 * Refused: a first day that is over, but for the one from which it lasts already, a last day that is over or before the first.
 * @param today by the calendar of the facility
 * @param standing the pause that is to be changed; null for a new one
 */
export function readPauseForm(
  { from, until }: PauseForm,
  today: CalendarDate,
  standing: Pick<PauseDays, 'from'> | null,
): ReadPause {
  if (from === null) return { ok: false, problems: { from: 'missing' } };
  const problems = { ...fromProblem(from, today, standing), ...untilProblem(from, until, today) };
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, days: { from, until } };
}

function fromProblem(from: CalendarDate, today: CalendarDate, standing: Pick<PauseDays, 'from'> | null) {
  if (from > dateAfter(today, FURTHEST)) return { from: 'too_far' as const };
  return from < today && from !== standing?.from ? { from: 'past' as const } : {};
}

function untilProblem(from: CalendarDate, until: CalendarDate | null, today: CalendarDate) {
  if (until === null) return {};
  if (until < from) return { until: 'before_from' as const };
  if (until < today) return { until: 'past' as const };
  return until > dateAfter(today, FURTHEST) ? { until: 'too_far' as const } : {};
}
