import { expect } from 'vitest';
import type { InputValues } from '../../sandbox/slack/sandbox.js';
import type { Group, GroupWeek } from '../../src/core/model.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import type { BotUnderTest } from './bot.js';
import { postIn, wordsOf } from './goteborg.js';
import { peopleIn } from './people.js';

export const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
export const THURSDAY = { date: '2026-11-26', from: '18:00', to: '20:00' };

/** A visit as a leader fills it in, at the time of Tuesday's. */
export const VISIT: InputValues = {
  date: '2026-11-24',
  start_time: '17:00',
  end_time: '19:00',
  format: 'individual',
  minimum_party: '2',
  maximum_party: '3',
};

/** Stops the bot; fails when anything went wrong in the story. */
export async function stopWithoutProblems(world: BotUnderTest): Promise<void> {
  const problems = world.log.filter((line) => line.includes('"msg":"problem"'));
  await world.stop();
  expect(problems).toEqual([]);
}

/**
 * What leaders do in the plan of a week, and what is stored of it then.
 * @param theStory asked at every call: each test has a world and a group of its own
 */
export function planning(theStory: () => { readonly world: BotUnderTest; readonly group: Group }) {
  const { type, top, pressIn, pressInModal: press, submit, told } = peopleIn(() => theStory().world);

  /** The words of the modal on top, its title first. */
  const words = (userId: string): string => {
    const { view } = top(userId);
    return `${view.type === 'modal' ? view.title.text : ''}\n${wordsOf(view)}`;
  };

  /** Takes a place from the posted schedule. @param shiftId where several visits have room */
  const claim = (userId: string, shiftId?: string): Promise<void> =>
    pressIn(userId, 'claim_shift', postIn(theStory().world), shiftId);

  /** The blocks in which *cleared with the facility* is ticked, one in each visit's row. */
  const clearedBlocks = (userId: string): readonly string[] =>
    top(userId).view.blocks.flatMap(({ block_id: id }) => (id?.startsWith('cleared:') ? [id] : []));

  /** What to fill in so that exactly these visits are ticked as cleared. */
  const ticks = (userId: string, ...shiftIds: readonly string[]): InputValues =>
    Object.fromEntries(
      clearedBlocks(userId).map((block) => [block, shiftIds.filter((shiftId) => block.endsWith(shiftId))]),
    );

  const storedWeek = async (isoWeek: '2026-W47' | '2026-W48' | '2026-W49' = '2026-W48'): Promise<GroupWeek> => {
    const { world, group } = theStory();
    const week = await world.society.of(Weeks).read(group.id, isoWeek);
    if (!week) throw new Error(`nobody has opened ${isoWeek}`);
    return week;
  };

  const toldInDirectMessage = (userId: string): string => told(userId).map(wordsOf).join('\n');

  return { type, top, press, submit, words, claim, clearedBlocks, ticks, storedWeek, toldInDirectMessage };
}
