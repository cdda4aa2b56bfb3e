import { inEveryLanguage } from '../../core/language.js';
import type { Locale, Names } from '../../core/model.js';
import { type NameProblem, nameProblem, tidyName } from '../../core/one-line.js';

/** Names as they were typed, in every language; null where nothing was. */
export type WrittenNames = Readonly<Record<Locale, string | null>>;

export const NO_NAMES: WrittenNames = inEveryLanguage(() => null);

/** What is wrong with each. */
export function nameProblems(written: WrittenNames): Readonly<Record<Locale, NameProblem | undefined>> {
  return inEveryLanguage((locale) => nameProblem(written[locale]));
}

export function tidyNames(written: WrittenNames): Names {
  return inEveryLanguage((locale) => tidyName(written[locale] ?? ''));
}
