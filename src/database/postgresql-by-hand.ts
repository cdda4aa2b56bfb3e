import { type ClientBase, Pool, types } from 'pg';
import type { Run, Statements, Values } from './by-hand.js';
import { onceMore, orLost, untilLost } from './connection-lost.js';
import { numbered, type Sql, type Value } from './statement.js';

/** Connections of their own to a PostgreSQL server. */
export interface PostgresStatements extends Statements {
  /** For good. */
  close(): Promise<void>;
}

interface Connecting {
  readonly connectionString: string;
  readonly options: string;
  /** Milliseconds to wait for a connection. */
  readonly connectionTimeoutMillis: number;
}

/**
 * Statements by hand on PostgreSQL, each prepared once on each connection.
 * @param onLost told of connections that the server has dropped
 */
export function postgresByHand(connecting: Connecting, onLost: (error: Error) => void): PostgresStatements {
  const pool = new Pool({ ...connecting, keepAlive: true });
  pool.on('error', onLost);
  const asked = new Map<string, ReturnType<typeof asSent>>();

  const runOn =
    (client: Pick<ClientBase, 'query'>): Run =>
    async (statement, values) => {
      const sent = asked.get(statement.name) ?? asSent(statement);
      asked.set(statement.name, sent);
      const { rows } = await client.query<Record<string, unknown>>({
        name: statement.name,
        text: sent.text,
        values: toldTo(sent.names, values),
        types: READ_BY_US,
      });
      return rows;
    };

  return {
    run: (statement, values) => onceMore(statement.writes === null, () => runOn(pool)(statement, values)),

    async transaction(work, isCommitting) {
      const client = await orLost(() => pool.connect());
      // The pool hears of a connection that is lost while it lies there, and nobody else of one in use.
      client.on('error', onLost);
      const ask = untilLost();
      const carriedOut = runOn(client);
      let hasFailed: Error | undefined;
      try {
        await ask(() => client.query('BEGIN'));
        const result = await work((statement, values) => ask(() => carriedOut(statement, values)));
        isCommitting();
        await ask(() => client.query('COMMIT'));
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((lost: Error) => {
          hasFailed = lost;
        });
        throw error;
      } finally {
        client.off('error', onLost);
        client.release(hasFailed);
      }
    },

    close: () => pool.end(),
  };
}

function asSent({ sql, locks }: Sql): { readonly text: string; readonly names: readonly string[] } {
  const { sql: text, names } = numbered(sql);
  // As an update of the row would lock it: whoever only refers to it need not wait.
  return { text: locks === null ? text : `${text} FOR NO KEY UPDATE OF ${locks}`, names };
}

function toldTo(names: readonly string[], values: Values): Value[] {
  // The column has no zone, and the driver would write the process's own wall clock.
  return names.map((name) => {
    const value = values[name] ?? null;
    return value instanceof Date ? value.toISOString() : value;
  });
}

/** Instants lie there without a zone, which is UTC; the driver would take them for the process's own. */
const INSTANT = 1114;
const READ_BY_US = {
  getTypeParser: (id: number) =>
    id === INSTANT ? (read: string) => new Date(`${read.replace(' ', 'T')}Z`) : types.getTypeParser(id),
};
