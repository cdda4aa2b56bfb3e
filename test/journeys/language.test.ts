import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { decideRelease } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { DANISH_CHANNEL, danishGroup } from '../support/danish-group.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { MINUTE, reminded, THURSDAY } from '../support/reminded-visit.js';
import { lastUploaded } from '../support/uploaded.js';

const { anna, bo, emma, lena, admin, stranger, channel, national } = GOTEBORG;
const WEDNESDAY = { ...THURSDAY, date: '2026-12-02' };

let world: BotUnderTest;
let group: Group;
const { claim, press, type, top, pressInModal, until, told, lastTold, directChannel } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(async () => {
  expect(world.sandbox.problems).toEqual([]);
  await world.stop();
});

const answered = (userId: string, where: string = channel) => wordsOf(lastAnswer(world, userId, where));
const home = (userId: string) => {
  const shown = world.sandbox.world.home(userId);
  if (!shown) throw new Error('there is no home');
  return shown;
};
const openHome = async (userId: string) => {
  await world.sandbox.as(userId).openHome();
  await world.settle();
};
const heldReady = (userId: string) =>
  world.sandbox.world
    .scheduled()
    .filter(({ channelId }) => channelId === world.sandbox.world.directChannel(userId).id)
    .map(({ text }) => text);

describe('somebody whose Slack is English', () => {
  it('chooses their language in so many words: what is scheduled and App Home follow at once', async () => {
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    await claim(anna);
    expect(heldReady(anna).join()).toContain('torsdag');
    await openHome(anna);
    expect(wordsOf(home(anna).view)).toContain('Språk');
    await type(anna, '/visit språk english');
    expect(answered(anna)).toContain('Noted: I write to you in English from now on');
    expect(heldReady(anna).join()).toContain('Thursday');
    expect(heldReady(anna).join()).not.toContain('torsdag');
    expect(wordsOf(home(anna).view)).toContain('Language');
    await type(anna, '/visit sprog slack');
    expect(answered(anna)).toContain('annars som din grupp');
    expect(heldReady(anna).join()).toContain('torsdag');
  });

  it('sees each language by its own name, with what holds now, and presses one', async () => {
    await type(bo, '/visit language');
    const asked = lastAnswer(world, bo);
    expect(wordsOf(asked)).toContain('Du har inte valt något');
    for (const name of ['Svenska', 'Dansk', 'English', 'Som Slack eller gruppen'])
      expect(wordsOf(asked)).toContain(name);
    await press(bo, 'choose_language_da', asked);
    expect(answered(bo)).toContain('Noteret: Jeg skriver dansk til dig');
    await type(bo, '/visit sprog');
    expect(answered(bo)).toContain('fordi du har valt det');
  });

  it('reads what there is to choose when they type something else', async () => {
    await type(anna, '/visit språk finska');
    expect(answered(anna)).toContain('Jag kan *Svenska*, *Dansk* och *English*');
    await press(anna, 'choose_language_sv', lastAnswer(world, anna));
    expect(answered(anna)).toContain('jag skriver svenska till dig från och med nu');
  });

  it('finds the choice among their settings and in App Home', async () => {
    await type(bo, '/visit påminnelser');
    await world.sandbox.as(bo).press({ view: top(bo) }, 'choose_language', 'da');
    await world.settle();
    expect(wordsOf(top(bo).view)).toContain('Noteret: Jeg skriver dansk til dig');
    await openHome(anna);
    await world.sandbox.as(anna).press({ view: home(anna) }, 'choose_language', 'en');
    await world.settle();
    expect(wordsOf(home(anna).view)).toContain('In which language shall I write to you?');
  });
});

describe('somebody in a Swedish and in a Danish group', () => {
  let wednesday: string;
  let danish: Group;
  beforeEach(async () => {
    danish = await danishGroup(world, group, [anna, bo, emma, lena]);
    await postWeek(world, group, '2026-W49', [THURSDAY]);
    [wednesday = ''] = await postWeek(world, danish, '2026-W49', [WEDNESDAY]);
  });

  it('is answered in the language of the group that it is about, in its channel and in their own messages', async () => {
    await claim(anna);
    expect(answered(anna)).toContain('torsdag 3 december');
    await press(anna, 'claim_shift', postIn(world, DANISH_CHANNEL));
    expect(answered(anna, DANISH_CHANNEL)).toContain('onsdag den 2. december');
    await until(new Date('2026-12-01T17:00:30Z'));
    const reminder = lastTold(anna);
    expect(wordsOf(reminder)).toContain('onsdag den 2. december');
    await press(anna, 'cannot_make_it', reminder);
    const inPrivate = world.sandbox.world.messages(directChannel(anna), anna).map(wordsOf);
    expect(inPrivate.at(-1)).toContain('onsdag den 2. december');
    expect(inPrivate.join()).not.toContain('onsdag 2 december');
  });

  it('is told of news in it, and gets it into their calendar so', async () => {
    await press(anna, 'claim_shift', postIn(world, DANISH_CHANNEL));
    await press(bo, 'claim_shift', postIn(world, DANISH_CHANNEL));
    await press(anna, 'add_to_calendar', lastAnswer(world, anna, DANISH_CHANNEL));
    expect(await lastUploaded(world)).toContain('Besøg');
    await world.later(15 * MINUTE);
    await world.society.of(Claims).decide(wednesday, bo, world.sandbox.clock.now(), decideRelease);
    await world.later(MINUTE);
    expect(told(anna).map(wordsOf).join()).toContain('onsdag den 2. december');
    expect(told(anna).map(wordsOf).join()).not.toContain('onsdag 2 december');
  });

  it('claims from anywhere, and reads of it in the language of the group whose visit it is', async () => {
    await world.sandbox.world.join(national, anna);
    await type(anna, '/visit anmäl onsdag', national);
    expect(answered(anna, national)).toContain('onsdag den 2. december');
  });

  it('finds App Home in the language of their society', async () => {
    await openHome(anna);
    expect(wordsOf(home(anna).view)).toContain('Språk');
    await world.sandbox.as(anna).press({ view: home(anna) }, 'claim_shift', wednesday);
    await world.settle();
    expect(wordsOf(top(anna).view)).toContain('onsdag den 2. december');
    expect(wordsOf(home(anna).view)).toContain('Språk');
  });

  it('reads their own choice in both', async () => {
    await press(emma, 'claim_shift', postIn(world, DANISH_CHANNEL));
    expect(answered(emma, DANISH_CHANNEL)).toContain('Wednesday 2 December');
    await claim(emma);
    expect(answered(emma)).toContain('Thursday 3 December');
    expect(wordsOf(postIn(world, DANISH_CHANNEL))).not.toContain('Wednesday');
  });

  it('as a stranger there, is told so in the language of the channel', async () => {
    await world.sandbox.world.join(DANISH_CHANNEL, admin);
    await type(admin, '/visit planlæg', DANISH_CHANNEL);
    const danish = answered(admin, DANISH_CHANNEL);
    await type(admin, '/visit planera', national);
    expect(danish).not.toBe(answered(admin, national));
    expect(danish).toMatch(/gruppe|besøgsleder/);
  });

  it('reads the plan of a week in the language of its group, opened from anywhere', async () => {
    await type(lena, '/visit planera', DANISH_CHANNEL);
    expect(wordsOf(top(lena).view)).toContain('Kladde');
    await pressInModal(lena, 'add_shift');
    expect(JSON.stringify(top(lena).view)).toContain('besøg');
  });

  it('who leads the one of them reads its plan in its language, typed in the channel of the other', async () => {
    const { id, facility, name, channelId, locale, showNames } = danish;
    const details = { id, facilityId: facility.id, name, channelId, locale, showNames, leaderIds: [lena, bo] };
    await world.society.of(Groups).save(details, 1, admin, world.sandbox.clock.now());
    await type(bo, '/visit planera');
    expect(wordsOf(top(bo).view)).toContain('Kladde');
  });
});

describe('whoever is in no group', () => {
  it('is answered in the language of the society, also when Slack says nothing of theirs', async () => {
    await world.sandbox.world.join(national, stranger);
    await type(stranger, '/visit hjälp', national);
    expect(answered(stranger, national)).toContain('kanal');
    await openHome(stranger);
    expect(wordsOf(home(stranger).view)).toContain('Språk');
    await openHome(admin);
    expect(wordsOf(home(admin).view)).toContain('Språk');
  });
});
