import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { entriesIn, entryIn } from '../support/calendar-entries.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf } from '../support/goteborg.js';
import { stopUntroubled } from '../support/people.js';
import { MINUTE, reminded, THURSDAY } from '../support/reminded-visit.js';
import { PUBLIC_URL, type ServedFeeds, servedFeedsOf } from '../support/served-feeds.js';
import { lastUploaded } from '../support/uploaded.js';

const { anna, bo, emma, mikkel, stranger, channel } = GOTEBORG;
const DAY = 24 * 60 * MINUTE;

let world: BotUnderTest;
let feeds: ServedFeeds;
let group: Group;
let shiftId: string;
const { press, pressInModal, claim, type, submit, top, directChannel, lastTold } = reminded(() => world);

/** Of the modal on top, in which it is shown once. */
function addressShown(userId: string): string {
  const address = /"initial_value":"([^"]+)"/.exec(JSON.stringify(top(userId).view))?.[1];
  if (!address) throw new Error('no address is shown');
  return address;
}

/** What the link in that modal opens: a browser is sent on to the calendar of its device. */
async function openedBy(userId: string): Promise<string | null> {
  const link = /<(https:[^|]+)\|Öppna den/.exec(JSON.stringify(top(userId).view))?.[1] ?? '';
  return (await feeds.fetch(link, { redirect: 'manual' })).headers.get('location');
}

async function getAddress(userId: string, word = 'calendar'): Promise<string> {
  await type(userId, `/visit ${word}`);
  await pressInModal(userId, 'get_calendar_address');
  const address = addressShown(userId);
  await submit(userId);
  return address;
}

async function calendarAt(address: string) {
  const answer = await feeds.fetch(address);
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
  return entriesIn(await answer.text());
}

describe('somebody’s own calendar', () => {
  beforeEach(async () => {
    world = await startBotUnderTest({ publicUrl: PUBLIC_URL, logLevel: 'debug' });
    group = await goteborg(world);
    [shiftId = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
    feeds = await servedFeedsOf(world);
  });
  afterEach(async () => {
    await feeds.close();
    await stopUntroubled(world);
  });

  it('fetches what they go on from the address that they alone are given, and strikes out what they give up, for thirty days', async () => {
    const address = await getAddress(anna);
    expect(address).toMatch(/^https:\/\/visits\.example\.org\/calendar\/[\w-]{22}\.ics$/);
    expect(await calendarAt(address)).toEqual([]);

    await claim(anna, shiftId);
    await world.later(11 * MINUTE);
    const [entry, ...others] = await calendarAt(address);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ status: 'CONFIRMED', title: 'Besök', place: null, method: 'PUBLISH' });
    expect(entry?.startsAt).toEqual(new Date('2026-12-03T16:00:00Z'));

    await type(anna, '/visit mine');
    await press(anna, 'release_shift', lastAnswer(world, anna));
    const [struck] = await calendarAt(address);
    expect(struck).toMatchObject({ uid: entry?.uid, status: 'CANCELLED', title: 'Besök' });
    expect(struck?.sequence).toBeGreaterThan(entry?.sequence ?? 0);

    const { clock } = world.sandbox;
    await clock.set(new Date(clock.now().getTime() + 29 * DAY));
    expect(await calendarAt(address)).toHaveLength(1);
    await clock.set(new Date(clock.now().getTime() + 2 * DAY));
    expect(await calendarAt(address)).toEqual([]);
  });

  it('shows nothing of anybody else', async () => {
    const [annas, bos] = [await getAddress(anna), await getAddress(bo)];
    await claim(anna, shiftId);
    expect(await calendarAt(annas)).toHaveLength(1);
    expect(await calendarAt(bos)).toEqual([]);
  });

  it('has the same entry as the file of the single visit, and says where once they want it to', async () => {
    const address = await getAddress(emma);
    await claim(emma, shiftId);
    expect(await calendarAt(address)).toMatchObject([{ title: 'Visit', place: null }]);
    await type(emma, '/visit calendar');
    await world.sandbox.as(emma).press({ view: top(emma) }, 'choose_calendar_titles', 'place');
    await world.settle();
    expect(wordsOf(top(emma).view)).toContain('Kept.');
    const [entry] = await calendarAt(address);
    expect(entry).toMatchObject({ title: 'Visit: Häktet Göteborg', place: 'Häktet Göteborg' });
    await press(emma, 'add_to_calendar', lastAnswer(world, emma));
    expect(entryIn(await lastUploaded(world))).toEqual(entry);
  });

  it('is told how late it may be, before it has an address and with it; the address is shown once', async () => {
    await type(anna, '/visit kalender');
    expect(wordsOf(top(anna).view)).toContain('i Google bara var 12:e till 24:e timme');
    await pressInModal(anna, 'get_calendar_address');
    expect(wordsOf(top(anna).view)).toContain('i Google bara var 12:e till 24:e timme');
    const address = addressShown(anna);
    expect(await openedBy(anna)).toBe(address.replace('https:', 'webcal:'));
    await submit(anna);
    await type(anna, '/visit kalender');
    expect(JSON.stringify(top(anna).view)).not.toContain(address.slice(-26));
    expect(wordsOf(top(anna).view)).toContain('kan inte visa den igen');
  });

  it('has a new address in the place of the old one with one press, and none after another', async () => {
    const old = await getAddress(mikkel);
    await type(mikkel, '/visit kalender');
    await pressInModal(mikkel, 'renew_calendar_address');
    const made = addressShown(mikkel);
    await submit(mikkel);
    expect((await feeds.fetch(old)).status).toBe(404);
    expect((await feeds.fetch(made)).status).toBe(200);
    await type(mikkel, '/visit kalender');
    await pressInModal(mikkel, 'end_calendar_address');
    expect(wordsOf(top(mikkel).view)).toContain('Adressen virker ikke længere.');
    expect((await feeds.fetch(made)).status).toBe(404);
  });

  it('that could not be shown, since the form was closed meanwhile, stands in no message either: they are told to make another', async () => {
    await type(anna, '/visit kalender');
    world.sandbox.faults.next('views.update', { kind: 'error', error: 'not_found' });
    await pressInModal(anna, 'get_calendar_address');
    expect(wordsOf(lastTold(anna))).toContain('tryck på *Gör en ny*');
    expect(wordsOf(lastTold(anna))).not.toContain('http');
  });

  it('ends when they leave their last group, and is forgotten within the hour', async () => {
    const address = await getAddress(anna);
    await world.sandbox.world.leave(channel, anna);
    await world.settle();
    expect((await feeds.fetch(address)).status).toBe(404);
    await world.bot.run('forgetCalendarsOfLeavers');
    await world.sandbox.world.join(channel, anna);
    await world.settle();
    expect((await feeds.fetch(address)).status).toBe(404);
  });

  it('is on a button of App Home for those in a group, and of nobody else', async () => {
    await world.sandbox.as(anna).openHome();
    await world.settle();
    const home = world.sandbox.world.home(anna);
    if (!home) throw new Error('no home');
    await world.sandbox.as(anna).press({ view: home }, 'open_my_calendar');
    await world.settle();
    expect(wordsOf(top(anna).view)).toContain('Skaffa min adress');
    await type(stranger, '/visit calendar', directChannel(stranger));
    expect(wordsOf(lastAnswer(world, stranger, directChannel(stranger)))).toMatch(/med i en grupp/);
  });

  it('is in no line of any log, at any level', async () => {
    const address = await getAddress(anna);
    await feeds.fetch(address);
    await feeds.fetch(address, { method: 'POST', body: 'x' });
    const token = address.slice(-26, -4);
    expect([...world.log, ...feeds.log].filter((line) => line.includes(token))).toEqual([]);
  });
});

it('where calendars cannot reach the bot there is no button, and whoever asks is told what there is instead', async () => {
  world = await startBotUnderTest();
  await goteborg(world);
  await world.sandbox.as(anna).openHome();
  await world.settle();
  expect(JSON.stringify(world.sandbox.world.home(anna))).not.toContain('open_my_calendar');
  await type(anna, '/visit kalender');
  expect(wordsOf(lastAnswer(world, anna))).toContain('`/visit mina` finns *Lägg i kalendern*');
  await type(anna, '/visit help');
  expect(wordsOf(lastAnswer(world, anna))).not.toContain('kalender');
  await stopUntroubled(world);
});
