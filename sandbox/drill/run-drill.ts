import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refused } from '../../scripts/keeping/refused.js';
import { createStore } from '../../src/app/store.js';
import { readDatabaseUrl } from '../../src/core/config.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { comeUp } from './come-up.js';
import { planRestart } from './plan-restart.js';
import { type Records, recordsOf } from './records.js';
import { copyToScratch } from './scratch-copy.js';

export interface Drilled {
  /** Whether the bot would come up on it, in every society. */
  readonly comesUp: boolean;
  /** What was found, for whoever asked. Names and tells of nobody. */
  readonly sentences: readonly string[];
}

/**
 * Puts a backup back in a folder that goes again, and has the bot come up on it there.
 * @param words the backup: a file, or the address of a PostgreSQL database; none for the bot's own, of which a copy is made
 * @throws what keeps it from being put back: Refused, ConfigProblems or DatabaseProblem
 */
export async function drill(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  clock: () => Date,
): Promise<Drilled> {
  const [given, ...others] = words;
  if (others.length > 0)
    throw new Refused('Name one backup, or none for a copy that is made now: npm run drill -- copies/monday.db');
  const from = given ?? readDatabaseUrl(environment);
  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-drill-'));
  try {
    const file = join(folder, 'restored.db');
    const { what, missing } = await copyToScratch(from, file, clock());
    const began = performance.now();
    const database = await openDatabase({ url: `file:${file}` });
    try {
      // Whoever held one works with the database of which this is a copy.
      await database.client.lease.deleteMany();
      const lines = [
        `${what}: every page and every reference is as it should be.`,
        missing.length > 0
          ? `Migrations: ${missing.length} were applied to the copy, as a start would (${missing.join(', ')}).`
          : 'Migrations: none is missing.',
      ];
      return await drilled(database, lines, clock, began);
    } finally {
      await database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function drilled(
  database: Database,
  lines: readonly string[],
  clock: () => Date,
  began: number,
): Promise<Drilled> {
  const workspaces = await database.client.workspace.findMany({ orderBy: { id: 'asc' } });
  if (workspaces.length === 0)
    return { comesUp: true, sentences: [...lines, 'It remembers no society yet: a bot would begin anew on it.'] };
  const sentences = [...lines];
  let comesUp = true;
  for (const { id, timeZone } of workspaces) {
    const now = clock();
    const records = await recordsOf(database, id, now);
    const society = createStore(database).in(id);
    // As every start does, before anything is read.
    await society.of(Workspaces).ensure({ locale: 'en', timeZone, now });
    const planned = await planRestart(society, timeZone, now).catch((error: Error) => error);
    const up = await comeUp(database, { workspaceId: id, timeZone, clock });
    const isPlanned = typeof planned === 'string';
    comesUp &&= up.isUp && isPlanned;
    const plan = isPlanned ? planned : `What a restart would do cannot be told (${planned.name}): ${planned.message}`;
    sentences.push(...told(id, records), plan, ...up.sentences);
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  sentences.push(comesUp ? `It would come up (tried in ${seconds} s).` : 'It would not come up: see above.');
  return { comesUp, sentences };
}

function told(workspaceId: string, { newestAt, age, groups, people, visits, places }: Records): string[] {
  return [
    `Workspace ${workspaceId}: ${groups} groups, ${people} volunteers.`,
    newestAt
      ? `The newest thing it knows is from ${newestAt.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${age} ago.`
      : 'It knows nothing that has happened.',
    `Ahead: ${visits} visits that are posted, with ${places} places taken.`,
  ];
}
