import { inAlphabet } from './alphabet.js';
import type { Locale } from './model.js';

/**
 * What somebody means who types a part of a name: every word of it occurs in the name, capitals and accents aside (*goteborg*
 * finds Göteborg). Names that begin with what was typed come first, the others after them, each in the reader's alphabet.
 * @param typed empty finds everything
 * @param most how many are wanted
 */
export function searchByName<Thing extends { readonly name: string }>(
  things: readonly Thing[],
  typed: string,
  { locale, most }: { readonly locale: Locale; readonly most: number },
): readonly Thing[] {
  const sought = folded(typed).trim();
  const words = sought.split(/\s+/u);
  const found = things.filter(({ name }) => words.every((word) => folded(name).includes(word)));
  const [first, after] = [found.filter(begins(sought)), found.filter((thing) => !begins(sought)(thing))];
  return [...inAlphabet(locale, first), ...inAlphabet(locale, after)].slice(0, most);
}

function begins(sought: string): (thing: { readonly name: string }) => boolean {
  return ({ name }) => folded(name).startsWith(sought);
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
