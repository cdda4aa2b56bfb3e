import type { Row, Table } from './tables.js';

/** At most so many rows are held in memory, and written in one statement. */
export const PIECE = 500;

/** A database from which rows are read, as it was at one instant. */
export interface Side {
  /** As sentences call it, without a password. */
  readonly place: string;
  /** All but that of the migrations. */
  readonly tables: readonly Table[];
  /** All rows of a table, at most `PIECE` at a time, in whatever order. */
  pieces(table: Table): AsyncIterable<readonly Row[]>;
  /** @throws Refused where a bot has used it since it was opened */
  beStill(): Promise<void>;
  /** Lets go of it. What was written and not kept is gone. */
  close(): Promise<void>;
}

/** One to which rows are written: all of them, or none. */
export interface Target extends Side {
  write(table: Table, rows: readonly Row[]): Promise<void>;
  /** From here on what was written is there. @throws where a row refers to what is not there; nothing is kept then */
  keep(): Promise<void>;
}
