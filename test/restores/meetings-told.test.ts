import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Group, IsoWeek } from '../../src/core/model.js';
import { dateInWeek } from '../../src/core/weeks.js';
import { Groups } from '../../src/groups/groups.store.js';
import { begin, meet } from '../support/begun-one-to-ones.js';
import { describeOnBothEngines } from '../support/database.js';
import { GOTEBORG, wordsOf } from '../support/goteborg.js';
import { type RestoredWorld, restoredWorld } from '../support/restored.js';
import { ADMIN, groupCalled } from '../support/stored-group.js';
import { MINUTE, tallied } from '../support/tallied-weeks.js';

const { anna } = GOTEBORG;
const SATURDAY = new Date('2026-09-05T09:00:00Z');
const MET = [20, 20, 20];

let world: RestoredWorld;
let pairingId: string;
const { setUpNational, visited, mondayAfter, posts, now } = tallied(() => ({
  world: world.bot(),
  get database(): never {
    throw new Error('not read here');
  },
  group: world.group,
}));
afterEach(() => world.end());

const headlines = () =>
  posts()
    .map(wordsOf)
    .filter((words) => words.includes('siffror: vecka'))
    .map((words) => /\*([\d\s ]+) klientbesök\* redovisade hittills/.exec(words)?.[1]);

/** A group with one-to-ones at the facility that the Göteborg group visits. */
async function mentors(): Promise<Group> {
  const { society } = world.bot();
  const columns = { ...groupCalled('Studier', world.group.facility.id), programmeCode: 'dk.study_support' };
  const saved = await society.of(Groups).save(columns, null, ADMIN, now());
  const group = saved.ok ? await society.of(Groups).read(saved.id) : null;
  if (!group) throw new Error('the group was not saved');
  return group;
}

/** On the first days of a week, one meeting on each. */
async function met(week: IsoWeek, times: number): Promise<void> {
  const days = Array.from({ length: times }, (_, day) => new Date(`${dateInWeek(week, day + 1)}T14:00:00Z`));
  await meet(world.bot().society, pairingId, anna, days);
}

describeOnBothEngines('meetings inside that the national channel has been told of', (engine) => {
  beforeEach(async () => {
    world = await restoredWorld(engine, {}, SATURDAY);
    await setUpNational();
    await world.bot().later(11 * MINUTE);
    const [id = ''] = await begin(world.bot().society, [await mentors()], 1, anna, now());
    pairingId = id;
    await visited('2026-W37', MET);
    await met('2026-W37', 6);
    await mondayAfter('2026-W37');
    await met('2026-W38', 6);
    await visited('2026-W39', MET);
    await world.backUp();
    await mondayAfter('2026-W39');
    // Sixty of each week, and the twelve meetings, which no number tells apart.
    expect(headlines()).toEqual(['60', '60', '132']);
  });

  it('are told once, also after a backup from before was put back, and the next quarter tells what is new', async () => {
    await world.restore();
    await world.bot().bot.run('closeWeeks');
    await world.bot().later(11 * MINUTE);
    expect(headlines()).toEqual(['60', '60', '132']);
    await visited('2026-W40', MET);
    await mondayAfter('2026-W40');
    expect(headlines().at(-1)).toBe('192');

    await met('2026-W41', 7);
    await met('2026-W42', 5);
    await visited('2026-W53', MET);
    await mondayAfter('2026-W53');
    expect(headlines().at(-1)).toBe('264');
  });
});
