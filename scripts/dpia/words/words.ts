import type { Entry, KeptModel } from '../../../src/own-data/stored/kept.rule.js';
import type { Reader } from '../person-columns.js';

/** What is generated of the page, in one language. The rest stands in the page’s frame (`page.<locale>.md`). */
export interface Words {
  readonly readers: Readonly<Record<Reader, string>>;
  /** What the schema says in brackets of who sees something; null where it is English already. So are the next three. */
  readonly where: Phrases;
  readonly purposes: Phrases;
  readonly kept: Phrases;
  readonly erased: Phrases;
  /** What each table about people holds. */
  readonly people: Readonly<Record<KeptModel, string>>;
  /** What each of the others holds. */
  readonly others: Readonly<Record<string, string>>;
  /** What is kept, as one’s own page orders it, of whom, and how long: one sentence for what the schema says of it (`summed-limits.ts`). */
  readonly entries: Readonly<Record<Entry, { readonly title: string; readonly whose: string; readonly kept: string }>>;
  readonly heads: Readonly<
    Record<
      'column' | 'purpose' | 'kept' | 'seenBy' | 'erased' | 'category' | 'whose' | 'tables' | 'table' | 'holds',
      string
    >
  >;
  /** Before the columns of such a table that tell of nobody. */
  readonly ofNobody: string;
  readonly test: string;
  readonly mutant: string;
  /** Between the words that a mutant replaces and those in their place. */
  readonly becomes: string;
  /** For what a mutant takes away. */
  readonly nothing: string;
  readonly noneOpen: string;
}

type Phrases = Readonly<Record<string, string>> | null;
