import { createStore } from '../../src/app/store.js';
import type { Run } from '../../src/database/by-hand.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import type { Engine } from '../../src/database/migration-files.js';
import type { Society } from '../../src/database/society.js';
import { type Address, emptyAddress } from './database.js';
import { until } from './until.js';

/** A query by its model and what it does, e.g. `Notice.createMany`. */
export type QueryName = `${string}.${string}`;

/** Several processes on one database, each with connections of its own; on SQLite one process that is asked several times. */
export interface Processes {
  /** What the story is set up with; held back by nothing. */
  readonly plain: Database;
  in(workspaceId: string): Society;
  /**
   * Has every process do the same at once. On PostgreSQL each is held back the moment before its first such query, when it
   * has read what it goes by, until all others have come as far, are done, or wait for one that has. SQLite has one transaction
   * at a time: there they only begin together.
   * @param act gets to know whether some process is held back already
   */
  atOnce<Result>(
    workspaceId: string,
    before: QueryName,
    act: (society: Society, index: number, heldBack: () => boolean) => Promise<Result>,
  ): Promise<Result[]>;
  /** The first is held back so; the second begins meanwhile, and waits for what the first has locked. */
  inTurn<Result>(
    workspaceId: string,
    before: QueryName,
    first: (society: Society) => Promise<Result>,
    second: (society: Society) => Promise<Result>,
  ): Promise<Result[]>;
  close(): Promise<void>;
}

export async function startProcesses(engine: Engine, count: number): Promise<Processes> {
  const address = await emptyAddress(engine);
  const plain = await openDatabase({ url: address.url });
  const others: Database[] = [];
  while (others.length < count) others.push(engine === 'sqlite' ? plain : await openDatabase({ url: address.url }));
  const processes: Processes = {
    plain,
    in: (workspaceId) => createStore(plain).in(workspaceId),

    async atOnce(workspaceId, before, act) {
      const gate = createGate(engine, count, () => waitingIn(plain, address));
      const societies = others.map((database, index) =>
        createStore({ ...database, client: heldBefore(database, before, () => gate.pass(index)) }).in(workspaceId),
      );
      const opening = gate.openOnceAllHaveRead();
      const acting = societies.map((society, index) =>
        act(society, index, gate.holdsBack).finally(() => gate.leave(index)),
      );
      const ended = await Promise.allSettled(acting);
      await opening;
      return ended.map((each) => {
        if (each.status === 'rejected') throw each.reason;
        return each.value;
      });
    },

    inTurn: (workspaceId, before, first, second) =>
      processes.atOnce(workspaceId, before, async (society, index, heldBack) => {
        if (index === 0) return first(society);
        await until('the first has come as far', heldBack, 20_000);
        return second(society);
      }),

    async close() {
      for (const database of new Set([plain, ...others])) await database.close();
      await address.remove();
    },
  };
  return processes;
}

function createGate(engine: Engine, count: number, waiting: () => Promise<number>) {
  const arrived = new Set<number>();
  let open = () => {};
  const opened = engine === 'sqlite' ? Promise.resolve() : new Promise<void>((resolve) => (open = resolve));
  return {
    holdsBack: () => arrived.size > 0,
    pass(index: number): Promise<void> {
      arrived.add(index);
      return opened;
    },
    leave: (index: number) => arrived.add(index),
    async openOnceAllHaveRead() {
      if (engine === 'sqlite') return;
      try {
        await until('all have read or wait', async () => arrived.size + (await waiting()) >= count, 20_000);
      } finally {
        open();
      }
    },
  };
}

/** The client, which asks before each such query whether it may go on. */
export function heldBefore({ client }: Database, before: QueryName, mayGoOn: () => Promise<void>): Database['client'] {
  const held = client.$extends({
    query: {
      $allModels: {
        async $allOperations({ model, operation, args, query }) {
          if (`${model}.${operation}` === before) await mayGoOn();
          return query(args);
        },
      },
    },
  });
  // The extension changes when something is asked, not the types; Prisma types it anew all the same.
  return held as unknown as Database['client'];
}

/** The way to statements by hand, which asks before each of this name whether it may go on. */
export function heldByHand(
  { byHand }: Pick<Database, 'byHand'>,
  name: string,
  mayGoOn: () => Promise<void>,
): Database['byHand'] {
  const holding =
    (run: Run): Run =>
    async (statement, values) => {
      if (statement.name === name) await mayGoOn();
      return run(statement, values);
    };
  return {
    run: holding(byHand.run),
    transaction: (work, isCommitting) => byHand.transaction((run) => work(holding(run)), isCommitting),
  };
}

/** How many in this schema of the server wait for somebody else's transaction. */
async function waitingIn({ client }: Database, { url }: Address): Promise<number> {
  const named = `%"${new URL(url).searchParams.get('schema')}"%`;
  const rows = await client.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE ${named}`;
  return rows.length;
}
