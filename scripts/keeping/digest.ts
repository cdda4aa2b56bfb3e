import { createHash } from 'node:crypto';
import type { Row } from './tables.js';

/** How many rows there are, and what they say together, in whatever order they were read. */
export interface Digest {
  readonly rows: number;
  readonly sum: string;
}

export interface Digesting {
  add(rows: readonly Row[]): void;
  digest(): Digest;
}

const MODULUS = 1n << 256n;

/** The sum of each row's own hash: the engines put texts in different orders. */
export function digesting(): Digesting {
  let rows = 0;
  let sum = 0n;
  return {
    add(piece) {
      rows += piece.length;
      for (const row of piece)
        sum = (sum + BigInt(`0x${createHash('sha256').update(JSON.stringify(row)).digest('hex')}`)) % MODULUS;
    },
    digest: () => ({ rows, sum: sum.toString(16) }),
  };
}
