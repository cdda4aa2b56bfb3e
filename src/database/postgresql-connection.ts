import type { PrismaPg } from '@prisma/adapter-pg';
import { onceMore, untilLost } from './connection-lost.js';
import { createTurns } from './turns.js';

type Connection = Awaited<ReturnType<PrismaPg['connect']>>;
type Transaction = Awaited<ReturnType<Connection['startTransaction']>>;
type Query = Parameters<Connection['queryRaw']>[0];

export interface Pool {
  readonly adapter: Pick<PrismaPg, 'provider' | 'adapterName' | 'connect'>;
  /** Ends its connections, for good. */
  end(): Promise<void>;
}

/**
 * One pool for as long as the database is open: it replaces connections that are lost by itself. Prisma wants to end it when
 * its query compiler has panicked, and whoever waits for a connection just then would wait in vain.
 */
export function pooled(factory: PrismaPg): Pool {
  const { provider, adapterName } = factory;
  let opening: Promise<Connection> | null = null;
  let end = async (): Promise<void> => {};
  const open = async (): Promise<Connection> => {
    const connection = await factory.connect();
    end = connection.dispose.bind(connection);
    connection.dispose = async () => {};
    return withstanding(connection);
  };
  const connect = (): Promise<Connection> => {
    opening ??= open();
    return opening;
  };
  return { adapter: { provider, adapterName, connect }, end: () => end() };
}

/** Asks once more on a new connection what cannot have happened already: what reads, and what begins a transaction. */
function withstanding(connection: Connection): Connection {
  const start = connection.startTransaction.bind(connection);
  const queryRaw = connection.queryRaw.bind(connection);
  const executeRaw = connection.executeRaw.bind(connection);
  return Object.assign(connection, {
    queryRaw: (query: Query) => onceMore(query.sql.startsWith('SELECT'), () => queryRaw(query)),
    executeRaw: (query: Query) => onceMore(false, () => executeRaw(query)),
    startTransaction: async (isolationLevel: Parameters<typeof start>[0]) =>
      inOrder(await onceMore(true, () => start(isolationLevel))),
  });
}

/**
 * Prisma reads the relations of an include side by side, in a transaction too, where they share one connection. The
 * driver still queues them, says that it soon will not, and warns on the console.
 */
function inOrder(transaction: Transaction): Transaction {
  const turns = createTurns();
  const ask = untilLost();
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  return Object.assign(transaction, {
    queryRaw: (query: Query) => turns.during(() => ask(() => queryRaw(query))),
    executeRaw: (query: Query) => turns.during(() => ask(() => executeRaw(query))),
  });
}
