import type { KnownBlock } from '@slack/types';
import type { Contestant } from './contestant.js';
import type { LentAnswers } from './lent-answers.js';
import { answersTo, openHome, typeCommand } from './people.js';
import { claimersIn } from './world.js';

/** Lends the peers what the bot shows, so that they say as much. */
export async function lendAnswers(bot: Contestant, peers: readonly Contestant[]): Promise<void> {
  const { sandbox, world } = bot;
  const [claimer = ''] = claimersIn(world, 1);
  const choosers = world.choosing.claimers;
  const [chooser = ''] = choosers;
  await typeCommand(sandbox, claimer, '/visit claim');
  await typeCommand(sandbox, chooser, '/visit claim');
  await openHome(sandbox, claimer);
  const answer = answersTo(sandbox, claimer).at(-1)?.blocks ?? [];
  const modal = sandbox.world.modals(chooser)[0]?.view;
  const home = sandbox.world.home(claimer)?.view;
  if (answer.length === 0 || modal?.type !== 'modal' || home?.type !== 'home') {
    throw new Error('the bot has not shown what it should');
  }
  await sandbox.as(chooser).closeModal();
  const lent: LentAnswers = {
    answer: withoutIds(answer),
    modal: { ...modal, blocks: withoutIds(modal.blocks) },
    home: { type: 'home', blocks: withoutIds(home.blocks) },
    choosers,
  };
  for (const peer of peers) await peer.process.ask('lend', lent);
}

/** Slack has named the blocks that had no name. */
function withoutIds(blocks: readonly { readonly block_id?: string }[]): KnownBlock[] {
  return blocks.map(({ block_id: _, ...block }) => block as KnownBlock);
}
