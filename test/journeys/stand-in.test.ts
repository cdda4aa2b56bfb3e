import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputValues } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { StandIns } from '../../src/groups/stand-ins.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { peopleIn, stopUntroubled } from '../support/people.js';
import { groupCalled } from '../support/stored-group.js';
import { toSave } from '../support/yearly-return.js';

const { anna, bo, lena, lars, admin } = GOTEBORG;
const WEEKS = { from: '2026-11-23', until: '2026-12-06' };
const FRIDAY = { date: '2026-11-27', from: '17:00', to: '19:00' };

let world: BotUnderTest;
let group: Group;
const { submit, told, lastTold, top, pressIn, directChannel } = peopleIn(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopUntroubled(world));

const viewOf = (userId: string) => {
  const view = world.sandbox.world.home(userId);
  if (!view) throw new Error(`${userId} has not opened App Home`);
  return view;
};
const home = (userId: string): string => wordsOf(viewOf(userId).view);
const openHome = async (userId: string): Promise<string> => {
  await world.sandbox.as(userId).openHome();
  await world.settle();
  return home(userId);
};
const pressHome = async (userId: string, action: string): Promise<void> => {
  await world.sandbox.as(userId).press({ view: viewOf(userId) }, action);
  await world.settle();
};
const askForStandIn = async (userId: string, typed: InputValues) => {
  await openHome(userId);
  await pressHome(userId, 'open_stand_in');
  return submit(userId, typed);
};
/** The clock is set, and what is done at regular times is done. */
const until = async (wall: string): Promise<void> => {
  await world.sandbox.clock.set(at(wall));
  await world.bot.run('settleStandIns');
  await world.later(60_000);
};
const leaders = async (): Promise<readonly string[]> =>
  (await world.society.of(Groups).read(group.id))?.leaderIds ?? [];
const cardsOf = (userId: string): number => told(userId).filter(({ text }) => text.includes('27 november')).length;

describe('a leader in whose place somebody stands', () => {
  it('says so with two presses; the two weeks that come are proposed, and everybody concerned is told once', async () => {
    await askForStandIn(lena, { userId: bo });
    expect(wordsOf(lastTold(lena))).toContain(`<@${bo}> vikarierar för dig från 23 november 2026 till 6 december 2026`);
    expect(wordsOf(lastTold(bo))).toContain(`<@${lena}> har bett dig hoppa in som ledare för Besöksgruppen Göteborg`);
    expect(wordsOf(lastTold(lars))).toContain(`<@${bo}> vikarierar för <@${lena}> som ledare`);
    expect(home(lena)).toContain(`<@${bo}> vikarierar för dig i Besöksgruppen Göteborg`);
    expect(await leaders()).toEqual([lars, lena].sort());
  });

  it('is led for from the first day to the last, by the clock of the place, and it begins and ends by itself', async () => {
    await askForStandIn(lena, { userId: bo, ...WEEKS });
    await until('2026-11-22 23:59');
    expect(await openHome(bo)).not.toContain('Det här väntar på dig i dag');
    expect(home(bo)).toContain(`Du vikarierar för <@${lena}> i Besöksgruppen Göteborg`);
    await until('2026-11-23 00:00');
    expect(home(bo)).toContain('Det här väntar på dig i dag');
    expect(home(bo)).toContain(`Du vikarierar för <@${lena}> i Besöksgruppen Göteborg`);
    expect(home(bo)).not.toContain('Någon vikarierar för mig');
    expect(home(bo)).not.toContain('Lämna över en grupp');
    expect(await leaders()).toEqual([bo, lars, lena].sort());
    const toldOnTheWay = told(bo).length;
    await until('2026-12-06 23:59');
    expect(await leaders()).toContain(bo);
    await until('2026-12-07 00:00');
    expect(await leaders()).toEqual([lars, lena].sort());
    expect(await openHome(bo)).not.toContain('Det här väntar på dig i dag');
    expect(told(bo).filter(({ text }) => text.includes('vikarierar inte längre'))).toEqual([]);
    expect(told(bo).length).toBeGreaterThanOrEqual(toldOnTheWay);
    expect(await world.society.of(StandIns).of(lena, world.sandbox.clock.now())).toEqual([]);
  });

  it('gets no cards meanwhile, and whoever stands in gets them; both may plan', async () => {
    await postWeek(world, group, '2026-W48', [FRIDAY]);
    await askForStandIn(lena, { userId: bo, ...WEEKS });
    await until('2026-11-23 08:00');
    const before = cardsOf(lena);
    await until('2026-11-26 12:00');
    expect(cardsOf(bo)).toBeGreaterThan(0);
    expect(cardsOf(lena)).toBe(before);
    for (const userId of [lena, bo]) {
      await world.sandbox.as(userId).command(GOTEBORG.channel, '/visit plan');
      await world.settle();
      expect(wordsOf(top(userId).view)).toContain('Vecka 49');
      await world.sandbox.as(userId).submit();
      await world.settle();
    }
  });

  it('has the cards that they have seen say who sees to it, as soon as the days begin, and has them back after', async () => {
    await postWeek(world, group, '2026-W48', [FRIDAY]);
    await until('2026-11-25 18:00');
    const isCard = (words: string): boolean => words.includes('Fråga efter folk');
    const cards = (userId: string) => told(userId).map(wordsOf).filter(isCard).length;
    expect(cards(lena)).toBeGreaterThan(0);
    await askForStandIn(lena, { userId: bo, from: '2026-11-25', until: '2026-12-06' });
    expect(cards(lena)).toBe(0);
    expect(told(lena).map(wordsOf).join('\n')).toContain(`<@${bo}> och <@${lars}> tar hand om det här besöket nu`);
    expect(cards(bo)).toBeGreaterThan(0);
    await pressHome(lena, 'end_stand_in');
    expect(cards(lena)).toBeGreaterThan(0);
  });

  it('hears again at once when it is ended early, by either of them', async () => {
    await askForStandIn(lena, { userId: bo, ...WEEKS });
    await until('2026-11-24 08:00');
    await pressHome(lena, 'end_stand_in');
    expect(await leaders()).toEqual([lars, lena].sort());
    expect(wordsOf(lastTold(bo))).toContain(`Du vikarierar inte längre för <@${lena}>`);
    await askForStandIn(lena, { userId: anna, ...WEEKS });
    expect(await leaders()).toContain(anna);
    await pressIn(anna, 'end_stand_in', lastTold(anna));
    expect(wordsOf(lastTold(lena))).toContain(`<@${anna}> vikarierar inte längre för dig`);
    expect(await leaders()).toEqual([lars, lena].sort());
  });

  it.each([
    ['themselves', { userId: lena }, 'Det är du.'],
    ['who leads already', { userId: lars }, 'leder redan gruppen'],
    ['days the wrong way round', { userId: bo, from: '2026-12-06', until: '2026-11-30' }, 'Välj den första dagen'],
    ['days that are over', { userId: bo, from: '2026-11-02', until: '2026-11-08' }, 'Den dagen har varit'],
    ['days without end', { userId: bo, from: '2026-12-01', until: '2028-01-01' }, 'Högst ett år'],
  ])('is told what is wrong with %s, and loses nothing', async (_, typed, words) => {
    const ack = await askForStandIn(lena, typed as InputValues);
    expect(JSON.stringify(ack)).toContain(words);
  });

  it('cannot be stood in for twice on one day', async () => {
    await askForStandIn(lena, { userId: bo, ...WEEKS });
    const ack = await askForStandIn(lena, { userId: anna, from: '2026-12-06', until: '2026-12-09' });
    expect(JSON.stringify(ack)).toContain('Någon vikarierar redan för dig');
  });

  it('cannot choose somebody who is gone', async () => {
    await world.sandbox.world.deactivate(anna);
    expect(JSON.stringify(await askForStandIn(lena, { userId: anna, ...WEEKS }))).toContain('kan inte vara med');
  });

  it('hears again when nobody else who leads is there any more', async () => {
    await postWeek(world, group, '2026-W48', [FRIDAY]);
    await askForStandIn(lena, { userId: bo, ...WEEKS });
    await until('2026-11-23 08:00');
    for (const userId of [lars, bo]) await world.sandbox.world.deactivate(userId);
    await world.bot.run('syncMemberships');
    await until('2026-11-26 12:00');
    expect(cardsOf(lena)).toBeGreaterThan(0);
  });

  it('stays away for a second leader who asks the same person', async () => {
    await askForStandIn(lena, { userId: bo, ...WEEKS });
    await askForStandIn(lars, { userId: bo, from: '2026-11-30', until: '2026-12-02' });
    await until('2026-11-24 08:00');
    expect(await world.society.of(Groups).read(group.id)).toMatchObject({ awayIds: [lena], standInIds: [bo] });
    await until('2026-12-01 08:00');
    expect(await world.society.of(Groups).read(group.id)).toMatchObject({
      awayIds: [lars, lena].sort(),
      standInIds: [bo],
    });
    await until('2026-12-03 08:00');
    expect(await world.society.of(Groups).read(group.id)).toMatchObject({ awayIds: [lena], standInIds: [bo] });
  });

  it('has not left out whoever stands in: who presses an old button reads who can hand the group over', async () => {
    const { clock } = world.sandbox;
    const ledBy = (...leaderIds: readonly string[]) =>
      world.society.of(Groups).save({ ...toSave(group), leaderIds }, null, admin, clock.now());
    await ledBy(lena, lars, bo);
    await openHome(bo);
    const before = viewOf(bo);
    await ledBy(lena, lars);
    await askForStandIn(lena, { userId: bo, ...WEEKS });
    await until('2026-11-24 08:00');
    for (const [action, words] of [
      ['open_hand_over', `bara <@${lena}> kan lämna över gruppen`],
      ['open_stand_in', 'Du vikarierar själv några dagar'],
    ] as const) {
      await world.sandbox.as(bo).press({ view: before }, action);
      await world.settle();
      expect(wordsOf(top(bo).view)).toContain(words);
    }
  });

  it('is told what is wrong where they untick every group, and under the ticks', async () => {
    const { clock } = world.sandbox;
    const other = { ...groupCalled('other', group.facility.id), leaderIds: [lena] };
    expect(await world.society.of(Groups).save(other, null, admin, clock.now())).toMatchObject({ ok: true });
    const ack = await askForStandIn(lena, { userId: bo, groupIds_0: [] });
    expect(JSON.stringify(ack)).toContain('"groupIds_0":"Välj minst en grupp."');
  });

  it('presses an old button, and reads that it is over', async () => {
    await askForStandIn(lena, { userId: bo, ...WEEKS });
    const asked = lastTold(bo);
    await pressIn(bo, 'end_stand_in', asked);
    await pressIn(bo, 'end_stand_in', asked);
    expect(wordsOf(lastAnswer(world, bo, directChannel(bo)))).toContain('Det är redan slut');
  });
});
