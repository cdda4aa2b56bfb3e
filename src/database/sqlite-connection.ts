import type { Prisma } from './client.js';
import { driverCode } from './database-problem.js';
import { patiently } from './patience.js';
import type { Turns } from './turns.js';

export type AdapterFactory = NonNullable<Prisma.PrismaClientOptions['adapter']>;
export type Connection = Awaited<ReturnType<AdapterFactory['connect']>>;
type Transaction = Awaited<ReturnType<Connection['startTransaction']>>;
type Query = Parameters<Connection['queryRaw']>[0];

/**
 * The one connection to a SQLite file that everybody shares. Left alone, the adapter would run a query from outside in the
 * middle of somebody's open transaction, and undo it together with that transaction: so everybody waits for their turn,
 * transactions as a whole. Prisma closes the connection when its query compiler has panicked, and a disk that fails for a
 * moment leaves it useless: the next use is on a new one.
 * @param first open already
 * @param open makes another, when the one before was closed or broke
 * @param turns which whoever else uses the file takes as well
 * @param patience milliseconds to wait for another program's lock; others have their turns meanwhile
 */
export function sharing(
  first: Connection,
  open: () => Promise<Connection>,
  turns: Turns,
  patience: number,
): Connection {
  let current: Connection | null = first;

  async function use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    current ??= await open();
    try {
      return await work(current);
    } catch (error) {
      if (isBroken(error)) await letGo();
      throw error;
    }
  }

  async function letGo(): Promise<void> {
    const closing = current;
    current = null;
    await closing?.dispose();
  }

  const inTurn = <Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> =>
    patiently(patience, () => turns.during(() => use(work)));

  return {
    provider: first.provider,
    adapterName: first.adapterName,
    queryRaw: (query) => inTurn((connection) => connection.queryRaw(query)),
    executeRaw: (query) => inTurn((connection) => connection.executeRaw(query)),
    executeScript: (script) => inTurn(async (connection) => connection.executeScript(script)),
    dispose: () => turns.during(letGo),
    startTransaction: () =>
      patiently(patience, async () => {
        const done = await turns.take();
        try {
          return await use((connection) => begin(connection, patience, done));
        } catch (error) {
          done();
          throw error;
        }
      }),
  };
}

/**
 * Begins by hand: the adapter's own transactions queue once more for themselves, and for ever once one could not begin. Takes
 * the lock for writing at once: SQLite refuses it to who has read and finds that another program has written since.
 * @param done called when it has ended
 */
async function begin(connection: Connection, patience: number, done: () => void): Promise<Transaction> {
  const execute = (query: Query) => patiently(patience, () => connection.executeRaw(query));
  const run = async (sql: string): Promise<void> => {
    await execute({ sql, args: [], argTypes: [] });
  };
  await connection.executeRaw({ sql: 'BEGIN IMMEDIATE', args: [], argTypes: [] });
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => patiently(patience, () => connection.queryRaw(query)),
    executeRaw: async (query) => {
      try {
        return await execute(query);
      } catch (error) {
        // A commit that fails (a full disk) may leave the transaction open, and with it every later one failing.
        if (query.sql === 'COMMIT') await run('ROLLBACK').catch(() => {});
        throw error;
      }
    },
    commit: async () => done(),
    rollback: async () => done(),
    createSavepoint: (name) => run(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => run(`RELEASE SAVEPOINT ${name}`),
  };
}

/** Whether the connection is of no use any more: closed, or of a file that fails or is another one now. */
export function isBroken(error: unknown): boolean {
  if (error instanceof TypeError) return error.message === 'The database connection is not open';
  return /^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|PROTOCOL)/.test(driverCode(error) ?? '');
}
