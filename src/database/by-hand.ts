import { changesIn, type ScopedClient, workspaceIn } from './scope.js';
import type { Sql, Statement, Value } from './statement.js';
import { AT_ONCE } from './touched.js';
import { noteTouched } from './touched.sql.js';
import { attempting } from './transactions.js';

/** What a statement is told, by name. */
export type Values = Readonly<Record<string, Value>>;

/** Has a statement carried out, and hands its rows over as the engine does. */
export type Run = (statement: Sql, values: Values) => Promise<readonly unknown[]>;

/**
 * How statements written by hand reach an engine, for what people wait for most. They share the turns of a SQLite file with
 * Prisma's, and never a transaction.
 */
export interface Statements {
  run: Run;
  /**
   * @param work its statements are carried out one after the other; whatever it throws takes them back
   * @param isCommitting called before the commit is sent
   */
  transaction<Result>(work: (run: Run) => Promise<Result>, isCommitting: () => void): Promise<Result>;
}

/** @returns the rows that were found or written, in order */
export type Ask = <Told extends Values, Row>(statement: Statement<Told, Row>, told: Told) => Promise<readonly Row[]>;

/** Statements by hand in one workspace, of which each is told by itself. */
export interface ByHand {
  readonly ask: Ask;
  /** What `inTransaction` is for Prisma: begun again where it collides, and touching everybody unless it says whom. */
  inTransaction<Result>(work: (ask: Ask, takeBack: (answer: Result) => never) => Promise<Result>): Promise<Result>;
}

export function createByHand(statements: Statements, client: ScopedClient): ByHand {
  const workspaceId = workspaceIn(client);
  const changes = changesIn(client);
  const asking =
    (run: Run): Ask =>
    async (statement, told) => {
      changes.noteByHand(statement.writes);
      const rows = await run(statement, { ...told, workspaceId });
      return rows.map(statement.readRow);
    };
  return {
    ask: asking(statements.run),
    inTransaction: (work) =>
      attempting(client, (takeBack, isCommitting) =>
        statements.transaction(async (run) => {
          const ask = asking(run);
          const result = await work(ask, takeBack);
          for (const subject of changes.touched()) await ask(noteTouched, { ...subject, nextAt: AT_ONCE });
          return result;
        }, isCommitting),
      ),
  };
}
