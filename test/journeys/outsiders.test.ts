import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf, ZONE } from '../support/goteborg.js';

const { anna, bo, lena, channel } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const FRIDAY = { date: '2026-11-27', from: '17:00', to: '19:00' };
const GUEST = 'U0GUEST';
const STRANGER = 'U0ELSEWHERE';
const SAID = { [GUEST]: 'Du är gäst i den här arbetsytan', [STRANGER]: 'Du hör till en annan arbetsyta' } as const;
const OUTSIDERS = [GUEST, STRANGER] as const;

describe('somebody who can take no part in this workspace', () => {
  let world: BotUnderTest;
  let group: Group;

  beforeEach(async () => {
    world = await startBotUnderTest();
    group = await goteborg(world);
    const swedish = { locale: 'en-GB', timeZone: ZONE };
    slack().addUser({ id: GUEST, name: 'Gäst', isGuest: true, ...swedish });
    slack().addUser({ id: STRANGER, name: 'Främling', teamId: 'TELSEWHERE', ...swedish });
    for (const id of OUTSIDERS) await slack().join(channel, id);
    await world.settle();
  });
  afterEach(() => world.stop());

  const slack = () => world.sandbox.world;
  const statusOf = (userId: string) => world.society.of(Memberships).status(group.id, userId);
  const told = (userId: string): string =>
    slack().messages(slack().directChannel(userId).id, userId).map(wordsOf).join('\n');
  const ahead = (userId: string) =>
    slack()
      .scheduled()
      .filter(({ channelId }) => channelId === slack().directChannel(userId).id);

  it('does not become a volunteer by being in the channel', async () => {
    await world.bot.run('syncMemberships');
    expect(await Promise.all(OUTSIDERS.map(statusOf))).toEqual([null, null]);
  });

  it.each(OUTSIDERS)('is told why by every command (%s)', async (userId) => {
    for (const word of [
      'ta',
      'mina',
      'schema',
      'gå med',
      'planera',
      'hjälp',
      'inställningar',
      'siffror',
      'obegripligt',
    ]) {
      await world.sandbox.as(userId).command(channel, `/visit ${word}`);
      await world.settle();
      expect(wordsOf(lastAnswer(world, userId)), word).toContain(SAID[userId]);
    }
    expect(await statusOf(userId)).toBeNull();
    expect(slack().modals(userId)).toEqual([]);
  });

  it.each(OUTSIDERS)('is told why by the post’s button, and nobody’s place is taken (%s)', async (userId) => {
    await postWeek(world, group, '2026-W48', [TUESDAY]);
    await world.sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift');
    await world.settle();
    expect(wordsOf(lastAnswer(world, userId))).toContain(SAID[userId]);
    expect(wordsOf(postIn(world))).toContain('○○○ 0 av 3');
    expect(world.sandbox.problems).toEqual([]);
  });

  it.each(OUTSIDERS)('is told why by App Home and by the shortcut (%s)', async (userId) => {
    await world.sandbox.as(userId).openHome();
    await world.settle();
    expect(wordsOf(slack().home(userId)?.view ?? { blocks: [] })).toContain(SAID[userId]);
    await world.sandbox.as(userId).shortcut('plan_visits');
    await world.settle();
    expect(wordsOf(slack().modals(userId).at(-1)?.view ?? { blocks: [] })).toContain(SAID[userId]);
  });

  it('is told why by a form that was open when they became a guest', async () => {
    await world.sandbox.as(anna).command(channel, '/visit påminnelser');
    await world.settle();
    slack().setGuest(anna, true);
    await world.bot.run('syncMemberships');
    await world.sandbox.as(anna).submit();
    await world.settle();
    expect(wordsOf(slack().modals(anna).at(-1)?.view ?? { blocks: [] })).toContain(SAID[GUEST]);
  });

  it('keeps no place silently: the leader hears of a guest’s places, and reminders are withdrawn', async () => {
    await postWeek(world, group, '2026-W48', [FRIDAY]);
    for (const userId of [anna, bo]) await world.sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift');
    await world.settle();
    expect(ahead(anna)).toHaveLength(1);
    slack().setGuest(anna, true);
    await world.bot.run('syncMemberships');
    await world.settle();
    expect(await statusOf(anna)).toBeNull();
    expect(ahead(anna)).toEqual([]);
    expect(told(lena)).toContain(`<@${anna}> är bara gäst i arbetsytan nu`);
    expect(told(lena)).toContain('har fortfarande en plats');
    expect(ahead(bo)).toHaveLength(1);
  });

  it('is let in again at the next press once they are a member', async () => {
    slack().setGuest(anna, true);
    await world.bot.run('syncMemberships');
    slack().setGuest(anna, false);
    await world.sandbox.as(anna).command(channel, '/visit mina');
    await world.settle();
    expect(wordsOf(lastAnswer(world, anna))).not.toContain(SAID[GUEST]);
  });
});
