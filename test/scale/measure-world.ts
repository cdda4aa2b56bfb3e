import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { type Engine, packageFolder } from '../../src/database/migration-files.js';
import { DEEDS, type Deed, jobDeed, type Stage } from './deeds.js';
import { fillSlack } from './fill-world.js';
import { madeWorld } from './kept-worlds.js';
import { type MeasuredBot, startMeasuredBot } from './measured-bot.js';
import type { Measurement } from './measurement.js';
import { MEASURED_GROUPS, NOW, range, type WorldSize } from './world-shape.js';

/** What everything cost in one world. */
export interface MeasuredWorld {
  readonly size: WorldSize;
  /** Seconds; null where the world was kept from before. */
  readonly builtIn: number | null;
  readonly deeds: readonly MeasuredDeed[];
}

export interface MeasuredDeed extends Pick<Deed, 'name' | 'costs'> {
  readonly measurement: Measurement;
}

/** How long Slack waits, in milliseconds: what a busy machine does to times decides nothing here. */
const PATIENCE = 120_000;
/** In which everything is done once before it is measured in another: what is done first is compiled first. */
const WARMING_GROUP = 1;
const MEASURED_GROUP = 2;

export async function measureWorld(engine: Engine, size: WorldSize): Promise<MeasuredWorld> {
  const manifest = readFileSync(join(packageFolder, 'manifest.yml'), 'utf8');
  const sandbox = await startSandbox({ manifest, now: NOW, rateLimits: false, patience: PATIENCE });
  fillSlack(sandbox, size);
  const world = await madeWorld(engine, sandbox.teamId, size);
  const bot = await startMeasuredBot(sandbox, world.url);
  try {
    await bot.showGroups(range(MEASURED_GROUPS));
    const deeds = [
      { name: 'start to ready', costs: 'the same' as const, measurement: bot.start },
      ...(await measureDeeds({ bot, sandbox })),
    ];
    return { size, builtIn: world.builtIn, deeds };
  } finally {
    await bot.stop();
    await sandbox.close();
    await world.remove();
  }
}

async function measureDeeds(stage: Stage): Promise<MeasuredDeed[]> {
  const deeds = [...DEEDS, ...jobsOf(stage.bot)];
  const measured: MeasuredDeed[] = [];
  for (const deed of DEEDS) await deed.act(stage, WARMING_GROUP);
  await stage.bot.settle();
  for (const { name, costs, act, isAtRest } of deeds) {
    if (isAtRest) await stage.bot.settle();
    const measurement = await stage.bot.measure(() => act(stage, MEASURED_GROUP));
    measured.push({ name, costs, measurement });
  }
  return measured;
}

function jobsOf({ jobs }: MeasuredBot): readonly Deed[] {
  return jobs.map(jobDeed);
}
