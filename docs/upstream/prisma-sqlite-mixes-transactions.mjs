// Somebody writes outside of a transaction while another's is open, and is told that it is done. The other's is rolled back, and what
// was written outside goes with it: the adapter has one connection, and lets both onto it.
import { emptySqlite } from './shared/own-database.mjs';
import { conclude } from './shared/verdict.mjs';

const { client } = await emptySqlite();
await client.$executeRaw`CREATE TABLE note (text TEXT)`;
let outside = Promise.resolve();
await client
  .$transaction(async (transaction) => {
    await transaction.$executeRaw`INSERT INTO note VALUES ('inside')`;
    outside = client.$executeRaw`INSERT INTO note VALUES ('outside')`;
    await Promise.race([outside, new Promise((resolve) => setTimeout(resolve, 500))]);
    throw new Error('taken back');
  })
  .catch(() => {});
const written = await outside;
const kept = (await client.$queryRaw`SELECT text FROM note`).map(({ text }) => text);
conclude({
  expected: 'what was written outside is kept',
  got: `${written} row said to be written outside; kept: ${kept.join(', ') || 'nothing'}`,
  isThere: !kept.includes('outside'),
});
