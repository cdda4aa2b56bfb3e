import type { CalendarDate } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';
import type { TimeOff } from '../../people/time-off/time-off.rule.js';

/** What becomes of visits that somebody holds while they are away. */
export const HELD_CHOICES = ['cover', 'release', 'keep'] as const;
export type HeldChoice = (typeof HELD_CHOICES)[number];

/** Days. Whoever is away for longer takes a break, which their leader notes. */
const LONGEST = 366;

export type TimeOffProblem = 'missing' | 'past' | 'before_from' | 'too_long';

export type ReadTimeOff =
  | { readonly ok: true; readonly timeOff: TimeOff }
  | { readonly ok: false; readonly problems: { readonly from?: TimeOffProblem; readonly until?: TimeOffProblem } };

/** Reads what was filled in. Every problem is named at once, by field. @param today by the calendar of whoever fills it in */
export function readTimeOff(
  { from, until }: { readonly from: CalendarDate | null; readonly until: CalendarDate | null },
  today: CalendarDate,
): ReadTimeOff {
  if (from === null || until === null) {
    return {
      ok: false,
      problems: { ...(from === null && { from: 'missing' }), ...(until === null && { until: 'missing' }) },
    };
  }
  if (until < today) return { ok: false, problems: { until: 'past' } };
  if (until < from) return { ok: false, problems: { until: 'before_from' } };
  if (until > dateAfter(from, LONGEST)) return { ok: false, problems: { until: 'too_long' } };
  return { ok: true, timeOff: { from, until } };
}
