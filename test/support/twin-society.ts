import { Prisma } from '../../src/database/client.js';
import type { Database } from '../../src/database/database.js';

/** Stands in every name of the twin, and nowhere else. */
export const TWINS_MARK = 'ZQX';
/** Slack's team id of the twin. */
export const TWIN = 'T9BEYOND';

const UUID = /\b[0-9a-f]{8}(?=(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b)/g;
const OF_TWIN = /\bbbbbbbbb(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[UC]9[A-Z0-9]+\b|\bT9BEYOND\b/g;
/** Columns that people read. */
const NAMES: ReadonlySet<string> = new Set(['name', 'region', 'area', 'address', 'meetingPoint', 'place', 'contact']);
const UNSCOPED: ReadonlySet<string> = new Set<Prisma.ModelName>(['Lease', 'HandledRequest']);

type Row = Readonly<Record<string, unknown>>;
interface Table {
  findMany(asked: { readonly where: Row }): Promise<Row[]>;
  createMany(rows: { readonly data: readonly Row[] }): Promise<unknown>;
}

/** Every id of a society in a text, in the twin's own: rows, people, channels, the workspace. */
export function idsOfTwin(text: string, workspaceId: string): string {
  return text
    .replaceAll(UUID, 'bbbbbbbb')
    .replaceAll(/\b([UC])0(?=[A-Z0-9]+\b)/g, '$19')
    .replaceAll(workspaceId, TWIN);
}

/** Which ids of the twin stand in a text. */
export function twinsIdsIn(text: string): readonly string[] {
  return [...new Set(text.match(OF_TWIN) ?? [])];
}

/** Writes another society beside one into the same database, the same in everything but its ids and names. */
export async function writeTwin(database: Database, workspaceId: string): Promise<void> {
  let left = await Promise.all(
    scopedTables(database).map(async ([model, table]) => {
      const rows = await table.findMany({ where: ofWorkspace(model, workspaceId) });
      return { model, table, data: rows.map((row) => twinOf(row, workspaceId)) };
    }),
  );
  // A row may stand only beside those that it refers to.
  while (left.length > 0) {
    const refused: typeof left = [];
    for (const each of left) await each.table.createMany({ data: each.data }).catch(() => void refused.push(each));
    if (refused.length === left.length) throw new Error(`no twin of ${refused.map(({ model }) => model).join(', ')}`);
    left = refused;
  }
}

/** Every row of the twin, by table. */
export async function rowsOfTwin(database: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = scopedTables(database).map(async ([model, table]) => {
    const rows = await table.findMany({ where: ofWorkspace(model, TWIN) });
    return [model, rows.map((row) => JSON.stringify(row)).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

function scopedTables({ client }: Database): (readonly [string, Table])[] {
  const byName = client as unknown as Readonly<Record<string, Table>>;
  return Object.values(Prisma.ModelName).flatMap((model) => {
    const table = byName[model.charAt(0).toLowerCase() + model.slice(1)];
    if (!table) throw new Error(`no table of ${model}`);
    return UNSCOPED.has(model) ? [] : [[model, table] as const];
  });
}

function ofWorkspace(model: string, workspaceId: string): Row {
  return { [model === 'Workspace' ? 'id' : 'workspaceId']: workspaceId };
}

function twinOf(row: Row, workspaceId: string): Row {
  return Object.fromEntries(
    Object.entries(row)
      // A column that holds nothing is left out: null is something else where a column holds JSON.
      .filter(([, value]) => value !== null)
      .map(([column, value]) => [
        column,
        NAMES.has(column) ? `${value} ${TWINS_MARK}` : valueOfTwin(value, workspaceId),
      ]),
  );
}

function valueOfTwin(value: unknown, workspaceId: string): unknown {
  if (typeof value === 'string') return idsOfTwin(value, workspaceId);
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  return JSON.parse(idsOfTwin(JSON.stringify(value), workspaceId));
}
