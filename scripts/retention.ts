// Erases what has been kept for long enough, as the bot does each night:
//   npm run retention                 erases it now
//   npm run retention -- --dry-run    says how much it would be, and changes nothing
// Reads the same settings as the bot. Says numbers alone.
import { existsSync } from 'node:fs';
import { createStore } from '../src/app/store.js';
import { ConfigProblems, readConfig } from '../src/core/config.js';
import { openDatabase } from '../src/database/database.js';
import { eraseOutdated } from '../src/own-data/retention/erase-outdated.request.js';
import { forgetPeople } from '../src/own-data/retention/forget-people.request.js';

async function run(isDry: boolean): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile();
  const { databaseUrl, retention } = readConfig(process.env);
  const database = await openDatabase({ url: databaseUrl });
  try {
    const store = createStore(database);
    for (const { id } of await database.client.workspace.findMany({ select: { id: true } })) {
      const erased = await eraseOutdated(store.in(id), retention, new Date(), isDry ? null : forgetPeople);
      console.log(
        `${isDry ? 'Would erase' : 'Erased'}: ${erased.people} people, ${erased.audit} lines of the log, ` +
          `${erased.told} messages told, ${erased.undelivered} not delivered.`,
      );
    }
  } finally {
    await database.close();
  }
}

try {
  await run(process.argv.includes('--dry-run'));
} catch (error) {
  if (!(error instanceof ConfigProblems)) throw error;
  console.error(error.message);
  process.exitCode = 78;
}
