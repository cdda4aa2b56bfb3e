import type { KnownBlock } from '@slack/types';
import type { MeasuredProcess } from './measured-process.js';
import { answersTo, typeCommand } from './people.js';
import type { Stage } from './stage.js';
import { type Places, placesOf } from './world.js';

/** Both programs, started and warm. */
export interface Running {
  readonly stage: Stage;
  readonly bot: MeasuredProcess;
  readonly bare: MeasuredProcess;
  readonly places: Places;
}

/**
 * Starts both, lends the bare program the bot's answers so that it says as much, and lets each run warm: the first few
 * hundred commands of a Node process cost several times what the later ones do.
 * @param times how often all places are claimed meanwhile
 */
export async function startBoth(stage: Stage, times: number): Promise<Running> {
  const running: Running = {
    stage,
    bot: await stage.bot.start(),
    bare: await stage.bare.start(),
    places: placesOf(stage.world, stage.society, () => stage.bot.sandbox.clock.now()),
  };
  await lendAnswers(running);
  for (let time = 0; time < times; time += 1) {
    await running.places.release();
    for (let turn = 0; turn < running.places.count; turn += 1) {
      await claimAtOnce(running, 'known');
      await chooseInModal(running, turn);
      await claimBarely(running, turn);
      await openModalBarely(running, turn);
    }
  }
  return running;
}

/** One place is taken by `/visit claim`. */
export async function claimAtOnce({ stage, places }: Running, who: 'known' | 'new'): Promise<number> {
  return typeCommand(stage.bot.sandbox, places.claimer(who), '/visit claim');
}

/** `/visit claim` asks which, and the person changes their mind. */
export async function chooseInModal({ stage }: Running, turn: number): Promise<void> {
  const { known } = stage.world.choosing.volunteers;
  const userId = known[turn % known.length] ?? '';
  await typeCommand(stage.bot.sandbox, userId, '/visit claim');
  await stage.bot.sandbox.as(userId).closeModal();
}

export async function claimBarely({ stage: { bare } }: Running, turn: number): Promise<void> {
  await typeCommand(bare.sandbox, bare.people[turn % bare.people.length] ?? '', '/visit claim');
}

export async function openModalBarely({ stage: { bare } }: Running, turn: number): Promise<void> {
  const userId = bare.people[turn % bare.people.length] ?? '';
  await typeCommand(bare.sandbox, userId, '/visit modal');
  await bare.sandbox.as(userId).closeModal();
}

async function lendAnswers({ stage, bare, places }: Running): Promise<void> {
  const { sandbox } = stage.bot;
  const claimer = places.claimer('known');
  await typeCommand(sandbox, claimer, '/visit claim');
  const [chooser = ''] = stage.world.choosing.volunteers.known;
  await typeCommand(sandbox, chooser, '/visit claim');
  const answer = answersTo(sandbox, claimer).at(-1)?.blocks ?? [];
  const modal = sandbox.world.modals(chooser)[0]?.view;
  if (answer.length === 0 || modal?.type !== 'modal') throw new Error('the bot has not shown what it should');
  await sandbox.as(chooser).closeModal();
  bare.tell({ answer: withoutIds(answer), modal: { ...modal, blocks: withoutIds(modal.blocks) } });
}

/** Slack has named the blocks that had no name. */
function withoutIds(blocks: readonly { readonly block_id?: string }[]): KnownBlock[] {
  return blocks.map(({ block_id: _, ...block }) => block as KnownBlock);
}
