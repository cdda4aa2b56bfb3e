// Says what happened, where somebody was shown a reference (K7QX2MPA), or of a message that Slack refuses (six letters):
//   npm run explain -- K7QX2MPA < visiting-hours.log
//   npm run explain -- K7QX2MPA --log visiting-hours.log
// Reads the bot's log, and of the bot's settings which database to ask. Ids only, never names.
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { REFERENCE_LETTERS } from '../src/core/references.js';
import { type Database, openDatabase } from '../src/database/database.js';
import { DatabaseProblem } from '../src/database/database-problem.js';
import { type LogLine, linesWith } from './explain/log-lines.js';
import { nextStep, whatHappened } from './explain/what-happened.js';
import { refusedMessage, whatIsStored } from './explain/what-is-stored.js';

/** Exit codes: nothing has this reference; what was typed is none; something else. */
const EXIT = { unknown: 1, typed: 64, other: 70 } as const;

const HOW = 'Use: npm run explain -- K7QX2MPA < the-log   or   npm run explain -- K7QX2MPA --log the-log';
/** Eight for what somebody did, six for a message. */
const REFERENCE = new RegExp(`^(?:[${REFERENCE_LETTERS}]{8}|[${REFERENCE_LETTERS}]{6})$`);

/** What was typed cannot be gone by. Its message is one sentence that says what to type. */
class Mistyped extends Error {}

async function main(): Promise<number> {
  const { reference, log } = readTyped(process.argv.slice(2));
  const lines = log ? await linesWith(reference, log) : [];
  const said = [...whatHappened(lines), ...(await storedOf(reference, lines))];
  if (lines.length === 0 && said.length === 0) {
    console.error(
      `Nothing has the reference ${reference}. ${log ? 'The log of the day on which it was shown has it: older days may be in another file.' : `No log was given. ${HOW}.`} Have it read aloud once more: it has no 0, 1, I, L or O.`,
    );
    return EXIT.unknown;
  }
  const next = lines.length > 0 ? [nextStep(lines)] : [];
  console.log(`${reference}\n${[...said, ...next].map((sentence) => `- ${sentence}`).join('\n')}`);
  return 0;
}

/** @throws Mistyped */
function readTyped(args: readonly string[]): { reference: string; log: AsyncIterable<string> | null } {
  const typed = parsed(args);
  const reference = (typed.positionals[0] ?? '').trim().toUpperCase();
  if (reference === '' || typed.positionals.length > 1) throw new Mistyped(HOW);
  if (!REFERENCE.test(reference))
    throw new Mistyped(`This is no reference: it has eight letters and digits, or six, and no 0, 1, I, L or O. ${HOW}`);
  const file = typed.values.log;
  if (file !== undefined && !existsSync(file)) throw new Mistyped(`There is no log ${file}. ${HOW}`);
  if (file === undefined && process.stdin.isTTY) return { reference, log: null };
  return { reference, log: createInterface({ input: file === undefined ? process.stdin : createReadStream(file) }) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { log: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new Mistyped(HOW);
  }
}

/** What the log says is told all the same where there is no database, or it is away. */
async function storedOf(reference: string, lines: readonly LogLine[]): Promise<readonly string[]> {
  try {
    return await withDatabase(async (database) => {
      const refused = await refusedMessage(database, reference);
      return lines.length > 0 && refused.length === 0 ? whatIsStored(database, lines) : refused;
    });
  } catch (error) {
    if (lines.length === 0) return [];
    const why = error instanceof DatabaseProblem ? error.message : error instanceof Error ? error.name : typeof error;
    return [`The database has nothing to say. ${why}`];
  }
}

async function withDatabase<Said>(ask: (database: Database) => Promise<Said>): Promise<Said> {
  if (existsSync('.env')) process.loadEnvFile();
  const url = process.env.DATABASE_URL || 'file:data/visiting-hours.db';
  const file = /^(?:file|sqlite):(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  // Opening would make it.
  if (file !== undefined && !existsSync(file))
    throw new DatabaseProblem('database_missing', `There is no ${file} here: set DATABASE_URL as the bot has it.`);
  const database = await openDatabase({ url });
  try {
    return await ask(database);
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof Mistyped ? EXIT.typed : EXIT.other;
}
