import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox, Sent } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { openDatabase } from '../../src/database/database.js';
import { fillUnderWay, type Happening } from '../recorded/fill-under-way.js';
import { doEverything } from '../support/everything.js';
import { GOTEBORG } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { startBotIn } from '../support/started-bot.js';

/** Where everything is sent to: Slack, a group in the middle of everything, and what its people have ever sent. */
export interface Place {
  readonly sandbox: Sandbox;
  readonly happening: Happening;
  /** What people send who press, type and send in all that they are shown. */
  readonly sent: readonly Sent[];
  /** A database in which nothing of that has happened. @returns its address */
  freshDatabase(): string;
  close(): Promise<void>;
}

/** Nobody here has a right to anything. */
export const POWERLESS = {
  /** In no group. */
  member: GOTEBORG.stranger,
  guest: 'U0GUEST1',
  /** Of another workspace, through a channel that is shared with it. */
  foreigner: 'U0FOREIGN1',
  deactivated: 'U0GONE1',
  /** Slack knows nobody of that name. */
  unknown: 'U0NOBODY1',
} as const;
export const FOREIGN_TEAM = 'T0FOREIGN1';
/** What no line of a log may hold: it is in every name, and in every text that is made up here. */
export const CANARY = 'kanariefågel';

/** Milliseconds: how busy a machine is must not decide what is answered. */
const PATIENCE = 30_000;

/** Makes it. Takes about half a minute. */
export async function makePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-fuzz-'));
  const manifest = readFileSync('manifest.yml', 'utf8');
  const sandbox = await startSandbox({
    ...{ manifest, now: at('2026-11-17 09:00'), rateLimits: false, patience: PATIENCE },
  });
  const live = join(folder, 'live.db');
  const kept = join(folder, 'kept.db');
  const happening = await filled(sandbox, live);
  copyFileSync(live, kept);
  const sent = await everythingSent(sandbox, live);
  let made = 0;
  return {
    sandbox,
    happening,
    sent,
    freshDatabase() {
      made += 1;
      const file = join(folder, `${made}.db`);
      copyFileSync(kept, file);
      return `file:${file}`;
    },
    async close() {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function filled(sandbox: Sandbox, file: string): Promise<Happening> {
  const database = await openDatabase({ url: `file:${file}` });
  const world = await startBotIn(sandbox, database);
  const { guest, foreigner, deactivated } = POWERLESS;
  sandbox.world.addUser({ id: guest, name: `Gun ${CANARY}`, isGuest: true });
  sandbox.world.addUser({ id: foreigner, name: `Frank ${CANARY}`, teamId: FOREIGN_TEAM });
  sandbox.world.addUser({ id: deactivated, name: `Dag ${CANARY}` });
  const happening = await fillUnderWay(world, database);
  await sandbox.world.deactivate(deactivated);
  await world.settle();
  await world.stop();
  // Closed, so that all is in the one file.
  await database.close();
  return happening;
}

/** A volunteer, and a leader who belongs to the national staff and is an admin, do what they can. */
async function everythingSent(sandbox: Sandbox, file: string): Promise<readonly Sent[]> {
  const database = await openDatabase({ url: `file:${file}` });
  const world = await startBotIn(sandbox, database);
  const sent = sandbox.record();
  for (const userId of [GOTEBORG.anna, GOTEBORG.lena]) {
    await doEverything(world, userId, 'C0EVERYBODY');
  }
  const all = structuredClone(sent);
  sandbox.record();
  await world.stop();
  await database.close();
  return all;
}
