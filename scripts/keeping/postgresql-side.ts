import { Client, types } from 'pg';
import { missingMigrations } from '../../src/database/apply-migrations.js';
import { driverCode } from '../../src/database/database-problem.js';
import { migrationsFolder, readMigrations } from '../../src/database/migration-files.js';
import { type Connecting, connectingTo } from '../../src/database/postgresql.js';
import { refuseWhileLeased } from './leased.js';
import { fromBefore, Refused } from './refused.js';
import { PIECE, type Target } from './side.js';
import { type Cell, type Kind, kindOf, RECORDS_TABLE, readCell, type Table } from './tables.js';

/** Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
/** A bot looks at its database every 15 seconds, and lets go of connections that lie idle for ten. */
const BOT_SHOWS_WITHIN = 16_000;
const LOOK_EVERY = 500;
const GONE_WITHIN = 5_000;
/** To wait for whoever writes just now. */
const LOCK_PATIENCE = 5_000;
const LOCK_NOT_AVAILABLE = '55P03';

const IN_USE = 'A bot is connected to the database: stop all that use it, and try again.';

export interface PostgresSideOptions {
  readonly now: Date;
  /** Milliseconds in which a bot that runs shows itself. */
  readonly showsWithin?: number;
  /** Only to read it as it is at one instant, while bots go on: nobody is kept from writing. Default: nobody may use it. */
  readonly isInUse?: boolean;
}

/**
 * A PostgreSQL database to which nobody can write until it is closed, unless it is only read while it is in use.
 * @param address `postgresql://…`, with `?schema=` as the bot takes it
 * @throws Refused where a bot uses it, or it is from an earlier version
 * @throws DatabaseProblem where it cannot be reached, or is not ours
 */
export async function openPostgresSide(address: string, options: PostgresSideOptions): Promise<Target> {
  const connecting = connectingTo(address);
  try {
    const client = new Client({
      ...{ connectionString: connecting.connectionString, options: connecting.options },
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      application_name: 'Visiting Hours, moving',
      types: READ_BY_US,
    });
    // Told by what is asked next.
    client.on('error', () => {});
    await client.connect();
    try {
      return await opened(client, connecting, options);
    } catch (error) {
      await client.end();
      throw error;
    }
  } catch (error) {
    if (driverCode(error) === LOCK_NOT_AVAILABLE) throw new Refused(IN_USE);
    throw connecting.explain(error);
  }
}

async function opened(
  client: Client,
  connecting: Connecting,
  { now, showsWithin, isInUse = false }: PostgresSideOptions,
): Promise<Target> {
  const place = placeOf(connecting);
  const rows = async (text: string) => (await client.query({ text, rowMode: 'array' })).rows;
  const missing = await missingMigrations('postgresql', { rows }, readMigrations(migrationsFolder('postgresql')));
  if (missing.length > 0) throw fromBefore(place, missing);
  if (!isInUse) await refuseWhileAtWork(client, connecting, now, showsWithin ?? BOT_SHOWS_WITHIN);
  const tables = await describeTables(client);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  if (!isInUse) await keepOthersFromWriting(client, tables);
  return {
    place,
    tables,
    async *pieces(table) {
      await client.query(`DECLARE piece NO SCROLL CURSOR FOR SELECT ${namesOf(table)} FROM "${table.name}"`);
      for (;;) {
        const { rows: found } = await client.query<unknown[]>({ text: `FETCH ${PIECE} FROM piece`, rowMode: 'array' });
        if (found.length === 0) break;
        yield found.map((cells) =>
          table.columns.map(({ name, kind }, at) => readCell(kind, cells[at], `${table.name}.${name}`)),
        );
      }
      await client.query('CLOSE piece');
    },
    beStill: async () => {
      if (!isInUse) await refuseWhileUsed(client, connecting, 0);
    },
    close: () => client.end(),
    async write(table, written) {
      refuseWhatItCannotHold(table, written);
      const columns = table.columns.map((_, at) => written.map((row) => row[at] ?? null));
      const unnested = table.columns.map(({ kind }, at) => `$${at + 1}::${TYPES[kind]}[]`).join(', ');
      await client.query(`INSERT INTO "${table.name}" (${namesOf(table)}) SELECT * FROM unnest(${unnested})`, columns);
    },
    async keep() {
      await client.query('COMMIT');
      // Of these alone: others in the same database may be locked for long.
      await client.query(`ANALYZE ${allOf(tables)}`);
    },
  };
}

const TYPES: Readonly<Record<Kind, string>> = {
  text: 'text',
  integer: 'int4',
  boolean: 'bool',
  instant: 'timestamp',
  json: 'jsonb',
};
const allOf = (tables: readonly Table[]): string => tables.map(({ name }) => `"${name}"`).join(', ');
const namesOf = ({ columns }: Table): string => columns.map(({ name }) => `"${name}"`).join(', ');

/** Instants, which lie there in UTC without a zone, and JSON are read as text. */
const AS_TEXT: readonly number[] = [types.builtins.TIMESTAMP, types.builtins.JSONB];
const READ_BY_US = {
  getTypeParser: ((id: number, format?: 'text') =>
    AS_TEXT.includes(id) ? (read: string) => read : types.getTypeParser(id, format)) as typeof types.getTypeParser,
};

function placeOf({ connectionString, schema }: Connecting): string {
  const { host, pathname } = new URL(connectionString);
  return `PostgreSQL at ${host}${pathname}${schema === 'public' ? '' : `, schema ${schema}`}`;
}

async function refuseWhileAtWork(
  client: Client,
  connecting: Connecting,
  now: Date,
  showsWithin: number,
): Promise<void> {
  const { rows } = await client.query<{ name: string; until: string }>(
    'SELECT "name", "until"::text || \'Z\' AS "until" FROM "Lease"',
  );
  refuseWhileLeased(rows, now);
  await refuseWhileUsed(client, connecting, showsWithin);
}

async function keepOthersFromWriting(client: Client, tables: readonly Table[]): Promise<void> {
  await client.query(`SET LOCAL lock_timeout = ${LOCK_PATIENCE}`);
  await client.query(`LOCK TABLE ${allOf(tables)} IN EXCLUSIVE MODE`);
}

/**
 * A connection that is being closed is there for a moment longer; a bot's stays for ten seconds at least.
 * @param showsWithin milliseconds in which nobody may show up
 */
async function refuseWhileUsed(client: Client, { application_name }: Connecting, showsWithin: number): Promise<void> {
  const used = `SELECT count(*)::int AS "bots" FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1`;
  for (let [there, away] = [0, 0]; ; ) {
    // In a transaction the server would say again what it has said before.
    await client.query('SELECT pg_stat_clear_snapshot()');
    const { rows } = await client.query<{ bots: number }>(used, [application_name]);
    const isUsed = (rows[0]?.bots ?? 0) > 0;
    [there, away] = isUsed ? [there + LOOK_EVERY, 0] : [0, away + LOOK_EVERY];
    if (there > GONE_WITHIN) throw new Refused(IN_USE);
    if (away > showsWithin) return;
    await new Promise((settle) => setTimeout(settle, LOOK_EVERY));
  }
}

/** One letter that SQLite takes and PostgreSQL does not. */
function refuseWhatItCannotHold(table: Table, rows: readonly (readonly Cell[])[]): void {
  for (const { kind, name, at } of table.columns.map((column, index) => ({ ...column, at: index }))) {
    const zero = kind === 'json' ? '\\u0000' : '\0';
    const count = rows.filter((row) => typeof row[at] === 'string' && row[at].includes(zero)).length;
    if (count > 0)
      throw new Refused(
        `PostgreSQL holds no text with the character of code zero, and ${count} rows have it in ${table.name}.${name}: take it out of them first.`,
      );
  }
}

async function describeTables(client: Client): Promise<readonly Table[]> {
  const { rows: columns } = await client.query<{ table: string; name: string; type: string }>(
    `SELECT table_name::text AS "table", column_name::text AS "name", udt_name::text AS "type" FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name <> '${RECORDS_TABLE}'`,
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `SELECT own.relname::text AS "from", other.relname::text AS "to" FROM pg_constraint
      JOIN pg_class own ON own.oid = conrelid JOIN pg_class other ON other.oid = confrelid
      WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
  );
  const names = [...new Set(columns.map(({ table }) => table))];
  return names.map((name) => ({
    name,
    columns: columns
      .filter(({ table }) => table === name)
      .map((column) => ({ name: column.name, kind: kindOf(column.type, `${name}.${column.name}`) }))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    refersTo: [...new Set(references.filter(({ from }) => from === name).map(({ to }) => to))],
  }));
}
