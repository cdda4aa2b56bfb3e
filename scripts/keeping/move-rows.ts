import { isDeepStrictEqual } from 'node:util';
import { type Digest, digesting } from './digest.js';
import { Refused } from './refused.js';
import type { Side, Target } from './side.js';
import { inOrder, type Table } from './tables.js';

export interface Moved {
  readonly tables: number;
  readonly rows: number;
}

/**
 * Writes all rows of all tables of one database to another that is empty, and keeps them only once both hold the same.
 * @throws Refused where the other holds rows, or a bot has used the first meanwhile; the other is as it was then
 */
export async function moveRows(from: Side, to: Target): Promise<Moved> {
  beAlike(from.tables, to.tables);
  await refuseUnlessEmpty(to);
  let rows = 0;
  for (const table of inOrder(to.tables)) {
    const read = digesting();
    for await (const piece of from.pieces(table)) {
      await to.write(table, piece);
      read.add(piece);
    }
    const written = await digestOf(to, table);
    if (!isDeepStrictEqual(written, read.digest()))
      throw new Error(
        `${table.name} came over otherwise than it was (${read.digest().rows} rows, ${written.rows} came over)`,
      );
    rows += written.rows;
  }
  await from.beStill();
  await to.keep();
  return { tables: to.tables.length, rows };
}

/** Both are of this version, so that nothing else can be. */
function beAlike(one: readonly Table[], other: readonly Table[]): void {
  const columnsOf = (tables: readonly Table[]) => new Map(tables.map(({ name, columns }) => [name, columns]));
  if (!isDeepStrictEqual(columnsOf(one), columnsOf(other)))
    throw new TypeError('the migrations of the two engines make different tables');
}

async function refuseUnlessEmpty(to: Target): Promise<void> {
  for (const table of to.tables) {
    const { rows } = await digestOf(to, table);
    if (rows > 0)
      throw new Refused(
        `${to.place} is not empty (it has ${rows} rows in ${table.name}), and has been left as it is: name an empty database.`,
      );
  }
}

async function digestOf(side: Side, table: Table): Promise<Digest> {
  const digest = digesting();
  for await (const piece of side.pieces(table)) digest.add(piece);
  return digest.digest();
}
