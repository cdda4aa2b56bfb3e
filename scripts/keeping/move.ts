import { existsSync } from 'node:fs';
import { openDatabase } from '../../src/database/database.js';
import { sqlitePath } from '../../src/database/sqlite.js';
import { moveRows } from './move-rows.js';
import { openPostgresSide } from './postgresql-side.js';
import { Refused } from './refused.js';
import type { Target } from './side.js';
import { openSqliteSide } from './sqlite-side.js';

/** What is said to whoever has not said where to. */
export const WHERE_TO =
  'Say where to: npm run move -- postgresql://user:password@host:5432/database, or file:data/visiting-hours.db';

export interface Move {
  /** Addresses as DATABASE_URL holds them. */
  readonly from: string;
  readonly to: string;
  readonly now: Date;
  /** Milliseconds in which a bot shows itself that uses PostgreSQL. */
  readonly showsWithin?: number;
}

/**
 * Moves all rows from one engine to the other, where both sides are nobody else's meanwhile.
 * @returns what was done, and what is to be done now, in sentences without a password
 * @throws Refused, or DatabaseProblem; nothing has been moved then
 */
export async function move({ from, to, now, showsWithin }: Move): Promise<readonly string[]> {
  if (!/^(file:|postgres(ql)?:)/.test(to)) throw new Refused(WHERE_TO);
  if (isFile(from) === isFile(to)) throw new Refused(instead(isFile(from)));
  if (isFile(from) && !existsSync(sqlitePath(from)))
    throw new Refused(`There is no database at ${sqlitePath(from)}: name the one that the bot uses in DATABASE_URL.`);
  const options = { now, ...(showsWithin !== undefined && { showsWithin }) };
  const began = performance.now();
  const source = await openSide(from, options);
  try {
    // Its tables are made as the bot makes them.
    await (await openDatabase({ url: to })).close();
    const other = await openSide(to, { ...options, showsWithin: 0 });
    try {
      const { tables, rows } = await moveRows(source, other);
      const seconds = ((performance.now() - began) / 1_000).toFixed(1);
      return [
        `Moved ${rows} rows of ${tables} tables from ${source.place} to ${other.place} in ${seconds} s: as many on both sides, and the same.`,
        `Now set DATABASE_URL to ${withoutPassword(to)} and start the bot.`,
        `${source.place} is as it was. Keep it until you have seen the bot run, then remove it: it tells of people.`,
      ];
    } finally {
      await other.close();
    }
  } finally {
    await source.close();
  }
}

const isFile = (url: string) => url.startsWith('file:');

function instead(areFiles: boolean): string {
  return areFiles
    ? 'Both are SQLite files: copy it with npm run backup, and name the copy in DATABASE_URL.'
    : 'Both are PostgreSQL databases: use pg_dump and pg_restore, and name the new one in DATABASE_URL.';
}

function openSide(url: string, options: Parameters<typeof openPostgresSide>[1]): Promise<Target> {
  return isFile(url) ? openSqliteSide(sqlitePath(url), options.now) : openPostgresSide(url, options);
}

function withoutPassword(url: string): string {
  if (isFile(url)) return url;
  const address = new URL(url);
  const inQuery = address.searchParams.has('password');
  if (address.password === '' && !inQuery) return url;
  if (inQuery) address.searchParams.set('password', '***');
  else address.password = '***';
  return `${address.href} (with its password)`;
}
