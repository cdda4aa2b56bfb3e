import { describe, expect, it } from 'vitest';
import { explore } from './explore.js';
import { MISSING_RULES } from './missing-rules.js';
import { changedRules } from './rules.js';
import { worldWith } from './small-world.js';
import { swaps } from './swap-world.js';
import { asks, gate, seats } from './worlds.js';

const WORLDS = { seats: seats(['Anna', 'Bo', 'Cara'], 2), asks: asks(), gate: gate(), swaps: swaps() };
const FAR = 6_000;

describe('without one of the rules', () => {
  it.each(MISSING_RULES)('promise $promise is broken: $without', async ({ promise, without, world, edits }) => {
    const rules = await changedRules(`${promise} ${without}`, edits);
    const { story, states } = explore(worldWith(rules, WORLDS[world]), FAR);
    process.stdout.write(`\nWithout a rule, ${without}: ${story?.steps} steps, ${states} states\n${story?.told}\n`);
    expect(story?.promise).toBe(promise);
    expect(story?.steps).toBeLessThanOrEqual(7);
  });
});
