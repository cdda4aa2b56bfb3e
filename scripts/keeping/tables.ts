/** What a column holds, whatever an engine calls it. */
export type Kind = 'text' | 'integer' | 'boolean' | 'instant' | 'json';

export interface Column {
  readonly name: string;
  readonly kind: Kind;
}

/** A table of the database, as the database itself describes it: none can be forgotten. */
export interface Table {
  readonly name: string;
  /** In the order of their names. */
  readonly columns: readonly Column[];
  /** Names of the tables whose rows its rows refer to. */
  readonly refersTo: readonly string[];
}

/**
 * What one column of a row holds, the same on both engines: an instant as ISO text in UTC, JSON as text with its names in order.
 */
export type Cell = string | number | boolean | null;
/** Its columns in the order of their names. */
export type Row = readonly Cell[];

/** Those that migrations alone write. */
export const RECORDS_TABLE = '_prisma_migrations';

/** What the engines call what columns hold. */
const KINDS: Readonly<Record<string, Kind>> = {
  ...{ TEXT: 'text', INTEGER: 'integer', BOOLEAN: 'boolean', DATETIME: 'instant', JSONB: 'json' },
  ...{ text: 'text', int4: 'integer', bool: 'boolean', timestamp: 'instant', jsonb: 'json' },
};

/** @throws TypeError for a type of which nobody has said how it is moved */
export function kindOf(type: string, column: string): Kind {
  const kind = KINDS[type];
  if (!kind) throw new TypeError(`${column} is a ${type}: say in scripts/keeping/tables.ts how it is moved`);
  return kind;
}

/** Each after all that its rows refer to. @throws TypeError where tables refer to each other in a circle */
export function inOrder(tables: readonly Table[]): readonly Table[] {
  const ordered: Table[] = [];
  const isPlaced = (name: string) => ordered.some((table) => table.name === name);
  while (ordered.length < tables.length) {
    const next = tables.filter(({ name, refersTo }) => !isPlaced(name) && refersTo.every(isPlaced));
    if (next.length === 0) throw new TypeError('tables refer to each other in a circle: none can be the first');
    ordered.push(...next);
  }
  return ordered;
}

/**
 * The cell as both engines agree on it.
 * @param value as the engine handed it over: an instant as text in UTC, JSON as text
 * @throws TypeError where it is not what its column holds
 */
export function readCell(kind: Kind, value: unknown, column: string): Cell {
  if (value === null) return null;
  const cell = CELLS[kind](value);
  if (cell === undefined) throw new TypeError(`${column} holds what is no ${kind}`);
  return cell;
}

const CELLS: Readonly<Record<Kind, (value: unknown) => Cell | undefined>> = {
  text: (value) => (typeof value === 'string' ? value : undefined),
  integer: (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined),
  boolean: (value) => (value === 0 || value === 1 ? value === 1 : typeof value === 'boolean' ? value : undefined),
  instant: (value) => {
    const read =
      typeof value === 'string' ? new Date(hasZone.test(value) ? value : `${value.replace(' ', 'T')}Z`) : null;
    return read && !Number.isNaN(read.getTime()) ? read.toISOString() : undefined;
  },
  // SQLite keeps JSON that is a number as one.
  json: (value) =>
    typeof value === 'string' || typeof value === 'number' ? sorted(JSON.parse(`${value}`)) : undefined,
};

const hasZone = /(Z|[+-]\d\d:\d\d)$/;

/** PostgreSQL keeps no order of names, so that none is compared. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
