// Whether the bot would come up on a backup, tried on a copy, against a stand-in for Slack that runs here:
//   npm run drill                            on a copy of the database that DATABASE_URL names, made now
//   npm run drill -- copies/monday.db        on this backup
//   npm run drill -- postgresql://…/restored on a PostgreSQL database into which a dump was restored
// Reads of the bot's settings DATABASE_URL alone. What is tried is only read, and Slack hears nothing. Exit code 0 or 1.
import { existsSync } from 'node:fs';
import { drill } from './run-drill.js';

try {
  if (existsSync('.env')) process.loadEnvFile();
  const { comesUp, sentences } = await drill(process.argv.slice(2), process.env, () => new Date());
  for (const sentence of sentences) console.log(sentence);
  process.exitCode = comesUp ? 0 : 1;
} catch (error) {
  console.error(`It would not come up: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
