// Copies the SQLite database to a file, also while the bot runs, and looks through the copy:
//   npm run backup -- copies/monday.db
// Needs DATABASE_URL alone of the bot's settings. Of PostgreSQL it says what to do instead.
import { readDatabaseUrl } from '../src/core/config.js';
import { sqlitePath } from '../src/database/sqlite.js';
import { backUp } from './keeping/back-up.js';
import { Refused } from './keeping/refused.js';
import { runCommand } from './keeping/run-command.js';

const PG_DUMP = 'pg_dump --format=custom --file=visiting-hours.dump "$DATABASE_URL"';

await runCommand(async ([to, ...others]) => {
  const url = readDatabaseUrl(process.env);
  if (!url.startsWith('file:'))
    throw new Refused(`DATABASE_URL names a PostgreSQL database: copy it with ${PG_DUMP} (docs/backups.md says more).`);
  if (!to || others.length > 0) throw new Refused('Say where the copy is to stand: npm run backup -- copies/monday.db');
  const began = performance.now();
  const { file, bytes, rows, tables, missing } = await backUp(sqlitePath(url), to);
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const size = (bytes / 1024 / 1024).toFixed(1);
  return [
    `Wrote ${file}: ${size} MB, ${rows} rows in ${tables} tables, in ${seconds} s; looked through, and all there.`,
    ...(missing.length > 0
      ? [`It is from an earlier version: a start would apply ${missing.length} migrations to it.`]
      : []),
    'It is the whole database: keep it where you would keep a membership list, and not only on this machine.',
  ];
});
