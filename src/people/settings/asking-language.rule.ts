import type { CalendarDate } from '../../core/time.js';
import { noticesOf } from '../../telling/notices.rule.js';

/** People who are members already are asked over so many days, not everybody at once. */
const SPREAD_OVER = 14;
const A_DAY = 24 * 60 * 60_000;

/** To whoever's language is a guess, once: which they want. */
export interface LanguageQuestionFacts {
  readonly kind: 'language';
}

/**
 * Whether it is somebody's day to be asked: every fortnight the same, so that nobody is left out for good because the bot was
 * down on theirs.
 * @param userId Slack user id
 * @param today by the society's calendar
 */
export function isAskedOn(userId: string, today: CalendarDate): boolean {
  const day = Math.floor(Date.parse(today) / A_DAY);
  return day % SPREAD_OVER === spreadOf(userId);
}

/** 0…13, about as often each (FNV-1a). */
function spreadOf(userId: string): number {
  let hash = 0x811c9dc5;
  for (const letter of userId) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % SPREAD_OVER;
}

/** Whether a notice asks for somebody’s language. */
export const isLanguageQuestion = noticesOf<LanguageQuestionFacts>('language');
