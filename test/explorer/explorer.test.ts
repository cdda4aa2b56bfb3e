import { describe, expect, it } from 'vitest';
import { explore, told } from './explore.js';
import { RULES } from './rules.js';
import { worldWith } from './small-world.js';
import { asks, gate, seats } from './worlds.js';

describe('explore', () => {
  it.each([
    ['seats', seats(['Anna', 'Bo', 'Cara'])],
    ['asks', asks()],
    ['gate', gate()],
  ] as const)('%s', (name, small) => {
    const begun = performance.now();
    const explored = explore(worldWith(RULES, small), Number(process.env.MOST ?? 3000));
    console.log(told(name, explored, performance.now() - begun));
    console.log(explored.story?.told, explored.isCut);
    expect(explored.story).toBeNull();
  });
});
