import { LOCALES, type Locale } from '../core/model.js';
import { LANGUAGES, typedFor } from './languages.js';
import { madeOnce } from './made-once.js';

const namesIn = madeOnce<Intl.DisplayNames>();
const NONE = typedFor(({ noLanguage }) => noLanguage);

/** By its own name, the same for every reader: whoever looks for theirs may read none of the others. */
export function ownNameOf(language: Locale): string {
  return LANGUAGES[language].customs.name;
}

/** As a reader calls a language inside a sentence: *svenska*, *svensk*, *Swedish*. */
export function languageName(language: Locale, locale: Locale): string {
  const { tag } = LANGUAGES[locale].customs;
  const names = namesIn(locale, () => new Intl.DisplayNames(tag, { type: 'language' }));
  return names.of(language) ?? ownNameOf(language);
}

/** @returns `none` for leaving it to us; null for words that name no language of ours */
export function readLanguage(typed: string): Locale | 'none' | null {
  const words = typed.normalize('NFC').trim().toLowerCase();
  const named = LOCALES.find((locale) => LANGUAGES[locale].customs.typed.language.includes(words));
  return named ?? (NONE.includes(words) ? 'none' : null);
}
