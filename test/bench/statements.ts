import { createRequire } from 'node:module';
import { builtFile } from './checkout.js';

let statements = 0;

/** Since `countStatements`. */
export function statementsSoFar(): number {
  return statements;
}

type Methods = Record<string, (...given: unknown[]) => unknown>;

/**
 * Counts from here on what is sent to the database, whoever sends it: asked of the drivers, since not all goes through Prisma.
 * @param folder of the copy of the project whose drivers they are
 */
export function countStatements(folder: string): void {
  const here = createRequire(builtFile(folder, 'main'));
  const Sqlite = createRequire(here.resolve('@prisma/adapter-better-sqlite3'))('better-sqlite3');
  const memory = new Sqlite(':memory:');
  countCalls(Object.getPrototypeOf(memory.prepare('SELECT 1')), ['run', 'get', 'all', 'iterate']);
  countCalls(Object.getPrototypeOf(memory), ['exec']);
  memory.close();
  countCalls(createRequire(here.resolve('@prisma/adapter-pg'))('pg').Client.prototype, ['query']);
}

function countCalls(prototype: Methods, names: readonly string[]): void {
  for (const name of names) {
    const call = prototype[name];
    if (!call) throw new Error(`the driver has no ${name}`);
    prototype[name] = function counted(this: unknown, ...given) {
      statements += 1;
      return call.apply(this, given);
    };
  }
}
