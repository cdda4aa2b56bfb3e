import { createRequire } from 'node:module';
import type { Carried, Explainer, Recording } from './record-statements.js';

interface Statement {
  bind(...parameters: readonly unknown[]): Statement;
  run(...parameters: readonly unknown[]): { readonly changes: number };
  all(...parameters: readonly unknown[]): readonly unknown[];
  get(...parameters: readonly unknown[]): unknown;
}

interface Driver {
  prepare(sql: string): Statement;
}

const UNHEARD = new WeakSet<Statement>();

/**
 * Has the driver itself say what it is asked, whoever asks: Prisma, and what is written by hand. To be called before a file is
 * opened.
 * @returns how the engine goes about a statement
 */
export function recordSqlite(recording: Recording): Explainer {
  const { prototype } = createRequire(import.meta.url)('better-sqlite3') as { readonly prototype: Driver };
  const { prepare } = prototype;
  let driver: Driver | null = null;
  prototype.prepare = function prepared(this: Driver, sql) {
    // The last that was opened is the one that the bot uses.
    driver = this;
    return heard(prepare.call(this, sql), sql, recording);
  };
  return {
    explain: async ({ sql, parameters }) => {
      if (!driver) throw new Error('nothing was asked');
      const rows = prepare.call(driver, `EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
      return { plan: rows.map((row) => (row as { readonly detail: string }).detail), buffers: null };
    },
  };
}

function heard(statement: Statement, sql: string, recording: Recording): Statement {
  if (UNHEARD.has(statement)) return statement;
  UNHEARD.add(statement);
  let bound: readonly unknown[] = [];
  const { bind, run, all, get } = statement;
  const timed = <Result>(
    parameters: readonly unknown[],
    carryOut: () => Result,
    rowsOf: (result: Result) => number,
  ): Result => {
    const startedAt = performance.now();
    const result = carryOut();
    const carried: Carried = {
      sql,
      parameters: parameters.length > 0 ? parameters : bound,
      rows: rowsOf(result),
      took: performance.now() - startedAt,
    };
    recording.note(carried);
    return result;
  };
  statement.bind = (...parameters) => {
    bound = parameters;
    return bind.apply(statement, [...parameters]);
  };
  statement.run = (...parameters) =>
    timed(
      parameters,
      () => run.apply(statement, [...parameters]),
      ({ changes }) => changes,
    );
  statement.all = (...parameters) =>
    timed(
      parameters,
      () => all.apply(statement, [...parameters]),
      ({ length }) => length,
    );
  statement.get = (...parameters) =>
    timed(
      parameters,
      () => get.apply(statement, [...parameters]),
      (row) => Number(row !== undefined),
    );
  return statement;
}
