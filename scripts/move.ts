// Moves all that the bot remembers to another database, from SQLite to PostgreSQL or back. The bot is stopped meanwhile:
//   npm run move -- postgresql://visits@db.example.org/visits
//   npm run move -- file:data/visiting-hours.db
// From where is said by DATABASE_URL, as the bot reads it; that database stays as it is.
import { readDatabaseUrl } from '../src/core/config.js';
import { move, WHERE_TO } from './keeping/move.js';
import { Refused } from './keeping/refused.js';
import { runCommand } from './keeping/run-command.js';

await runCommand(async ([to, ...others]) => {
  const from = readDatabaseUrl(process.env);
  if (!to || others.length > 0) throw new Refused(WHERE_TO);
  return move({ from, to, now: new Date() });
});
