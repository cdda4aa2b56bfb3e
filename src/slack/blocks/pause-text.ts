import type { Locale, PauseDays, PlacePause } from '../../core/model.js';
import { dateText, type Say } from '../../locales/index.js';
import { mention } from './parts.js';

/** Whoever has entered it; – where that is not known, since it was before pauses were noted. */
export function whoPaused({ by }: Pick<PlacePause, 'by'>): string {
  return by === '' ? '–' : mention(by);
}

/** *från 3 till 17 augusti*: with its end, or that nobody can say yet. */
export function pauseDaysText(say: Say, { from, until }: PauseDays, locale: Locale): string {
  if (until === null) return say('pause.days.open', { from: dateText(from, locale) });
  if (until === from) return say('pause.days.one', { from: dateText(from, locale) });
  return say('pause.days', { from: dateText(from, locale), until: dateText(until, locale) });
}
