import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import type { Database } from '../../src/database/database.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { CalendarFeeds } from '../../src/own-data/calendar-feed/calendar-feeds.store.js';
import { Erasing } from '../../src/own-data/erasing/erasing.store.js';
import { type BotUnderTest, JOURNEYS_ON, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { tablesWith } from '../support/everything-stored.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { stopUntroubled } from '../support/people.js';
import { EVENING_BEFORE, MINUTE, reminded, THURSDAY } from '../support/reminded-visit.js';
import { uploadedFiles } from '../support/uploaded.js';

const { anna, bo, emma, lena, mikkel } = GOTEBORG;

const SECOND = 1_000;

let world: BotUnderTest;
let database: Database;
let group: Group;
const { press, claim, type, submit, told, lastTold, top, pressInModal, ahead, until, directChannel } = reminded(
  () => world,
);

beforeEach(async () => {
  database = await testDatabase(JOURNEYS_ON);
  world = await startBotUnderTest({ database });
  group = await goteborg(world);
  await postWeek(world, group, '2026-W49', [THURSDAY]);
  for (const userId of [anna, bo]) await claim(userId);
  await world.later(11 * MINUTE);
});
afterEach(async () => {
  await stopUntroubled(world);
  await database.close();
});

const page = async (userId: string, words = '/visit me'): Promise<string> => {
  await type(userId, words);
  return wordsOf(top(userId).view);
};

/** Reads what erasing does, and has it done; minutes go by. */
async function erase(userId: string): Promise<void> {
  await page(userId);
  await pressInModal(userId, 'open_erasing');
  await submit(userId);
  await world.settle();
}

async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    await world.later(MINUTE);
    await world.bot.run('carryOnErasing');
    await world.settle();
  }
}

/** Everything that Slack shows or holds ready, whoever reads it; answers that somebody saw alone are Slack's. */
function everythingShown(): string {
  const shown: SandboxMessage[] = [...world.sandbox.world.channels()].flatMap(({ id }) => [
    ...world.sandbox.world.messages(id),
  ]);
  return JSON.stringify([shown, world.sandbox.world.scheduled()]);
}

describe('my data', () => {
  it('is told in plain words, and to nobody else', async () => {
    await world.society.of(CalendarFeeds).renew(anna, world.sandbox.clock.now());
    const words = await page(anna);
    expect(words).toContain('En adress där en kalender hämtar dina besök');
    expect(words).toContain('Det här är vad jag sparar om dig.');
    expect(words).toContain('*Dina grupper*\n• Besöksgruppen Göteborg');
    expect(words).toContain('• torsdag 3 december 17:00–19:00, Besöksgruppen Göteborg');
    await type(lena, `/visit me <@${anna}>`);
    expect(wordsOf(lastAnswer(world, lena))).toContain('visar jag bara för den det gäller');
  });

  it('is read in one’s own words and language, from App Home as well', async () => {
    expect(await page(emma, '/visit my data')).toContain('This is what I keep about you.');
    expect(await page(mikkel, '/visit mine oplysninger')).toContain('Det her er, hvad jeg gemmer om dig.');
  });

  it('is fetched as a page to read and a file, in one’s direct messages, once an hour', async () => {
    await page(anna);
    await pressInModal(anna, 'fetch_own_data');
    const texts = told(anna).map(({ text }) => text);
    expect(texts.slice(-2)).toEqual(['[mina-uppgifter.html]', '[mina-uppgifter.json]']);
    const [html = '', json = ''] = (await uploadedFiles(world)).slice(-2);
    expect(html).toContain('<li>torsdag 3 december 17:00–19:00, Besöksgruppen Göteborg</li>');
    const file = JSON.parse(json);
    expect(file.of).toBe(anna);
    expect(Object.keys(file.rows)).toEqual(expect.arrayContaining(['Membership', 'Claim', 'Completion', 'Volunteer']));
    expect(json).not.toContain(bo);
    await page(anna);
    await pressInModal(anna, 'fetch_own_data');
    expect(wordsOf(top(anna).view)).toContain('Du kan hämta dem igen från 11:11.');
    expect(told(anna)).toHaveLength(texts.length);
    await world.later(60 * MINUTE);
    await page(anna);
    await pressInModal(anna, 'fetch_own_data');
    expect(told(anna)).toHaveLength(texts.length + 2);
  });
});

describe('having my data erased', () => {
  it('says beforehand what it does, what stays, and what Slack does not let us take back', async () => {
    await page(anna);
    await pressInModal(anna, 'open_erasing');
    const words = wordsOf(top(anna).view);
    expect(words).toContain('• torsdag 3 december 17:00–19:00, Besöksgruppen Göteborg');
    expect(words).toContain('de pekar inte ut någon');
    expect(words).toContain('Så länge du är med i en grupps kanal');
    expect(words).toContain('Meddelanden som är äldre än 30 dagar');
    expect(await page(anna)).toContain('torsdag 3 december');
  });

  it('gives the places up, tells the others that somebody won’t be coming, and takes the name out of everything', async () => {
    await claim(emma);
    await world.later(11 * MINUTE);
    expect(JSON.stringify(postIn(world))).toContain(anna);
    expect(ahead(anna)).not.toEqual([]);
    await erase(anna);
    expect(wordsOf(lastTold(bo))).toContain('någon kommer inte');
    expect(JSON.stringify(postIn(world))).not.toContain(anna);
    expect(ahead(anna)).toEqual([]);
    await minutes(3);
    expect(everythingShown()).not.toContain(anna);
    expect(await tablesWith(database, anna)).toEqual([]);
    expect(told(anna).map(({ text }) => text)).toEqual([
      'Klart: dina uppgifter är raderade. Det här är sista meddelandet, och du kan ta bort konversationen. Tack för allt du har gjort!',
    ]);
    expect(await page(anna)).toContain('Jag har inget sparat om dig.');
    expect(world.log.join('\n')).not.toContain(anna);
  });

  it('is harmless twice, and says that it is under way', async () => {
    await erase(anna);
    await type(anna, '/visit me');
    expect(wordsOf(top(anna).view)).toContain('Jag har inget sparat om dig.');
    await minutes(3);
    expect(told(anna)).toHaveLength(1);
  });

  it('leaves whoever presses an old button as anybody new, in a clear sentence', async () => {
    const post = postIn(world);
    await erase(anna);
    await minutes(3);
    await press(anna, 'claim_shift', post);
    expect(wordsOf(lastAnswer(world, anna))).toContain('Du är inte redo för besöket');
  });

  it('is broken off and goes on, each time with so many calls as Slack takes', async () => {
    const slack = new WebClient(world.sandbox.tokens.bot, { slackApiUrl: world.sandbox.apiUrl });
    const { clock } = world.sandbox;
    for (let count = 0; count < 45; count += 1) {
      await clock.set(new Date(clock.now().getTime() + 2 * SECOND));
      await slack.chat.postMessage({ channel: directChannel(anna), text: `${count}` });
    }
    await erase(anna);
    await minutes(1);
    expect(wordsOf(told(anna).at(-1) ?? { blocks: [] })).toContain('jag har gått igenom');
    await minutes(3);
    expect(told(anna)).toHaveLength(1);
  });

  it('takes a reminder away as well that is in flight and can’t be withdrawn any more', async () => {
    await until(new Date(EVENING_BEFORE.getTime() - 4 * MINUTE));
    expect(ahead(anna)).toHaveLength(1);
    await erase(anna);
    await minutes(1);
    expect(ahead(anna)).toHaveLength(1);
    await minutes(9);
    expect(ahead(anna)).toEqual([]);
    expect(told(anna).map(({ text }) => text)).toEqual([expect.stringContaining('Klart:')]);
    expect(everythingShown()).not.toContain(anna);
    expect(await tablesWith(database, anna)).toEqual([]);
  });

  it('says of a visit that is over how many went, and asks the others about it; old messages to them name nobody', async () => {
    await until(new Date('2026-12-03T20:00:00Z'));
    expect(everythingShown()).toContain(`<@${anna}>`);
    await erase(anna);
    await minutes(4);
    const shown = everythingShown();
    expect(shown).not.toContain(anna);
    expect(shown).not.toContain('<@FORMER');
    expect(wordsOf(postIn(world))).toMatch(/tidigare medlem/);
    await until(new Date('2026-12-04T11:00:00Z'));
    expect(told(bo).filter((message) => JSON.stringify(message.blocks).includes('count_'))).toHaveLength(1);
  });

  it('names nobody in a post of a week that is over either', async () => {
    await until(new Date('2026-12-10T12:00:00Z'));
    expect(JSON.stringify(postIn(world))).toContain(anna);
    await erase(anna);
    await minutes(4);
    expect(JSON.stringify(postIn(world))).not.toContain(anna);
    expect(wordsOf(postIn(world))).toMatch(/tidigare medlem/);
  });

  it('of the only leader says what becomes of the group', async () => {
    const { lars } = GOTEBORG;
    await erase(lars);
    await minutes(3);
    await page(lena);
    await pressInModal(lena, 'open_erasing');
    expect(wordsOf(top(lena).view)).toContain('Ingen annan leder Besöksgruppen Göteborg.');
    await submit(lena);
    await minutes(3);
    expect(
      told(GOTEBORG.admin)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('Besöksgruppen Göteborg');
    expect(everythingShown()).not.toContain(lena);
  });

  it('is refused to the only one of the national staff, with the next step', async () => {
    const { version } = await world.society.of(Workspaces).read();
    await world.society.of(Workspaces).save({ nationalStaffIds: [lena] }, version, lena, world.sandbox.clock.now());
    await page(lena);
    await pressInModal(lena, 'open_erasing');
    expect(wordsOf(top(lena).view)).toContain('Lägg först till någon mer under `/visit inställningar`');
  });

  it('brings back the membership alone of whoever is still in the channel, and tells them alone what is kept again', async () => {
    await erase(anna);
    await minutes(3);
    const before = told(lena).length;
    await world.bot.run('syncMemberships');
    await world.settle();
    const words = await page(anna);
    expect(words).toContain('*Dina grupper*\n• Besöksgruppen Göteborg');
    for (const gone of ['Dina besök', 'Din utbildning']) expect(words).not.toContain(gone);
    expect(told(anna).map(wordsOf).join()).toContain('Välkommen till Besöksgruppen Göteborg!');
    expect(told(lena)).toHaveLength(before);
  });

  it('is carried out although the bot stopped right after it was asked to', async () => {
    const asked = { locale: 'sv', left: [] } as const;
    await world.society.of(Erasing).begin(anna, asked, world.sandbox.clock.now());
    expect(JSON.stringify(postIn(world))).toContain(anna);
    await minutes(2);
    expect(JSON.stringify(postIn(world))).not.toContain(anna);
    expect(await page(anna)).toContain('Jag har inget sparat om dig.');
  });
});
