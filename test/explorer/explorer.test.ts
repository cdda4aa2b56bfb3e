import { describe, expect, it } from 'vitest';
import { IS_THOROUGH } from '../support/thorough.js';
import { type Explored, explore, told } from './explore.js';
import { RULES } from './rules.js';
import { worldWith } from './small-world.js';
import { swaps } from './swap-world.js';
import { asks, gate, seats } from './worlds.js';

const NAMES = ['Anna', 'Bo', 'Cara'];

/** Nobody says no to these: they happen, or are harmless for whoever presses. */
const NEVER_REFUSED =
  /^(time passes|the bot stands still|the cap sinks|another visit then|moved|called off|not answered|leave the line|keep my own)$/;

/** How many states are looked at, and how many steps any way of which has been tried by then. */
const WORLDS = [
  { name: 'seats', small: seats(NAMES, 2), few: 600, many: 6_000, steps: { few: 3, many: 5 } },
  { name: 'asks', small: asks(), few: 1_500, many: 8_000, steps: { few: 3, many: 4 } },
  { name: 'gate', small: gate(), few: 1_500, many: 10_000, steps: { few: 4, many: 5 } },
  { name: 'swaps', small: swaps(), few: 1_500, many: 8_000, steps: { few: 3, many: 4 } },
] as const;

describe('everything that can happen', () => {
  it.each(WORLDS)('in the world of $name keeps every promise', ({ name, small, few, many, steps }) => {
    const begun = performance.now();
    const explored = explore(worldWith(RULES, small), IS_THOROUGH ? many : few);
    process.stdout.write(`${told(name, explored, performance.now() - begun)}\n`);
    expect(explored.story?.told).toBeUndefined();
    expect(explored.states).toBe(IS_THOROUGH ? many : few);
    expect(explored.depth).toBeGreaterThanOrEqual(IS_THOROUGH ? steps.many : steps.few);
    expect(neverTried(explored)).toEqual([]);
  });
});

/** What was never done, or never refused: then nothing is known about it. */
function neverTried({ deeds }: Explored): readonly string[] {
  return [...deeds]
    .filter(([deed, { done, refused }]) => done === 0 || (refused === 0 && !NEVER_REFUSED.test(deed)))
    .map(([deed]) => deed);
}
