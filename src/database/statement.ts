/** What a statement by hand is told, and what its rows hold once they have been read. Instants are in UTC. */
export type Value = string | number | boolean | Date | null;

/** How one column is read: the engines hand the same thing over in different ways. */
export interface Column<Read> {
  readonly kind: 'text' | 'integer' | 'boolean' | 'instant' | 'json';
  readonly isNullable: boolean;
  /** Only of use to the compiler. */
  readonly read?: Read;
}
type Columns = Readonly<Record<string, Column<unknown>>>;
/** What is read of columns. */
export type ReadFrom<Of extends Columns> = {
  readonly [Name in keyof Of]: Of[Name] extends Column<infer Read> ? Read : never;
};

export const text: Column<string> = { kind: 'text', isNullable: false };
export const integer: Column<number> = { kind: 'integer', isNullable: false };
export const boolean: Column<boolean> = { kind: 'boolean', isNullable: false };
export const instant: Column<Date> = { kind: 'instant', isNullable: false };
/** Not looked into: whoever uses it reads it with a schema. */
export const json: Column<unknown> = { kind: 'json', isNullable: false };
export function nullable<Read>({ kind }: Column<Read>): Column<Read | null> {
  return { kind, isNullable: true };
}

/** A statement as an engine gets it. */
export interface Sql {
  /** Under which an engine keeps it prepared. */
  readonly name: string;
  /** With `:name` for what it is told. */
  readonly sql: string;
  /** The tables, or their aliases, whose rows it locks until the transaction ends; null for none. */
  readonly locks: string | null;
  /** The table that it writes to; null for one that only reads. */
  readonly writes: string | null;
}

/** A statement written by hand, the same on both engines, which finds and writes rows of one workspace only. */
export interface Statement<Values, Row> extends Sql {
  /** @throws TypeError for a row that is not as declared */
  readRow(row: unknown): Row;
  /** Only of use to the compiler. */
  readonly values?: Values;
}

/** What a statement finds. */
export type RowOf<Of> = Of extends Statement<infer _, infer Row> ? Row : never;

interface Written<Names extends string, Tables extends Readonly<Record<string, Columns>>, Own extends Columns> {
  readonly name: string;
  /** What it is told besides `workspaceId`, which everyone is. */
  readonly told: readonly Names[];
  /** By the alias of a table which of its columns it reads. */
  readonly tables?: Tables;
  /** What it reads besides, under names of its own. */
  readonly own?: Own;
  /** Of several: the one that has the tables' columns in its list. */
  readonly locks?: string;
  /** Only of a table that belongs to no workspace. */
  readonly isOfNone?: true;
  /** @param columns those of the tables, as the list of what is selected begins with them */
  sql(columns: string): string;
}

type SelectedRow<Tables extends Readonly<Record<string, Columns>>, Own extends Columns> = {
  readonly [Alias in keyof Tables]: ReadFrom<Tables[Alias]>;
} & ReadFrom<Own>;
type Told<Names extends string> = { readonly [Name in Names]: Value };

/** @throws TypeError for a statement that does not name its workspace, or names what it is not told */
export function defineStatement<
  const Names extends string,
  const Tables extends Readonly<Record<string, Columns>> = Readonly<Record<never, Columns>>,
  const Own extends Columns = Readonly<Record<never, Column<unknown>>>,
>(written: Written<Names, Tables, Own>): Statement<Told<Names>, SelectedRow<Tables, Own>> {
  const { name, told, tables, own, locks = null, isOfNone = false } = written;
  const parts = Object.entries(tables ?? {}).flatMap(([alias, columns]) =>
    Object.entries(columns).map(([column, as]) => ({ alias, column, as, key: `${alias}.${column}` })),
  );
  const selected = parts.map(({ alias, column, key }) => `"${alias}"."${column}" AS "${key}"`).join(', ');
  const sql = written.sql(selected);
  mustNameAll(name, sql, told, isOfNone);
  const read = (row: Readonly<Record<string, unknown>>): Record<string, unknown> => {
    const found: Record<string, Record<string, unknown>> = {};
    for (const { alias, column, as, key } of parts) {
      found[alias] ??= {};
      found[alias][column] = readValue(as, row[key], key);
    }
    for (const [column, as] of Object.entries(own ?? {}))
      Object.assign(found, { [column]: readValue(as, row[column], column) });
    return found;
  };
  return {
    name,
    sql,
    locks,
    writes: WRITING.exec(sql)?.[1] ?? null,
    // Held to what is declared, column by column.
    readRow: (row) => read(row as Readonly<Record<string, unknown>>) as SelectedRow<Tables, Own>,
  };
}

const WRITING = /^\s*(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"/;

/** What stands in a statement for a value. A cast is none. */
const NAMED = /(?<!:):([a-zA-Z]\w*)/g;

function mustNameAll(name: string, sql: string, told: readonly string[], isOfNone: boolean): void {
  const named = new Set([...sql.matchAll(NAMED)].map(([, each]) => each));
  if (!isOfNone && !named.has('workspaceId')) throw new TypeError(`${name}: a statement without a workspace`);
  const expected = new Set<string | undefined>([...(isOfNone ? [] : ['workspaceId']), ...told]);
  for (const each of named) if (!expected.has(each)) throw new TypeError(`${name}: nothing is told of :${each}`);
  for (const each of expected) if (!named.has(each)) throw new TypeError(`${name}: :${each} is not asked for`);
}

/** The statement with its values numbered, in the order in which it is to be told them. */
export function numbered(sql: string): { readonly sql: string; readonly names: readonly string[] } {
  const names: string[] = [];
  const text = sql.replaceAll(NAMED, (_, each: string) => {
    if (!names.includes(each)) names.push(each);
    return `$${names.indexOf(each) + 1}`;
  });
  return { sql: text, names };
}

function readValue({ kind, isNullable }: Column<unknown>, value: unknown, column: string): unknown {
  if (value === null && isNullable) return null;
  const read = READERS[kind](value);
  if (read === undefined) throw new TypeError(`${column} is no ${kind}`);
  return read;
}

/** What engines hand over: an instant as text or as a date, yes and no as such or as a number, JSON read already or not. */
const READERS: Readonly<Record<Column<unknown>['kind'], (value: unknown) => unknown>> = {
  text: (value) => (typeof value === 'string' ? value : undefined),
  integer: (value) => (Number.isInteger(value) ? value : undefined),
  boolean: (value) => (value === 0 || value === 1 ? value === 1 : typeof value === 'boolean' ? value : undefined),
  instant: (value) => {
    const read = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : null;
    return read && !Number.isNaN(read.getTime()) ? read : undefined;
  },
  json: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
};
