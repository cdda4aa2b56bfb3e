import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { decideCallOff, decideChangeShift } from '../../src/visits/planning/changing-visits.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf, ZONE } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { EVENING_BEFORE, HOUR, MINUTE, reminded, THURSDAY, WEEK_BEFORE } from '../support/reminded-visit.js';

const { anna, bo, emma, mikkel, lena, channel } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { press, claim, type, until, told, lastTold, ahead } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => world.stop());

describe('somebody who claims a visit', () => {
  it('is reminded a week before and the evening before, each exactly once and in their own language', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    for (const userId of [anna, mikkel, emma]) await claim(userId);
    for (const userId of [anna, mikkel, emma]) expect(ahead(userId)).toEqual([WEEK_BEFORE, EVENING_BEFORE]);

    await until(new Date(WEEK_BEFORE.getTime() - MINUTE));
    expect(told(anna)).toEqual([]);
    await until(WEEK_BEFORE);
    expect(told(anna).map(wordsOf)).toEqual([
      expect.stringContaining('Påminnelse om ditt besök: *torsdag 3 december 17:00–19:00*, Häktet Göteborg'),
    ]);
    expect(wordsOf(lastTold(anna))).toContain(`<@${mikkel}> och <@${emma}>`);
    expect(wordsOf(lastTold(mikkel))).toContain('torsdag den 3. december kl. 17.00–19.00');
    expect(wordsOf(lastTold(emma))).toContain('Thursday 3 December 17:00–19:00');

    await until(new Date(EVENING_BEFORE.getTime() + 24 * HOUR));
    for (const userId of [anna, mikkel, emma]) expect(told(userId)).toHaveLength(2);
    expect(ahead(anna)).toEqual([]);
    expect(world.sandbox.problems).toEqual([]);
  });

  it('is reminded while the bot is down', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await world.bot.stop();
    await world.sandbox.clock.set(at('2026-12-03 12:00'));
    expect(told(anna)).toHaveLength(2);
  });

  it('late gets only the reminders still ahead', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(mikkel);
    await until(new Date(WEEK_BEFORE.getTime() + HOUR));
    await claim(anna);
    expect(ahead(anna)).toEqual([EVENING_BEFORE]);
    await until(new Date(EVENING_BEFORE.getTime() + HOUR));
    await claim(bo);
    expect([told(bo), ahead(bo)]).toEqual([[], []]);
  });

  it('and gives the place up loses the reminders; claiming again brings them back', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await type(anna, '/visit släpp');
    await press(anna, 'release_shift', lastAnswer(world, anna));
    expect(ahead(anna)).toEqual([]);
    await claim(anna);
    expect(ahead(anna)).toEqual([WEEK_BEFORE, EVENING_BEFORE]);
    await until(new Date(EVENING_BEFORE.getTime() + HOUR));
    expect(told(anna)).toHaveLength(2);
  });

  it('and gives it up minutes before a reminder, when Slack cannot hold that back, is told at once not to mind it', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    for (const userId of [anna, mikkel, emma]) await claim(userId);
    await until(new Date(WEEK_BEFORE.getTime() - 4 * MINUTE));
    await type(emma, '/visit release');
    await press(emma, 'release_shift', lastAnswer(world, emma));
    expect(told(emma).map(wordsOf)).toEqual([
      expect.stringContaining('You may be about to get a reminder of *Thursday 3 December 17:00–19:00*'),
    ]);
    await until(EVENING_BEFORE);
    expect(told(emma).map(({ text }) => text.slice(0, 10))).toEqual(['You may be', 'A reminder']);
  });

  it('minutes before others’ reminders gives nobody anything to correct', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(emma);
    await until(new Date(WEEK_BEFORE.getTime() - 4 * MINUTE));
    await claim(anna);
    expect(told(emma)).toEqual([]);
    await until(WEEK_BEFORE);
    expect(told(emma)).toHaveLength(1);
  });

  it('hears at once, and once, when somebody else gives up their place just after the reminder has come', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(emma);
    await claim(anna);
    await until(WEEK_BEFORE);
    await type(anna, '/visit släpp');
    await press(anna, 'release_shift', lastAnswer(world, anna));
    expect(world.sandbox.clock.now().getTime() - WEEK_BEFORE.getTime()).toBeLessThan(MINUTE);
    await until(at('2026-11-27 12:00'));
    expect(told(emma)).toHaveLength(2);
    expect(wordsOf(lastTold(emma))).toContain(`<@${anna}> won’t be coming`);
  });

  it('that is moved is reminded of its new time, also when the old time’s reminder has come already', async () => {
    const [shiftId = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await until(new Date(WEEK_BEFORE.getTime() + HOUR));
    await move(shiftId, '2026-12-06');
    // Moved, it is cleared no longer: the last one says whom to ask before they travel.
    expect(ahead(anna)).toEqual([at('2026-11-29 18:00'), at('2026-12-05 18:00'), at('2026-12-05 21:00')]);
    await until(at('2026-12-06 12:00'));
    const reminders = told(anna).filter((message) => wordsOf(message).includes('Påminnelse om ditt besök'));
    expect(reminders.map((message) => wordsOf(message).split('\n')[0])).toEqual([
      expect.stringContaining('torsdag 3 december'),
      expect.stringContaining('söndag 6 december'),
      expect.stringContaining('söndag 6 december'),
    ]);
  });

  it('that is called off is not reminded of it', async () => {
    const [shiftId = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await change((week) => decideCallOff(week, shiftId, 'called_off_by_facility', world.sandbox.clock.now()));
    expect(ahead(anna)).toEqual([]);
  });

  it('and leaves the group, or Slack, gets no reminder', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    await claim(bo);
    await world.sandbox.world.leave(channel, anna);
    await world.settle();
    expect(ahead(anna)).toEqual([]);
    await world.sandbox.world.deactivate(bo);
    await world.bot.run('syncMemberships');
    await world.settle();
    expect(ahead(bo)).toEqual([]);
  });

  it.each([
    ['the day before the clocks go back', '2026-10-25', '2026-10-24T16:00:00Z'],
    ['the day the clocks have gone back', '2026-10-26', '2026-10-25T17:00:00Z'],
  ])('is reminded at six by the wall clock on %s', async (_, date, evening) => {
    await world.stop();
    world = await startBotUnderTest({ now: at('2026-10-20 10:00') });
    group = await goteborg(world);
    await postWeek(world, group, date === '2026-10-25' ? '2026-W43' : '2026-W44', [{ ...THURSDAY, date }]);
    await claim(anna);
    expect(ahead(anna)).toEqual([new Date(evening)]);
  });
});

it('a reader of whom Slack says nothing holds up only what is for them, until it does', async () => {
  await world.society.of(Memberships).begin(group.id, 'U0NEW', world.sandbox.clock.now());
  await makeReady(world.society, group.id, ['U0NEW'], world.sandbox.clock.now());
  const [shiftId = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
  await claim(anna);
  world.sandbox.world.addUser({ id: 'U0NEW', name: 'Nina', locale: 'de-DE', timeZone: ZONE });
  world.sandbox.faults.always('users.info', { kind: 'server_error', status: 503 });
  await world.society.of(Claims).decide(shiftId, 'U0NEW', world.sandbox.clock.now(), decideClaim);
  await world.later(MINUTE);
  expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3');
  expect([ahead(anna), ahead('U0NEW')]).toEqual([[WEEK_BEFORE, EVENING_BEFORE], []]);
  world.sandbox.faults.clear();
  await world.later(MINUTE);
  expect(ahead('U0NEW')).toEqual([WEEK_BEFORE, EVENING_BEFORE]);
});

it('with nothing changed, a pass asks Slack nothing; nor, later, again about people', async () => {
  await postWeek(world, group, '2026-W49', [THURSDAY]);
  for (const userId of [anna, mikkel, emma]) await claim(userId);
  world.sandbox.clearCalls();
  await world.bot.reconciler.pass();
  await world.bot.reconciler.pass();
  expect(world.sandbox.calls).toEqual([]);
  await world.sandbox.clock.advance(HOUR);
  await world.bot.reconciler.pass();
  expect(world.sandbox.calls.filter(({ method }) => method.startsWith('users.'))).toEqual([]);
});

async function change(decide: Parameters<Weeks['change']>[4]): Promise<void> {
  const week = await world.society.of(Weeks).read(group.id, '2026-W49');
  if (!week) throw new Error('no week');
  await world.society.of(Weeks).change(week.id, null, lena, world.sandbox.clock.now(), decide);
  world.bot.reconciler.soon();
  await world.settle();
}

async function move(shiftId: string, date: string): Promise<void> {
  await change((week) => {
    const shift = week.shifts.find(({ id }) => id === shiftId);
    if (!shift) throw new Error('no shift');
    const moved = { ...shift, startsAt: at(`${date} 17:00`), endsAt: at(`${date} 19:00`) };
    const { format, minimumParty, maximumParty, cleared, startsAt, endsAt } = moved;
    const plan = { format, minimumParty, maximumParty, cleared, startsAt, endsAt };
    return decideChangeShift(week, shiftId, plan, world.sandbox.clock.now());
  });
}
