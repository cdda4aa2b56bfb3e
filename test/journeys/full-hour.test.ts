import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { facilityDetailsOf } from '../../src/groups/facility-details.rule.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { planning, TUESDAY, VISIT } from '../support/planned-week.js';

const { lena, lars, anna, bo, emma, mikkel, channel } = GOTEBORG;
const OTHERS = 'C0OTHERS';

let world: BotUnderTest;
let group: Group;
let others: Group;
const { type, press, submit, top } = planning(() => ({ world, group }));

/** A second group that visits the same facility, which lets in four at once. */
beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  const { society, sandbox } = world;
  const members = [lena, lars, anna, bo, emma, mikkel];
  sandbox.world.addChannel({ id: OTHERS, name: 'besok-kvall', members: [...members, sandbox.botUserId] });
  const { name, locale, leaderIds, showNames } = group;
  const details = { id: null, facilityId: group.facility.id, channelId: OTHERS, locale, leaderIds, showNames };
  const saved = await society
    .of(Groups)
    .save({ ...details, name: `${name} kväll` }, null, GOTEBORG.admin, sandbox.clock.now());
  if (!saved.ok) throw new Error('no second group');
  await society.of(Memberships).sync(saved.id, members, sandbox.clock.now());
  await makeReady(society, saved.id, members, sandbox.clock.now());
  const read = await society.of(Groups).read(saved.id);
  if (!read) throw new Error('no second group');
  others = read;
});
afterEach(() => world.stop());

const claim = async (userId: string, channelId: string = channel) => {
  await world.sandbox.as(userId).press({ message: postIn(world, channelId) }, 'claim_shift');
  await world.settle();
};
const capIs = async (visitorCap: number) => {
  const facilities = world.society.of(Facilities);
  const stored = await facilities.read(group.facility.id);
  if (!stored) throw new Error('no facility');
  const { version, ...facility } = stored;
  const saved = { id: facility.id, ...facilityDetailsOf(facility), visitorCap };
  await facilities.save(saved, version, GOTEBORG.admin, world.sandbox.clock.now());
  world.bot.reconciler.soon();
  await world.settle();
};
const answered = (userId: string) => wordsOf(lastAnswer(world, userId));

describe('two groups at one facility', () => {
  it('see in their posts what the other’s claims leave, and say so where a visit finds no room to run', async () => {
    await postWeek(world, group, '2026-W48', [{ ...TUESDAY, maximum: 4 }]);
    await postWeek(world, others, '2026-W48', [{ ...TUESDAY, from: '18:00', to: '20:00' }]);
    const stale = postIn(world, OTHERS);
    for (const userId of [anna, bo, emma]) await claim(userId);
    expect(wordsOf(postIn(world, OTHERS))).toContain('○ 0 av 1 · *behöver 2 till, men bara 1 till får plats där');

    await claim(lena);
    expect(wordsOf(postIn(world, OTHERS))).toContain('*Behöver 2 till, men det är fullt med besökare där den tiden*');
    expect(JSON.stringify(postIn(world, OTHERS).blocks)).not.toContain('claim_shift');
    await world.sandbox.as(lars).press({ message: stale }, 'claim_shift');
    await world.settle();
    expect(wordsOf(lastAnswer(world, lars, OTHERS))).toContain('Det finns inte plats för en till på det besöket');
    expect(wordsOf(lastAnswer(world, lars, OTHERS))).toContain('/visit schema');
  });

  it('cannot move a visit to an hour at which too many would be inside, and lose nothing that they typed', async () => {
    await postWeek(world, others, '2026-W48', [{ date: '2026-11-26', from: '18:00', to: '20:00' }]);
    for (const userId of [anna, bo, emma]) await claim(userId, OTHERS);
    const [tuesday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    for (const userId of [lena, mikkel]) await claim(userId);
    await type(lena, '/visit plan');
    await press(lena, 'plan_shift', `change|${tuesday}`);
    await submit(lena, { ...VISIT, date: '2026-11-26', start_time: '17:00', end_time: '19:00' });
    expect(top(lena).errors).toMatchObject({
      start_time: expect.stringContaining('Här släpps 4 in samtidigt, och andra kommer den tiden'),
    });
    const week = await world.society.of(Weeks).read(group.id, '2026-W48');
    expect(week?.shifts.map(({ startsAt }) => startsAt.toISOString())).toEqual(['2026-11-24T16:00:00.000Z']);
  });
});

describe('an hour at which more come than are let in any more', () => {
  it.each([
    [
      anna,
      'Fler kommer den tiden än som släpps in samtidigt',
      `fråga <@${lars}> eller <@${lena}> innan du ger dig av.`,
    ],
    [
      mikkel,
      'Der kommer flere på det tidspunkt, end der må komme ind ad gangen',
      `Spørg <@${lars}> eller <@${lena}>, før`,
    ],
    [emma, 'More people come at that time than are let in at once', `ask <@${lars}> or <@${lena}> before you travel.`],
  ])(
    'is read of by whoever goes, on both visits, until somebody gives up a place: %s',
    async (userId, crowded, ask) => {
      await postWeek(world, group, '2026-W48', [TUESDAY]);
      await postWeek(world, others, '2026-W48', [{ ...TUESDAY, from: '18:00', to: '20:00' }]);
      for (const each of [userId, bo]) await claim(each);
      await claim(lars, OTHERS);
      await capIs(2);
      await world.sandbox.as(userId).command(channel, '/visit mine');
      await world.settle();
      expect(answered(userId)).toContain(`*${crowded}*`);
      expect(answered(userId)).toContain(ask);
      const remindersOf = (reader: string) =>
        world.sandbox.world
          .scheduled()
          .filter(({ channelId }) => channelId === world.sandbox.world.directChannel(reader).id)
          .map(({ text }) => text);
      expect(remindersOf(userId).filter((text) => text.includes(ask))).not.toEqual([]);

      await world.sandbox.as(lars).command(OTHERS, '/visit släpp');
      await world.settle();
      await world.sandbox.as(lars).press({ message: lastAnswer(world, lars, OTHERS) }, 'release_shift');
      await world.settle();
      await world.sandbox.as(userId).command(channel, '/visit mine');
      await world.settle();
      expect(answered(userId)).not.toContain(crowded);
      expect(remindersOf(userId).filter((text) => text.includes(ask))).toEqual([]);
    },
  );
});

describe('somebody who claims a day on which nothing is left', () => {
  it.each([
    [emma, '/visit claim tuesday', 'You already have a place on that visit'],
    [lars, '/visit ta tisdag', 'nu är alla platser tagna'],
    [lars, '/visit ta tis 24 nov', 'nu är alla platser tagna'],
    [mikkel, '/visit tag tirsdag', 'Det besøg er aflyst'],
  ])('is told why by the words of the button: %s', async (userId, typed, why) => {
    const [tuesday = ''] = await postWeek(world, group, '2026-W48', [{ ...TUESDAY, maximum: 2 }]);
    for (const each of [emma, anna]) await claim(each);
    if (userId === mikkel) {
      const week = await world.society.of(Weeks).read(group.id, '2026-W48');
      await world.society.of(Weeks).change(week?.id ?? '', null, lena, world.sandbox.clock.now(), () => ({
        ok: true,
        changes: [{ kind: 'call_off', shiftId: tuesday, status: 'called_off_by_us' }],
        notices: [],
      }));
    }
    await world.sandbox.as(userId).command(channel, typed);
    await world.settle();
    expect(answered(userId)).toContain(why);
  });

  it('sees how each of several visits stands', async () => {
    await postWeek(world, group, '2026-W48', [
      { ...TUESDAY, maximum: 2 },
      { ...TUESDAY, from: '10:00', to: '12:00', maximum: 2 },
    ]);
    const [morning = '', evening = ''] =
      (await world.society.of(Weeks).read(group.id, '2026-W48'))?.shifts.map(({ id }) => id) ?? [];
    const take = async (userId: string, shiftId: string) => {
      await world.sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift', shiftId);
      await world.settle();
    };
    for (const userId of [emma, anna]) await take(userId, morning);
    for (const userId of [bo, lena]) await take(userId, evening);
    await world.sandbox.as(emma).command(channel, '/visit claim tuesday');
    await world.settle();
    expect(answered(emma)).toContain('No place can be taken that day');
    expect(answered(emma)).toContain('10:00–12:00* · Häktet Göteborg\nYou already have a place');
    expect(answered(emma)).toContain('17:00–19:00* · Häktet Göteborg\nSomebody was just ahead of you');
  });
});
