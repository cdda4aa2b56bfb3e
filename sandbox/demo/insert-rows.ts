import type { Database } from '../../src/database/database.js';

type Plain = string | number | boolean | Date | null;
/** What a column of JSON holds is an object here: each engine keeps it in its own way. */
type Value = Plain | readonly Value[] | { readonly [name: string]: Value };

/**
 * Writes many rows at once, in one statement: made-up years are too many for the store's own way, one visit at a time.
 * @param table name of a model, whose columns the rows name, all of them the same
 */
export async function insertRows(
  { client, engine }: Pick<Database, 'client' | 'engine'>,
  table: string,
  rows: readonly Readonly<Record<string, Value>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = columns.map((column) => `"${column}"`).join(', ');
  if (engine === 'postgresql') {
    const written = JSON.stringify(rows);
    const values = `json_populate_recordset(NULL::"${table}", $1::json)`;
    await client.$executeRawUnsafe(`INSERT INTO "${table}" (${names}) SELECT ${names} FROM ${values}`, written);
    return;
  }
  const values = columns.map((column) => `json_extract(value, '$.${column}')`).join(', ');
  const written = JSON.stringify(rows, (_, value) => (isInstant(value) ? value.replace('Z', '+00:00') : value));
  await client.$executeRawUnsafe(`INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?)`, written);
}

/** An instant as JSON has it; the store's adapter writes its zone as an offset. */
function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
}
