import { setTimeout as pause } from 'node:timers/promises';
import type { MeasuredProcess } from './measured-process.js';
import { chooseInModal, claimAtOnce, claimBarely, openModalBarely, type Running } from './running.js';
import { median } from './statistics.js';

/** Milliseconds of CPU for one command: the bot's, the bare program's, and how many times the one is the other. */
export interface Cost {
  readonly bot: number;
  readonly bare: number;
  readonly ratio: number;
}

/** How far apart claims are so that each has its own change of the post (Slack: about fifty chat.update a minute). */
const APART = 1_500;

/** A successful `/visit claim` over an insert and a fixed answer. */
export function costOfClaim(running: Running, rounds: number, who: 'known' | 'new'): Promise<Cost> {
  const { bot, bare, places } = running;
  return compare(
    rounds,
    async () => {
      await places.release();
      return cpuOf(bot, places.count, () => claimAtOnce(running, who));
    },
    () => cpuOf(bare, places.count, (turn) => claimBarely(running, turn)),
  );
}

/** The same when people take their time: delivery then changes the post after every claim, as it does in real life. */
export async function costOfClaimApart(running: Running, claims: number): Promise<Cost> {
  const { bot, bare, places } = running;
  await places.release();
  await pause(APART);
  const [costOfBot, costOfBare] = await Promise.all([
    cpuOf(bot, claims, async () => {
      await claimAtOnce(running, 'new');
      await pause(APART);
    }),
    cpuOf(bare, claims, async (turn) => {
      await claimBarely(running, turn);
      await pause(APART);
    }),
  ]);
  return { bot: costOfBot, bare: costOfBare, ratio: costOfBot / costOfBare };
}

/** `/visit claim` where there is a choice, over an insert and a fixed modal. */
export function costOfModal(running: Running, rounds: number): Promise<Cost> {
  const { bot, bare, places } = running;
  return compare(
    rounds,
    () => cpuOf(bot, places.count, (turn) => chooseInModal(running, turn)),
    () => cpuOf(bare, places.count, (turn) => openModalBarely(running, turn)),
  );
}

/** Rounds in turn, so that whatever else the machine does falls on both. */
async function compare(rounds: number, bot: () => Promise<number>, bare: () => Promise<number>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const costOfBot = await bot();
    const costOfBare = await bare();
    costs.push({ bot: costOfBot, bare: costOfBare, ratio: costOfBot / costOfBare });
  }
  return {
    bot: median(costs.map((cost) => cost.bot)),
    bare: median(costs.map((cost) => cost.bare)),
    ratio: median(costs.map((cost) => cost.ratio)),
  };
}

async function cpuOf(
  process: MeasuredProcess,
  commands: number,
  command: (turn: number) => Promise<unknown>,
): Promise<number> {
  const before = await process.read();
  for (let turn = 0; turn < commands; turn += 1) await command(turn);
  const after = await process.read();
  return (after.cpu - before.cpu) / commands;
}
