// The least that could do the job: one durable insert for whatever somebody asks, and a fixed answer.
import { createRequire } from 'node:module';
import { ownFolder } from './checkout.js';
import { startPeer } from './peer.js';
import { countStatements } from './statements.js';

/** The part of better-sqlite3 that is used. Prisma's adapter brings the package, without types. */
interface Sqlite {
  pragma(setting: string): unknown;
  exec(sql: string): unknown;
  prepare(sql: string): { run(...values: readonly unknown[]): unknown };
}

countStatements(ownFolder());
const insert = insertInto(openSqlite((process.env.DATABASE_URL ?? '').replace('file:', '')));
await startPeer({
  claim: (userId, requestId) => insert(requestId, userId),
  look: (userId, requestId) => insert(requestId, userId),
});

function openSqlite(file: string): Sqlite {
  const here = createRequire(import.meta.url);
  const Database = createRequire(here.resolve('@prisma/adapter-better-sqlite3'))('better-sqlite3') as new (
    file: string,
  ) => Sqlite;
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'CREATE TABLE IF NOT EXISTS claim (id TEXT PRIMARY KEY, userId TEXT NOT NULL, claimedAt INTEGER NOT NULL)',
  );
  return database;
}

function insertInto(database: Sqlite): (id: string, userId: string) => void {
  const statement = database.prepare('INSERT INTO claim (id, userId, claimedAt) VALUES (?, ?, ?)');
  return (id, userId) => {
    statement.run(id, userId, Date.now());
  };
}
