import type { Locale } from './model.js';

// Making one takes long, and every list asks.
const collators = new Map<Locale, Intl.Collator>();

/**
 * Things as somebody who reads this language looks for them by name: in Swedish Å Ä Ö come last, in Danish Æ Ø Å with Aa as Å;
 * a small letter is no other letter, and 2 comes before 10.
 * @returns a new list
 */
export function inAlphabet<Thing extends { readonly name: string }>(
  locale: Locale,
  things: readonly Thing[],
): readonly Thing[] {
  return inAlphabetOf(locale, things, ({ name }) => name);
}

/** The same for what has its name from something else. */
export function inAlphabetOf<Thing>(
  locale: Locale,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): readonly Thing[] {
  const { compare } = collatorFor(locale);
  return [...things].sort((one, other) => compare(nameOf(one), nameOf(other)));
}

function collatorFor(locale: Locale): Intl.Collator {
  const known = collators.get(locale);
  if (known) return known;
  const made = new Intl.Collator(locale, { numeric: true });
  collators.set(locale, made);
  return made;
}
