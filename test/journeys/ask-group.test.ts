import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Notices } from '../../src/telling/notices.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { HOUR, reminded, THURSDAY } from '../support/reminded-visit.js';

const { bo, emma, mikkel, lena, lars, channel } = GOTEBORG;
const LOOKING = 'Kan du? Besöket *torsdag 3 december 17:00–19:00*, Häktet Göteborg, behöver en till för att bli av.';
const FOUND = 'Tack, nu är vi tillräckligt många: besöket *torsdag 3 december 17:00–19:00*, Häktet Göteborg, blir av.';

let world: BotUnderTest;
let group: Group;
let shiftId: string;
const { press, claim, type, until, told, top, submit } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  [shiftId = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
  await fallShort();
});
afterEach(() => world.stop());

/** Bo is alone, and the leaders have a message of it with which the group is asked, as an earlier version sent it. */
async function fallShort(): Promise<void> {
  await claim(bo);
  const when = { startsAt: at('2026-12-03 17:00'), endsAt: at('2026-12-03 19:00') };
  const facts = { kind: 'short_now', groupId: group.id, shiftId, when, missing: 1 };
  const notices = [lena, lars].map((userId) => ({ userId, facts }));
  await world.society.of(Notices).writeUnlessTold(notices, null, world.sandbox.clock.now());
  world.bot.reconciler.soon();
  await world.settle();
}
async function release(userId: string): Promise<void> {
  await type(userId, '/visit release');
  await press(userId, 'release_shift', lastAnswer(world, userId));
}
const ask = (leader: string): Promise<void> => press(leader, 'ask_group', notice(leader));
function notice(leader: string): SandboxMessage {
  const about = told(leader).find((message) => JSON.stringify(message.blocks).includes('"ask_group"'));
  if (!about) throw new Error(`${leader} was not told`);
  return about;
}
/** What a leader was told last that only they see. */
const answer = (leader: string): string =>
  wordsOf(lastAnswer(world, leader, world.sandbox.world.directChannel(leader).id));
const asked = (): readonly SandboxMessage[] =>
  world.sandbox.world.messages(channel).filter(({ threadTs }) => threadTs !== undefined);
const question = (): SandboxMessage => {
  const [only, ...others] = asked();
  if (!only || others.length > 0) throw new Error(`asked ${asked().length} times`);
  return only;
};
const hasButton = ({ blocks }: SandboxMessage): boolean => JSON.stringify(blocks).includes('"claim_shift"');
async function callOff(): Promise<void> {
  await press(lena, 'open_plan', notice(lena));
  await world.sandbox.as(lena).press({ view: top(lena) }, 'plan_shift', `call_off|${shiftId}`);
  await world.settle();
  await submit(lena, { called_off_by: 'called_off_by_facility' });
}

describe('a leader who hears that too few come', () => {
  it('asks the group with one press: in the thread of the week and in the channel, without saying who comes', async () => {
    await ask(lena);
    expect(question()).toMatchObject({ threadTs: postIn(world).ts, isBroadcast: true });
    expect(wordsOf(question())).toContain(LOOKING);
    expect(JSON.stringify(question())).not.toContain(bo);
    expect(hasButton(question())).toBe(true);
    expect(answer(lena)).toContain(`Nu är gruppen tillfrågad: i <#${channel}> står det`);
  });

  it('still has the way to the plan, also from what Slack says should we be down', async () => {
    await world.bot.stop();
    await world.sandbox.clock.set(at('2026-12-02 21:31'));
    expect(told(lena)).toHaveLength(2);
    await world.sandbox.clock.set(at('2026-12-03 08:01'));
    expect(told(lena)).toHaveLength(3);
    for (const message of told(lena)) {
      expect(JSON.stringify(message.blocks)).toMatch(/"ask_group".*"open_plan"/);
    }
    expect(told(lena).map(wordsOf).at(-1)).toContain('behöver fortfarande en till');
  });

  it('asks in the language of the channel, whatever their own', async () => {
    await world.stop();
    world = await startBotUnderTest();
    group = await goteborg(world, { locale: 'da' });
    [shiftId = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
    await fallShort();
    await ask(lena);
    expect(wordsOf(question())).toContain('Kan du? Besøget *torsdag den 3. december');
  });

  it('and whoever presses second the same day is told kindly that it is done, and when to ask again', async () => {
    await ask(lena);
    await ask(lars);
    expect(asked()).toHaveLength(1);
    expect(answer(lars)).toContain('Gruppen är redan tillfrågad om besöket i dag');
    expect(answer(lars)).toContain('I morgon kan du fråga igen.');
    await ask(lena);
    expect(asked()).toHaveLength(1);
  });

  it('can ask again the next day, in a new message', async () => {
    await ask(lena);
    await until(at('2026-11-22 09:00'));
    await ask(lars);
    expect(asked()).toHaveLength(2);
    expect(new Set(asked().map(({ threadTs }) => threadTs))).toEqual(new Set([postIn(world).ts]));
  });

  it('asks once however often Slack delivers the press, and two who press at once ask once', async () => {
    await world.sandbox.as(lena).press({ message: notice(lena) }, 'ask_group', undefined, { times: 3 });
    await Promise.all(
      [lena, lars].map((leader) => world.sandbox.as(leader).press({ message: notice(leader) }, 'ask_group')),
    );
    await world.settle();
    expect(asked()).toHaveLength(1);
  });

  it('is told why not when enough come, and when it is called off', async () => {
    await claim(emma);
    await ask(lena);
    expect(answer(lena)).toContain('du behöver inte fråga');
    await callOff();
    await ask(lena);
    expect(answer(lena)).toContain('Det besöket är inställt');
    expect(asked()).toEqual([]);
  });

  it('who leads no more is told whom to turn to', async () => {
    const saved = await world.society.of(Groups).read(group.id);
    if (!saved) throw new Error('no group');
    const { id, name, channelId, locale, showNames, facility } = saved;
    const changed = { id, name, channelId, locale, showNames, facilityId: facility.id, leaderIds: [lars] };
    const { version } = (await world.society.of(Groups).list()).find((each) => each.id === id) ?? saved;
    await world.society.of(Groups).save(changed, version, lars, world.sandbox.clock.now());
    await ask(lena);
    expect(answer(lena)).toContain(`Det är gruppens ledare som planerar. Fråga <@${lars}>.`);
    expect(asked()).toEqual([]);
  });
});

describe('what the group was asked', () => {
  beforeEach(() => ask(lena));

  it('is claimed from there; then it says thank you and has no button', async () => {
    await press(mikkel, 'claim_shift', question());
    expect(wordsOf(lastAnswer(world, mikkel))).toContain('torsdag den 3. december');
    expect(wordsOf(question())).toContain(FOUND);
    expect(hasButton(question())).toBe(false);
    expect(wordsOf(postIn(world))).toContain(`<@${mikkel}>`);
  });

  it('asks again by itself when somebody gives a place up again', async () => {
    await claim(mikkel);
    await release(mikkel);
    expect(wordsOf(question())).toContain(LOOKING);
    expect(hasButton(question())).toBe(true);
  });

  it('says so when the visit is called off, and so does its button to whoever presses it late', async () => {
    const before = question();
    await callOff();
    expect(wordsOf(question())).toContain('är inställt, så ingen behövs');
    expect(hasButton(question())).toBe(false);
    await press(emma, 'claim_shift', before);
    expect(wordsOf(lastAnswer(world, emma))).toContain('has been called off');
  });

  it('says so when the visit is removed from the plan', async () => {
    await release(bo);
    await press(lena, 'open_plan', notice(lena));
    await world.sandbox.as(lena).press({ view: top(lena) }, 'plan_shift', `remove|${shiftId}`);
    await world.settle();
    expect(wordsOf(question())).toContain(
      'torsdag 3 december 17:00–19:00*, Häktet Göteborg, finns inte längre i planen',
    );
  });

  it('is over when the visit begins, and a press that comes later is answered', async () => {
    const before = question();
    await claim(mikkel);
    await until(at('2026-12-03 17:01'));
    expect(wordsOf(question())).toContain('Nu är det dags för besöket');
    expect(hasButton(question())).toBe(false);
    await press(emma, 'claim_shift', before);
    expect(wordsOf(lastAnswer(world, emma))).toContain('That visit has already begun');
    await world.later(4 * HOUR);
    expect(asked()).toHaveLength(1);
  });
});
