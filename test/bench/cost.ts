import type { KnownBlock } from '@slack/types';
import type { MeasuredProcess } from './measured-process.js';
import { answersTo, typeCommand } from './people.js';
import type { Stage } from './stage.js';
import { median } from './statistics.js';
import type { Turns } from './world.js';

/** Milliseconds of CPU for one command: the bot's, the bare program's, and how many times the one is the other. */
export interface Cost {
  readonly bot: number;
  readonly bare: number;
  readonly ratio: number;
}

export interface Running {
  readonly stage: Stage;
  readonly bot: MeasuredProcess;
  readonly bare: MeasuredProcess;
  readonly turns: Turns;
}

/** Answers of the bare program are as large as what the bot has just shown. */
export async function lendAnswersToBare({ stage, bare, turns }: Running): Promise<void> {
  const { sandbox } = stage.bot;
  const { userId } = await turns.next();
  await typeCommand(sandbox, userId, '/visit claim');
  const [chooser = ''] = stage.world.choosing.volunteers;
  await typeCommand(sandbox, chooser, '/visit claim');
  const answer = answersTo(sandbox, userId).at(-1)?.blocks ?? [];
  const modal = sandbox.world.modals(chooser)[0]?.view;
  if (answer.length === 0 || modal?.type !== 'modal') throw new Error('the bot has not shown what it should');
  await sandbox.as(chooser).closeModal();
  bare.tell({ answer: withoutIds(answer), modal: { ...modal, blocks: withoutIds(modal.blocks) } });
}

/** The sandbox has named the blocks that had no name. */
function withoutIds<Block extends { readonly block_id?: string }>(blocks: readonly Block[]): KnownBlock[] {
  return blocks.map(({ block_id: _, ...block }) => block as unknown as KnownBlock);
}

/** One round of `commands` on each side, in turn, so that whatever else the machine does falls on both. */
async function compare(rounds: number, bot: () => Promise<number>, bare: () => Promise<number>): Promise<Cost> {
  const costs: Cost[] = [];
  await bot();
  await bare();
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

async function cpuOf(process: MeasuredProcess, commands: number, command: (turn: number) => Promise<unknown>) {
  const before = await process.read();
  for (let turn = 0; turn < commands; turn += 1) await command(turn);
  const after = await process.read();
  return (after.cpu - before.cpu) / commands;
}

/** A successful `/visit claim`, delivery's work included, over an insert and a fixed answer. */
export async function costOfClaim({ stage, bot, bare, turns }: Running, rounds: number, claims: number): Promise<Cost> {
  return compare(
    rounds,
    () =>
      cpuOf(bot, claims, async () => {
        const { userId } = await turns.next();
        await typeCommand(stage.bot.sandbox, userId, '/visit claim');
      }),
    () => cpuOf(bare, claims, (turn) => typeCommand(stage.bare.sandbox, personOf(stage, turn), '/visit claim')),
  );
}

/** `/visit claim` where there is a choice, over an insert and a fixed modal. */
export async function costOfModal({ stage, bot, bare }: Running, rounds: number, modals: number): Promise<Cost> {
  const { volunteers } = stage.world.choosing;
  return compare(
    rounds,
    () =>
      cpuOf(bot, modals, async (turn) => {
        const userId = volunteers[turn % volunteers.length] ?? '';
        await typeCommand(stage.bot.sandbox, userId, '/visit claim');
        await stage.bot.sandbox.as(userId).closeModal();
      }),
    () =>
      cpuOf(bare, modals, async (turn) => {
        await typeCommand(stage.bare.sandbox, personOf(stage, turn), '/visit modal');
        await stage.bare.sandbox.as(personOf(stage, turn)).closeModal();
      }),
  );
}

function personOf({ bare }: Stage, turn: number): string {
  return bare.people[turn % bare.people.length] ?? '';
}
