import type { Locale } from '../core/model.js';

/** Each by its own name, the same for every reader: whoever looks for theirs may read none of the others. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { sv: 'Svenska', da: 'Dansk', en: 'English' };

const WORDS: Readonly<Record<Locale | 'none', readonly string[]>> = {
  sv: ['svenska', 'svensk', 'swedish', 'sv', 'se'],
  da: ['dansk', 'danska', 'danish', 'da', 'dk'],
  en: ['english', 'engelska', 'engelsk', 'en', 'gb'],
  none: ['slack', 'som slack', 'as slack', 'auto', 'ingen', 'inget', 'intet', 'none'],
};

/** @returns `none` for leaving it to us; null for words that name no language of ours */
export function readLanguage(typed: string): Locale | 'none' | null {
  const words = typed.normalize('NFC').trim().toLowerCase();
  for (const [language, known] of Object.entries(WORDS)) {
    if (known.includes(words)) return language as Locale | 'none';
  }
  return null;
}
