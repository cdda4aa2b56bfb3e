import { until } from '../support/until.js';
import { wordsOf } from '../support/words.js';
import { postsOf } from './claiming-crowd.js';
import { NEXT_WORDS } from './next-version.js';
import { NAMES, type Replicas } from './replicas-world.js';
import { type Rush, rush } from './rush.js';
import { everyNow, NOTHING, type Trouble } from './troubles.js';
import type { Sending } from './watched-sending.js';

/** How it went while an old and a new version ran side by side, and the new one took the old one's place. */
export interface Upgrade {
  /** For each minute, and for the one in which the old one had ended. */
  readonly rushes: readonly Rush[];
  /** How many posts have the new version's words at the end, and of how many. */
  readonly inNewWords: number;
  readonly posts: number;
  /** What the old one has sent after the first minute, by when it has heard of the new one. */
  readonly sentByOld: readonly Sending[];
  /** What either has logged as something that should not have happened, in a word each. */
  readonly problems: readonly string[];
}

const [OLD] = NAMES;
const MINUTE = 60_000;
/** Everybody is looked at anew every ten minutes while an older version runs, and once after: milliseconds. */
const TWO_AUDITS = 2 * 10 * MINUTE;
const ALONE = 'no older version runs beside this one any more';
const SIDE_BY_SIDE: Trouble = { ...NOTHING, name: 'an old and a new version run side by side' };
const REPLACED: Trouble = {
  ...NOTHING,
  name: 'the old one ends in good order, and another of the new version starts in its place',
};

/**
 * The first process of a world is of the old version, the second of the new one: both serve for as many minutes as there are weeks
 * but one; in the last week's claims the old one is replaced.
 * @param program of the new version
 * @throws when what Slack shows, or what the new one says, has not come right within two audits
 */
export async function upgrade(world: Replicas, program: string, told: (went: Rush) => void): Promise<Upgrade> {
  const rushes: Rush[] = [];
  const weeks = world.society.weeks;
  let sentByOld: readonly Sending[] = [];
  let heard: number | null = null;
  for (const [index, isoWeek] of weeks.entries()) {
    const isLast = index === weeks.length - 1;
    if (isLast) sentByOld = world.sendings.slice(heard ?? 0).filter(({ by }) => by === OLD);
    const trouble = isLast ? replacing(program) : SIDE_BY_SIDE;
    const went = await rush(world, isoWeek, trouble, MINUTE);
    told(went);
    rushes.push(went);
    heard ??= world.sendings.length;
  }
  await until('the new one says that it is alone', () => world.said(1).includes(ALONE), TWO_AUDITS);
  const posts = allPosts(world).length;
  const areAllNew = () => everyNow(() => inNewWords(world) === posts);
  await until('every post has the new words', areAllNew, TWO_AUDITS);
  return { rushes, inNewWords: inNewWords(world), posts, sentByOld, problems: world.problems() };
}

function replacing(program: string): Trouble {
  return {
    ...REPLACED,
    happen: async (world, isMidway) => {
      await until('a good part has claimed', () => everyNow(isMidway), TWO_AUDITS);
      await world.stop(0);
      await world.start(0, program);
    },
  };
}

function allPosts({ sandbox, society }: Replicas) {
  return society.crowds.flatMap(({ channelId }) =>
    society.weeks.flatMap((isoWeek) => postsOf(sandbox, channelId, isoWeek)),
  );
}

function inNewWords(world: Replicas): number {
  return allPosts(world).filter((post) => wordsOf(post).includes(NEXT_WORDS)).length;
}
