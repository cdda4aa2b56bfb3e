import type { IsoWeek } from '../domain/model.js';
import { parseIsoWeek } from '../domain/weeks.js';

const PERIODS = {
  week: ['', 'week', 'vecka', 'veckan', 'uge', 'ugen'],
  month: ['month', 'månad', 'månaden', 'måned', 'måneden'],
  quarter: ['quarter', 'kvartal', 'kvartalet'],
  year: ['year', 'år', 'året'],
} as const;

/**
 * Reads what numbers are asked of, in Swedish, Danish or English: *week* or nothing, *month*, *quarter*, *year*, or `2026-W48`.
 * @returns null when it is none of them, also for a week 53 in a year that has 52
 */
export function readPeriod(text: string): 'week' | 'month' | 'quarter' | 'year' | { readonly week: IsoWeek } | null {
  const typed = text.normalize('NFC').trim().toLowerCase();
  for (const kind of ['week', 'month', 'quarter', 'year'] as const) {
    if (PERIODS[kind].some((word) => word === typed)) return kind;
  }
  const week = parseIsoWeek(typed);
  return week && { week };
}

/**
 * Reads which calendar year is asked for. @param otherwise for nothing typed
 * @returns null when it is no year, `2026`
 */
export function readYear(text: string, otherwise: number): number | null {
  const typed = text.trim();
  if (typed === '') return otherwise;
  return /^20\d\d$/.test(typed) ? Number(typed) : null;
}
