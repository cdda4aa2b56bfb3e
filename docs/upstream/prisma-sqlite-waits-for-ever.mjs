// Another program reads while a transaction is committed, so that the commit fails. The adapter leaves the transaction open; the next
// one cannot begin inside of it, and that failure keeps the adapter's turn for good: whoever comes after waits for ever.
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { emptySqlite } from './shared/own-database.mjs';
import { conclude } from './shared/verdict.mjs';

const { file, client } = await emptySqlite({ timeout: 100 });
await client.$executeRaw`CREATE TABLE note (text TEXT)`;
const write = () => {
  const written = client.$transaction((transaction) => transaction.$executeRaw`INSERT INTO note VALUES ('one')`);
  const told = written.then(
    () => 'written',
    ({ message }) => message.trim().split('\n').at(-1),
  );
  return Promise.race([told, wait(5_000, 'no answer within five seconds')]);
};
const other = new Database(file);
other.exec('BEGIN');
other.prepare('SELECT * FROM note').all();
const whileRead = await write();
other.exec('ROLLBACK');
const afterwards = [await write(), await write()];
conclude({
  expected: 'an error while the other reads, then written, written',
  got: `while the other reads: ${whileRead} Then: ${afterwards.join(' Then: ')}`,
  isThere: afterwards[1] !== 'written',
});
