import { existsSync } from 'node:fs';
import { ConfigProblems } from '../../src/core/config.js';
import { DatabaseProblem } from '../../src/database/database-problem.js';
import { Refused } from './refused.js';

/** Exit codes: refused in words, the settings, the database, or something else. */
const EXIT = { refused: 1, settings: 78, database: 74, other: 70 } as const;

/**
 * Runs what an operator has asked for on the command line, and says what came of it: each sentence on a line of its own, what
 * went wrong on standard error. Settings are read from `.env` too, as the bot does.
 * @param work told what stands after the name of the command
 */
export async function runCommand(work: (words: readonly string[]) => Promise<readonly string[]>): Promise<void> {
  try {
    if (existsSync('.env')) process.loadEnvFile();
    for (const sentence of await work(process.argv.slice(2))) console.log(sentence);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    const told =
      error instanceof Error ? (process.exitCode === EXIT.other ? error.stack : error.message) : String(error);
    console.error(told);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof Refused) return EXIT.refused;
  if (error instanceof ConfigProblems) return EXIT.settings;
  return error instanceof DatabaseProblem ? EXIT.database : EXIT.other;
}
