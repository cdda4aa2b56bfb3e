import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { begin, groupsOfStudySupport } from '../support/begun-one-to-ones.js';
import { describeOnBothEngines } from '../support/database.js';
import { GOTEBORG, wordsOf } from '../support/goteborg.js';
import { type RestoredWorld, restoredWorld } from '../support/restored.js';
import { MINUTE, tallied } from '../support/tallied-weeks.js';

const { anna } = GOTEBORG;
const SATURDAY = new Date('2026-09-05T09:00:00Z');

let world: RestoredWorld;
let groups: readonly Group[];
const { setUpNational, visited, mondayAfter, posts, now } = tallied(() => ({
  world: world.bot(),
  get database(): never {
    throw new Error('not read here');
  },
  group: world.group,
}));
afterEach(() => world.end());

const ofQuarters = () => posts().flatMap((post) => /\*(\d+)\* började/.exec(quarterIn(wordsOf(post)))?.[1] ?? []);
const quarterIn = (words: string): string => (words.startsWith('En-till-en: ') ? words : '');

describeOnBothEngines('one-to-ones that the national channel has been told of', (engine) => {
  beforeEach(async () => {
    world = await restoredWorld(engine, {}, SATURDAY);
    await setUpNational();
    await world.bot().later(11 * MINUTE);
    await visited('2026-W36', [20, 20, 20]);
    groups = await groupsOfStudySupport(world.bot().society, 5, now());
    await begin(world.bot().society, groups, 5, anna, now());
    await mondayAfter('2026-W37');
    await world.backUp();
    await mondayAfter('2026-W39');
    expect(ofQuarters()).toEqual(['25']);
  });

  it('are told once, also after a backup from before was put back, and the next quarter tells what is new', async () => {
    await world.restore();
    await world.bot().bot.run('closeWeeks');
    await world.bot().later(11 * MINUTE);
    expect(ofQuarters()).toEqual(['25']);

    await begin(world.bot().society, groups, 6, anna, now());
    await mondayAfter('2026-W53');
    expect(ofQuarters()).toEqual(['25', '30']);
    const year = posts()
      .map(wordsOf)
      .find((words) => words.startsWith('Besöken i siffror: 2026'));
    expect(year).toContain('Studiestöd (Danmark): *55* började');
  });
});
