import { insertRows } from '../../sandbox/demo/insert-rows.js';
import type { Database } from '../../src/database/database.js';

export type Row = Parameters<typeof insertRows>[2][number];
export type Insert = (table: string, rows: Iterable<Row>) => Promise<void>;

const AT_ONCE = 4_000;

/** Writes as many rows as there are, some thousand in a statement. */
export function insertInto(database: Database, workspaceId: string): Insert {
  return async (table, rows) => {
    let piece: Row[] = [];
    const write = async (): Promise<void> => {
      await insertRows(database, table, piece);
      piece = [];
    };
    for (const row of rows) {
      piece.push(table === 'HandledRequest' ? row : { workspaceId, ...row });
      if (piece.length === AT_ONCE) await write();
    }
    await write();
  };
}

/** The same of each group, one after the other. */
export function* ofEach<Made>(groups: readonly number[], make: (group: number) => Iterable<Made>): Iterable<Made> {
  for (const group of groups) yield* make(group);
}
