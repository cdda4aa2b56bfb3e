/** One statement as it was asked while something was measured, however often. */
export interface AskedStatement {
  /** With a list of parameters written as one, whatever its length. */
  readonly sql: string;
  /** Whether it gives so many at most, of however many there are. */
  readonly isPage: boolean;
  readonly times: number;
  /** Rows that it gave, all times together, and at most at once. */
  readonly rows: number;
  readonly mostRows: number;
  /** The longest that it took, in milliseconds. */
  readonly longest: number;
  /** How the engine goes about it, a line for each table; empty where it does not say. */
  readonly plan: readonly string[];
  /** Pages that PostgreSQL looked at, all times together; null on SQLite, which does not say. */
  readonly buffers: number | null;
}

/** What something cost the bot's process. Times in milliseconds. */
export interface Measurement {
  readonly statements: readonly AskedStatement[];
  /** User and system time. */
  readonly cpu: number;
  /** The longest that nothing else was let through, and how long 999 of 1000 waits were at most. */
  readonly longestHold: number;
  readonly usualHold: number;
}

/** What the bot's process is asked, and does. */
export type Question =
  | { readonly kind: 'begin' }
  | { readonly kind: 'end' }
  /** Only these groups are due to be looked at. */
  | { readonly kind: 'show'; readonly groups: readonly number[] }
  | { readonly kind: 'idle' }
  | { readonly kind: 'pass' }
  | { readonly kind: 'job'; readonly name: string }
  | { readonly kind: 'jobs' }
  /** @param at milliseconds since 1970 */
  | { readonly kind: 'clock'; readonly at: number }
  | { readonly kind: 'stop' };

export type Answer = { readonly answer: unknown } | { readonly failure: string };

/** As one writes it by hand. Parameters of a list are one: how many there are changes nothing of what is asked. */
export function withoutLengths(sql: string): string {
  const named = sql
    .replaceAll(/[`"](?:main|public)[`"]\./g, '')
    .replaceAll('`', '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const list = /\((?:\s*(?:\?|\$\d+)\s*,)+\s*(?:\?|\$\d+)\s*\)/g;
  return named.replaceAll(list, '(…)').replaceAll(/\(…\)(?:\s*,\s*\(…\))+/g, '(…)');
}
