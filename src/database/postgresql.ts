import { PrismaPg } from '@prisma/adapter-pg';
import type { Exclusively } from './apply-migrations.js';
import { DatabaseProblem, driverCode } from './database-problem.js';
import { type PostgresStatements, postgresByHand } from './postgresql-by-hand.js';
import { type Pool, pooled } from './postgresql-connection.js';
import { TRANSACTION_LIMITS } from './transactions.js';

/** How long the start waits for a server that does not answer. Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
/** The lock that Prisma's own `migrate deploy` takes, so that it and we exclude each other. */
const MIGRATION_LOCK = 72707369;

export interface OpenPostgres {
  readonly exclusively: Exclusively;
  /** @param onLost told of connections that the server has dropped; the pool makes new ones by itself */
  pool(onLost: (error: Error) => void): Pool;
  /** Statements by hand, on connections of their own. @param onLost as above */
  byHand(onLost: (error: Error) => void): PostgresStatements;
  /** Ends the connection that `exclusively` uses. */
  closeMigrating(): Promise<void>;
  /** What went wrong, as a sentence; an error that is not about reaching the server comes back as it is. */
  explain(error: unknown): unknown;
}

/** How to connect as the bot does, and where its tables are. */
export interface Connecting {
  readonly connectionString: string;
  /** For the server: the clock is UTC, and names without a schema are of ours. */
  readonly options: string;
  /** As the server lists those who are connected. */
  readonly application_name: string;
  readonly schema: string;
  /** What went wrong, as a sentence; an error that is not about reaching the server comes back as it is. */
  explain(error: unknown): unknown;
}

/** @throws DatabaseProblem when it is no address of PostgreSQL */
export function connectingTo(address: string): Connecting {
  const url = parsed(address);
  const schema = url.searchParams.get('schema') ?? 'public';
  const options = [
    url.searchParams.get('options') ?? '',
    // Our columns have no zone. Whatever has one, Prisma's adapter would store hours off on a server in Berlin's time zone.
    '-c timezone=UTC',
    // Prisma names the schema in every query; what the migrations make must land in the same.
    `-c search_path=${schema}`,
  ].join(' ');
  for (const own of ['options', 'schema', 'application_name']) url.searchParams.delete(own);
  const application_name = `Visiting Hours in ${schema}`;
  return { connectionString: url.href, options, application_name, schema, explain: (error) => explained(error, url) };
}

/**
 * Prepares for the server that the address names; connects on first use.
 * @param address `postgresql://user:password@host:port/database`, with `?schema=name` for another schema than `public`
 * @throws DatabaseProblem when it is not such an address
 */
export async function openPostgres(address: string): Promise<OpenPostgres> {
  const { schema, explain, ...connection } = connectingTo(address);
  const migrating = await new PrismaPg(
    { ...connection, max: 1, connectionTimeoutMillis: CONNECT_TIMEOUT },
    { onPoolError: () => {} },
  ).connect();
  return {
    exclusively: async (work) => {
      const transaction = await migrating.startTransaction();
      const run = async (sql: string) => {
        await transaction.executeRaw({ sql, args: [], argTypes: [] });
      };
      const rows = async (sql: string) => (await transaction.queryRaw({ sql, args: [], argTypes: [] })).rows;
      try {
        await run(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
        const [known] = await rows(`SELECT 1 FROM pg_namespace WHERE nspname = '${schema}'`);
        if (!known) await run(`CREATE SCHEMA ${schema}`);
        const result = await work({ run, rows });
        await run('COMMIT');
        await transaction.commit();
        return result;
      } catch (error) {
        await run('ROLLBACK').catch(() => {});
        await transaction.rollback();
        throw error;
      }
    },
    pool: (onLost) =>
      pooled(
        new PrismaPg(
          { ...connection, connectionTimeoutMillis: TRANSACTION_LIMITS.maxWait, keepAlive: true },
          { schema, onPoolError: onLost, onConnectionError: onLost },
        ),
      ),
    byHand: (onLost) => postgresByHand({ ...connection, connectionTimeoutMillis: TRANSACTION_LIMITS.maxWait }, onLost),
    closeMigrating: () => migrating.dispose(),
    explain,
  };
}

function parsed(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^[a-z_][a-z0-9_]*$/.test(url.searchParams.get('schema') ?? 'public')) return url;
  throw new DatabaseProblem(
    'bad_address',
    'DATABASE_URL is not an address of the form postgresql://user:password@host:5432/database (special characters in the password are written as %XX, a schema in lower case).',
  );
}

const NETWORK =
  /^(DatabaseNotReachable|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ConnectionClosed|SocketTimeout|57P03|53300)$/;

function explained(error: unknown, url: URL): unknown {
  if (error instanceof DatabaseProblem) return error;
  const place = `${url.host}${url.pathname}`;
  const code = driverCode(error) ?? '';
  const message = error instanceof Error ? error.message : '';
  if (NETWORK.test(code) || message.startsWith('timeout exceeded') || message.startsWith('Connection terminated')) {
    return new DatabaseProblem(
      'unreachable',
      `No PostgreSQL can be reached at ${place}: check host and port in DATABASE_URL, and that the server runs and takes connections.`,
      { cause: error },
    );
  }
  if (code === '28P01' || code === '28000' || message.includes('SCRAM')) {
    return new DatabaseProblem(
      'access_denied',
      `PostgreSQL at ${place} refuses the user or the password in DATABASE_URL: correct them.`,
      { cause: error },
    );
  }
  if (code === '3D000') {
    return new DatabaseProblem(
      'database_missing',
      `PostgreSQL at ${url.host} has no database "${url.pathname.slice(1)}": create it, or correct its name in DATABASE_URL.`,
      { cause: error },
    );
  }
  if (code === '42501' || code === '25006') {
    return new DatabaseProblem(
      'read_only',
      `The user in DATABASE_URL may not change the PostgreSQL database at ${place}: let it create and change tables there.`,
      { cause: error },
    );
  }
  return error;
}
