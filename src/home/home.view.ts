import type { Button, HomeView, KnownBlock } from '@slack/types';
import type { Say } from '../locales/index.js';
import { type HomeParts, partOf } from '../slack/blocks/home-part.js';
import { actions, context, divider, header, section } from '../slack/blocks/parts.js';

/** Slack: blocks of a view, and buttons of a row. */
const MOST_BLOCKS = 100;
const MOST_IN_A_ROW = 25;
/** Two blocks each at most. */
const MOST_NEEDS = 6;

/** What App Home asks of a feature that says what needs somebody. */
interface Need {
  readonly blocks: readonly KnownBlock[];
}

/** Buttons that belong together, under what they are for. */
export interface RowOfButtons {
  readonly title: string;
  readonly buttons: readonly Button[];
}

/**
 * A person's App Home.
 * @param sections one below the other; those without blocks are left out
 * @param rows at its foot; where there is one alone it needs no title
 */
export function homeView(
  say: Say,
  sections: readonly (readonly KnownBlock[])[],
  rows: readonly RowOfButtons[],
): HomeView {
  const filled = rows.filter(({ buttons }) => buttons.length > 0);
  const foot = [
    ...filled.flatMap(({ title, buttons }) => [
      ...(filled.length > 1 ? [section(`*${title}*`)] : []),
      actions(...buttons.slice(0, MOST_IN_A_ROW)),
    ]),
    context(say('home.privacy')),
  ];
  const parts = withinLimit(
    sections.filter((blocks) => blocks.length > 0),
    MOST_BLOCKS - foot.length,
  );
  return { type: 'home', blocks: withSameIds([...divided(parts), ...foot]) };
}

/** Slack: block_id. */
const LONGEST_ID = 255;

/**
 * Each block is called after what is pressed in it, so that the same one is called the same whenever App Home is shown anew, and
 * whoever reads or presses there stays where they are.
 */
function withSameIds(blocks: readonly KnownBlock[]): KnownBlock[] {
  const times = new Map<string, number>();
  return blocks.map((block) => {
    const name = (pressedIn(block) ?? block.type).slice(0, LONGEST_ID - 10);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { ...block, block_id: time === 1 ? name : `${name} ${time}` };
  });
}

function pressedIn(block: KnownBlock): string | null {
  const first = block.type === 'section' ? block.accessory : block.type === 'actions' ? block.elements[0] : undefined;
  if (!first || !('action_id' in first) || first.action_id === undefined) return null;
  return 'value' in first && first.value !== undefined ? `${first.action_id} ${first.value}` : first.action_id;
}

function divided(sections: readonly (readonly KnownBlock[])[]): readonly KnownBlock[] {
  return sections.flatMap((blocks, index) => (index === 0 ? blocks : [divider(), ...blocks]));
}

/**
 * Each section bounds itself, so that all of them fit. Where they do not all the same, the longest give way: a page that Slack
 * refuses shows nothing at all.
 */
function withinLimit(sections: readonly (readonly KnownBlock[])[], most: number): readonly (readonly KnownBlock[])[] {
  const all = [...sections];
  while (divided(all).length > most) {
    const longest = all.reduce(
      (found, blocks, index) => (blocks.length > (all[found]?.length ?? 0) ? index : found),
      0,
    );
    all[longest] = (all[longest] ?? []).slice(0, -1);
  }
  return all;
}

/** What needs somebody now, the most urgent first; that all is well is told to leaders alone. */
export function needsHome(
  say: Say,
  needs: readonly Need[],
  { isLeader, parts }: { readonly isLeader: boolean; readonly parts: HomeParts },
): readonly KnownBlock[] {
  if (needs.length === 0) return isLeader ? [header(say('desk.needs')), section(say('desk.all_well'))] : [];
  const { shown, more } = partOf(say, needs, { list: 'needs', most: MOST_NEEDS, parts });
  return [header(say('desk.needs')), ...shown.flatMap(({ blocks }) => blocks), ...more];
}
