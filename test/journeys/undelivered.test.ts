import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { retryUndeliveredButton } from '../../src/setting-up/undelivered/undelivered.controls.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf } from '../support/goteborg.js';

const MINUTE = 60_000;
/** Where everybody is. */
const ELSEWHERE = 'C0EVERYBODY';
const VISIT = { date: '2026-11-24', from: '17:00', to: '19:00' };

let world: BotUnderTest;
let group: Group;
beforeEach(async () => {
  world = await startBotUnderTest({ auditEvery: 10 * MINUTE });
  group = await goteborg(world);
  const members = world.sandbox.world.users().map(({ id }) => id);
  world.sandbox.world.addChannel({ id: ELSEWHERE, name: 'alla', members });
});
afterEach(() => world.stop());

const told = (userId: string) =>
  world.sandbox.world.messages(world.sandbox.world.directChannel(userId).id).map((message) => message.text);

async function loseTheChannel(): Promise<void> {
  await world.sandbox.world.leave(GOTEBORG.channel, world.sandbox.botUserId);
  await postWeek(world, group, '2026-W48', [VISIT]);
  await world.later(MINUTE);
}

async function letBackIn(): Promise<void> {
  await world.sandbox.world.join(GOTEBORG.channel, world.sandbox.botUserId);
}

/** Asked in another channel: the group's own may be out of the bot's reach. */
async function ask(userId: string, text = '/visit undelivered'): Promise<void> {
  await world.sandbox.as(userId).command(ELSEWHERE, text);
  await world.settle();
}

describe('when the bot was removed from the group’s channel', () => {
  it('each leader is told once, in words, what to do', async () => {
    await loseTheChannel();
    expect(told(GOTEBORG.lena)).toEqual([expect.stringContaining('Skriv `/invite @Visiting Hours` i kanalen')]);
    expect(told(GOTEBORG.lars)).toHaveLength(1);
    expect(told(GOTEBORG.anna)).toEqual([]);

    await world.later(60 * MINUTE);
    await postWeek(world, group, '2026-W49', [{ ...VISIT, date: '2026-12-01' }]);
    await world.later(60 * MINUTE);
    expect(told(GOTEBORG.lena)).toHaveLength(1);
  });

  it('and told again when it happens again after it has worked', async () => {
    await loseTheChannel();
    await letBackIn();
    await world.later(15 * MINUTE);
    expect(world.sandbox.world.messages(GOTEBORG.channel)).toHaveLength(1);
    await world.sandbox.world.leave(GOTEBORG.channel, world.sandbox.botUserId);
    await world.later(30 * MINUTE);
    expect(told(GOTEBORG.lena)).toHaveLength(2);
  });

  it('and told anew for another reason', async () => {
    await loseTheChannel();
    await letBackIn();
    await world.sandbox.world.archive(GOTEBORG.channel);
    await world.later(15 * MINUTE);
    expect(told(GOTEBORG.lena)).toEqual([expect.any(String), expect.stringContaining('arkiverad')]);
  });
});

describe('messages that did not arrive', () => {
  it('are listed for the group’s leader with the reason, and one button has them tried again', async () => {
    await loseTheChannel();
    await ask(GOTEBORG.lena);
    const list = lastAnswer(world, GOTEBORG.lena, ELSEWHERE);
    expect(wordsOf(list)).toContain('Vecka 48 (23–29 november): schemat för Besöksgruppen Göteborg');
    expect(wordsOf(list)).toContain('Jag är inte med i kanalen');

    await letBackIn();
    await world.sandbox.as(GOTEBORG.lena).press({ message: list }, retryUndeliveredButton.actionId);
    await world.settle();
    expect(world.sandbox.world.messages(GOTEBORG.channel)).toHaveLength(1);
    expect(wordsOf(lastAnswer(world, GOTEBORG.lena, ELSEWHERE))).toContain('Försöker igen med 1 meddelande');
    await ask(GOTEBORG.lena);
    expect(wordsOf(lastAnswer(world, GOTEBORG.lena, ELSEWHERE))).toContain('Alla meddelanden har kommit fram');
  });

  it('are in the menu only while there are any, and only for those who look after them', async () => {
    await ask(GOTEBORG.lena, '/visit');
    expect(wordsOf(lastAnswer(world, GOTEBORG.lena, ELSEWHERE))).not.toContain('Meddelanden som inte kom fram');
    await loseTheChannel();
    await ask(GOTEBORG.lena, '/visit');
    expect(wordsOf(lastAnswer(world, GOTEBORG.lena, ELSEWHERE))).toContain('Meddelanden som inte kom fram (1)');
    await ask(GOTEBORG.anna, '/visit');
    expect(wordsOf(lastAnswer(world, GOTEBORG.anna, ELSEWHERE))).not.toContain('Meddelanden som inte kom fram');
  });

  it('are none of a volunteer’s business', async () => {
    await loseTheChannel();
    await ask(GOTEBORG.anna);
    expect(wordsOf(lastAnswer(world, GOTEBORG.anna, ELSEWHERE))).toContain('Bara ledare');
  });

  it('of every group are shown to national staff', async () => {
    await loseTheChannel();
    const { version } = await world.society.of(Workspaces).read();
    const now = world.sandbox.clock.now();
    await world.society.of(Workspaces).save({ nationalStaffIds: [GOTEBORG.stranger] }, version, GOTEBORG.admin, now);
    await ask(GOTEBORG.stranger);
    expect(wordsOf(lastAnswer(world, GOTEBORG.stranger, ELSEWHERE))).toContain('Vecka 48');
  });

  it('are not tried again by somebody who has ceased to lead the group since opening the list', async () => {
    await loseTheChannel();
    await ask(GOTEBORG.lars);
    const list = lastAnswer(world, GOTEBORG.lars, ELSEWHERE);
    const now = world.sandbox.clock.now();
    const { facility, programme: _programme, ...columns } = group;
    const again = { ...columns, facilityId: facility.id, leaderIds: [GOTEBORG.lena] };
    await world.society.of(Groups).save(again, null, GOTEBORG.admin, now);
    await letBackIn();
    await world.sandbox.as(GOTEBORG.lars).press({ message: list }, retryUndeliveredButton.actionId);
    await world.settle();
    expect(world.sandbox.world.messages(GOTEBORG.channel)).toHaveLength(0);
    expect(wordsOf(lastAnswer(world, GOTEBORG.lars, ELSEWHERE))).toContain('Bara ledare');
  });

  it('of another group stay out of sight', async () => {
    await loseTheChannel();
    world.sandbox.world.addChannel({ id: 'C0MALMO', name: 'besok-malmo', members: [world.sandbox.botUserId] });
    const { facility, programme: _programme, id: _, ...columns } = group;
    const malmo = {
      ...columns,
      name: 'Malmö',
      channelId: 'C0MALMO',
      leaderIds: [GOTEBORG.bo],
      facilityId: facility.id,
    };
    await world.society.of(Groups).save(malmo, null, GOTEBORG.admin, world.sandbox.clock.now());
    await ask(GOTEBORG.bo);
    expect(wordsOf(lastAnswer(world, GOTEBORG.bo, ELSEWHERE))).toContain('Alla meddelanden har kommit fram');
  });
});
