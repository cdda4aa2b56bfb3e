import type { Locale } from '../../../src/core/model.js';
import { danish } from './da.js';
import { english } from './en.js';
import { swedish } from './sv.js';

export type Word = keyof typeof english;

/** Says something of the stand-in's own in one language; `{name}` is what is passed in as `name`. */
export type SayWord = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

const WORDS: Readonly<Record<Locale, Readonly<Record<Word, string>>>> = { sv: swedish, da: danish, en: english };

export const LANGUAGES: readonly { readonly language: Locale; readonly name: string; readonly dates: string }[] = [
  { language: 'sv', name: 'Svenska', dates: 'sv-SE' },
  { language: 'da', name: 'Dansk', dates: 'da-DK' },
  { language: 'en', name: 'English', dates: 'en-GB' },
];

export function sayIn(language: Locale): SayWord {
  const words = WORDS[language];
  return (word, values = {}) =>
    words[word].replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
