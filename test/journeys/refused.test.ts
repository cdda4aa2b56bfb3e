import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Notices } from '../../src/telling/notices.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf } from '../support/goteborg.js';
import { TUESDAY } from '../support/planned-week.js';

const { admin, anna, lars, lena, national } = GOTEBORG;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let world: BotUnderTest;
let group: Group;
beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => world.stop());

const told = (userId: string): readonly string[] =>
  world.sandbox.world.messages(world.sandbox.world.directChannel(userId).id).map(wordsOf);
const toldOf = (userId: string, words: string) => told(userId).filter((each) => each.includes(words));
const refuse = (method: string, error: string) => world.sandbox.faults.always(method, { kind: 'error', error });

/** A week that is posted, and changes afterwards. */
async function changeAPostedWeek(): Promise<void> {
  const [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
  await world.society.of(Claims).decide(shiftId, anna, world.sandbox.clock.now(), decideClaim);
  world.bot.reconciler.soon();
  await world.settle();
}

describe('what Slack refuses and waiting does not mend', () => {
  it.each([
    ['is_inactive', 'arkiverad'],
    ['restricted_action_read_only_channel', 'får inte skriva'],
    ['message_limit_exceeded', 'gränsen för abonnemanget'],
    ['channel_not_found', '/invite'],
  ])('in a channel reaches its leaders once, in words: %s', async (error, words) => {
    refuse('chat.update', error);
    await changeAPostedWeek();
    await world.later(3 * 60 * MINUTE);
    for (const leader of [lena, lars]) expect(toldOf(leader, words)).toHaveLength(1);
    expect(told(anna).join()).not.toContain(words);
  });

  it('of a kind that nobody has heard of reaches them once, with what to show to whoever runs the bot', async () => {
    refuse('chat.update', 'something_quite_new');
    await changeAPostedWeek();
    await world.later(3 * 60 * MINUTE);
    const [words = ''] = toldOf(lena, 'something_quite_new');
    expect(toldOf(lena, 'something_quite_new')).toHaveLength(1);
    expect(words).toContain('Vecka 48 (23–29 november): schemat för Besöksgruppen Göteborg');
    const [, reference = '?'] = /referens (\w{6})/.exec(words) ?? [];
    expect(world.log.filter((line) => line.includes(`"reference":"${reference}"`))).not.toEqual([]);
  });

  it('is told again when it is refused for another reason', async () => {
    refuse('chat.update', 'something_quite_new');
    await changeAPostedWeek();
    refuse('chat.update', 'something_else');
    await world.later(30 * MINUTE);
    expect(toldOf(lena, 'something_quite_new')).toHaveLength(1);
    expect(toldOf(lena, 'something_else')).toHaveLength(1);
    expect(toldOf(lena, 'something_else').join()).toContain('kommer inte fram:\nVecka 48');
  });

  it('of a person who can’t be reached reaches those who lead their group once, whatever number of messages', async () => {
    const [first = '', second = ''] = await postWeek(world, group, '2026-W48', [
      TUESDAY,
      { ...TUESDAY, date: '2026-11-26' },
    ]);
    refuse('chat.scheduleMessage', 'user_not_found');
    for (const shiftId of [first, second])
      await world.society.of(Claims).decide(shiftId, anna, world.sandbox.clock.now(), decideClaim);
    world.bot.reconciler.soon();
    await world.settle();
    await world.later(60 * MINUTE);
    for (const leader of [lena, lars]) expect(toldOf(leader, `<@${anna}>`)).toHaveLength(1);
    expect(toldOf(lena, `<@${anna}>`).join()).toContain('kommer inte fram, inte heller påminnelser');
    expect(toldOf(anna, `<@${anna}>`)).toEqual([]);
  });

  it('of somebody in no group reaches whoever can act for the whole society', async () => {
    // What is to be told to others goes first: the refusal is for the stranger.
    await world.settle();
    const { version } = await world.society.of(Workspaces).read();
    const staff = { nationalChannelId: national, nationalStaffIds: [admin] };
    await world.society.of(Workspaces).save(staff, version, admin, world.sandbox.clock.now());
    const facts = { kind: 'national_cannot_post', channelId: national, reason: 'archived' };
    await world.society
      .of(Notices)
      .writeUnlessTold([{ userId: GOTEBORG.stranger, facts }], null, world.sandbox.clock.now());
    world.sandbox.faults.next('conversations.open', { kind: 'error', error: 'user_disabled' });
    world.bot.reconciler.soon();
    await world.settle();
    await world.later(MINUTE);
    expect(toldOf(admin, `<@${GOTEBORG.stranger}>`)).toHaveLength(1);
  });

  it('when it is a notice about a refusal is not told by more of its kind', async () => {
    refuse('chat.update', 'something_quite_new');
    refuse('chat.postMessage', 'another_new_thing');
    const [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    expect(shiftId).not.toBe('');
    await world.later(DAY);
    const unsettled = await world.society.of(Notices).unsettled();
    expect(unsettled.length).toBeLessThanOrEqual(2);
  });

  it('is listed with the way out for those who look after it', async () => {
    refuse('chat.update', 'something_quite_new');
    await changeAPostedWeek();
    await world.sandbox.as(lena).command(GOTEBORG.channel, '/visit olevererat');
    await world.settle();
    expect(wordsOf(lastAnswer(world, lena))).toMatch(/something_quite_new.*\(referens \w{6}\)/);
  });
});
