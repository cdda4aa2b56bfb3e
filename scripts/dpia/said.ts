import { READERS, type Reader, readersIn } from './person-columns.js';
import type { Words } from './words/words.js';

/** What the schema says of one column, in English. */
export interface Said {
  readonly purpose: string;
  readonly kept: string;
  readonly seenBy: string;
  readonly erased: string;
}

/** A phrase of the schema in the page’s language. @throws Error where it has no translation */
export function sayWords(words: Words, kind: 'purposes' | 'kept' | 'erased' | 'where', phrase: string): string {
  const phrases = words[kind];
  if (phrases === null) return phrase;
  const said = phrases[phrase];
  if (said === undefined) throw new Error(`“${phrase}” has no translation (${kind}, scripts/dpia/words)`);
  return said;
}

export function sayReader({ readers }: Words, reader: Reader): string {
  return readers[reader];
}

/** Who sees a column, each with where or who of them. @throws Error for a reader whom nobody knows */
export function sayReaders(words: Words, seenBy: string): string {
  return readersIn(seenBy)
    .map(({ reader, where }) => {
      const known = READERS.find((each) => each === reader);
      if (!known) throw new Error(`seen by “${reader}”: who is that?`);
      return where === null
        ? sayReader(words, known)
        : `${sayReader(words, known)} (${sayWords(words, 'where', where)})`;
    })
    .join('; ');
}
