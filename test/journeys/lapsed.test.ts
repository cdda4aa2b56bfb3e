import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import type { CalendarDate } from '../../src/core/time.js';
import { wallClockToInstant } from '../../src/core/time.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek, wordsOf, ZONE } from '../support/goteborg.js';
import { requirementCalled } from '../support/readiness-rules.js';

const { anna, bo, emma, mikkel, lena, lars, channel } = GOTEBORG;
const THURSDAY = { date: '2026-11-26', from: '17:00', to: '19:00' };
const MINUTE = 60_000;
const DAY_BEFORE_AT_NOON = wallClockToInstant('2026-11-25', '12:00', ZONE);

let world: BotUnderTest;
let group: Group;

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => world.stop());

const claim = async (userId: string) => {
  await world.sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift');
  await world.settle();
};
const until = async (instant: Date) => {
  await world.sandbox.clock.set(new Date(instant.getTime() - 2 * MINUTE));
  await world.later(2 * MINUTE);
};
/** What they were told of visits that somebody cannot go on. */
const told = (userId: string) =>
  world.sandbox.world
    .messages(world.sandbox.world.directChannel(userId).id)
    .map(wordsOf)
    .filter((words) => /Som det ser u[td] nu|as things stand/.test(words));
/** The last day of their psychological first aid, as a leader corrects it. */
const firstAidUntil = async (userId: string, expiresOn: CalendarDate) => {
  const requirement = { ...requirementCalled('psychological_first_aid'), validity: { kind: 'until_date' as const } };
  const completion = {
    userId,
    requirement,
    facility: group.facility,
    doneOn: '2024-11-20',
    until: expiresOn,
    sessionId: null,
  };
  await world.society.of(Completions).record([completion], lena, world.sandbox.clock.now());
};

describe('somebody who has a place and is not ready when the visit is checked again', () => {
  it('is told at noon the day before, and so are the leaders; the post says how many and not who', async () => {
    await postWeek(world, group, '2026-W48', [THURSDAY]);
    for (const userId of [anna, emma]) await claim(userId);
    await firstAidUntil(emma, '2026-11-25');

    await until(new Date(DAY_BEFORE_AT_NOON.getTime() - MINUTE));
    expect(told(emma)).toEqual([]);
    expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3 · *blir av*');

    await until(DAY_BEFORE_AT_NOON);
    expect(told(emma)).toEqual([
      expect.stringContaining(
        'You can’t go on your visit on *Thursday 26 November 17:00–19:00*, Häktet Göteborg, as things stand. One thing is missing for that day: Psychological first aid.',
      ),
    ]);
    expect(told(emma)[0]).toContain('Psychological first aid (only valid until 25 November 2026)');
    expect(told(emma)[0]).toContain('Your place stays yours until you give it up');
    for (const leader of [lena, lars]) {
      expect(told(leader)).toEqual([
        expect.stringContaining(`kan <@${emma}> inte gå på besöket *torsdag 26 november 17:00–19:00*`),
      ]);
      expect(told(leader)[0]).toContain('En till som är redo behövs');
    }
    expect(told(anna)).toEqual([]);
    expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3 · *behöver 1 till: 1 är inte redo*');
    await until(new Date(DAY_BEFORE_AT_NOON.getTime() + 60 * MINUTE));
    expect(told(emma)).toHaveLength(1);
    expect(world.sandbox.problems).toEqual([]);
  });

  it('is told at once when it comes out later, and the post is right again once it is renewed', async () => {
    await postWeek(world, group, '2026-W48', [THURSDAY]);
    for (const userId of [bo, mikkel]) await claim(userId);
    await until(new Date(DAY_BEFORE_AT_NOON.getTime() + 90 * MINUTE));
    const before = wordsOf(postIn(world));
    await firstAidUntil(mikkel, '2026-11-25');
    await world.later(MINUTE);
    expect(told(mikkel)).toEqual([expect.stringContaining('torsdag den 26. november kl. 17.00–19.00')]);
    expect(wordsOf(postIn(world))).not.toBe(before);
    await firstAidUntil(mikkel, '2026-11-26');
    await world.later(MINUTE);
    expect(wordsOf(postIn(world))).toBe(before);
    expect(told(mikkel)).toHaveLength(1);
  });

  it('is named in the plan that leaders see, with what is missing', async () => {
    await postWeek(world, group, '2026-W48', [THURSDAY]);
    await claim(emma);
    await firstAidUntil(emma, '2026-11-25');
    await until(DAY_BEFORE_AT_NOON);
    await world.sandbox.as(lena).command(channel, '/visit plan denna');
    await world.settle();
    const [plan] = world.sandbox.world.modals(lena);
    expect(wordsOf(plan?.view ?? { blocks: [] })).toContain(
      `Kan inte gå som det ser ut nu: <@${emma}> (Psykologisk första hjälpen)`,
    );
    // She is alone, so that a number would say who.
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3 · *behöver 2 till*');
  });
});
