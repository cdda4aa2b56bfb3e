import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { TimeOffs } from '../../src/people/time-off/time-offs.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { stopUntroubled } from '../support/people.js';

const { anna, bo, emma, mikkel } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const THURSDAY = { date: '2026-11-26', from: '18:00', to: '20:00' };

const HEADING: Readonly<Record<string, string>> = { [emma]: 'Somebody asks you', [mikkel]: 'Du bliver spurgt' };

let world: BotUnderTest;
let group: Group;

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopUntroubled(world));

const open = async (userId: string): Promise<string> => {
  await world.sandbox.as(userId).openHome();
  await world.settle();
  return home(userId);
};
const home = (userId: string): string => wordsOf(world.sandbox.world.home(userId)?.view ?? { blocks: [] });
const claim = async (userId: string, shiftId: string | undefined): Promise<void> => {
  await world.sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift', shiftId);
  await world.settle();
};

describe('a volunteer’s desk', () => {
  it('says of their next visit with whom, where, what to bring, and that it is not cleared, and finds somebody else', async () => {
    const [tuesday] = await postWeek(world, group, '2026-W48', [
      { ...TUESDAY, cleared: false },
      { ...THURSDAY, cleared: true },
    ]);
    await claim(emma, tuesday);
    await claim(anna, tuesday);
    const words = await open(emma);
    expect(words).toContain('*Tuesday 24 November 17:00–19:00* · Häktet Göteborg');
    expect(words).toContain('<@U0ANNA>');
    expect(words).toContain('Bring photo ID. Don’t take in: phones or bags.');
    expect(words).toContain('Find somebody else');
    expect(words).toContain('Not cleared with the facility yet');
    expect(words).toContain('Thursday 26 November 18:00–20:00');
  });

  it('shows what they are asked, with its answers, until they have answered', async () => {
    const [tuesday] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    await claim(anna, tuesday);
    await claim(bo, tuesday);
    await world.sandbox.as(anna).openHome();
    await world.settle();
    const view = world.sandbox.world.home(anna);
    if (!view) throw new Error('no home');
    await world.sandbox.as(anna).press({ view }, 'find_cover', tuesday);
    await world.settle();
    // Three of the four who could are asked.
    const asked = [];
    for (const userId of [emma, mikkel]) if ((await open(userId)).includes(HEADING[userId] ?? '')) asked.push(userId);
    const [first = ''] = asked;
    expect(home(first)).toContain(HEADING[first]);
    const card = world.sandbox.world.home(first);
    if (!card) throw new Error('no home');
    await world.sandbox.as(first).press({ view: card }, 'decline_offer');
    await world.settle();
    expect(home(first)).not.toContain(HEADING[first]);
  });

  it('thanks them for how often they went this year, and names their days away and quiet hours', async () => {
    await world.society.of(TimeOffs).save(emma, { from: '2026-12-20', until: '2027-01-02' }, at('2026-11-21 10:00'));
    const [tuesday] = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
    await claim(emma, tuesday);
    await claim(anna, tuesday);
    expect(await open(emma)).not.toContain('this year');
    await world.later(5 * 24 * 60 * 60_000);
    const words = await open(emma);
    expect(words).toContain('You have been on one visit this year. Thank you for going.');
    expect(words).toContain('You are away 20 December 2026 – 2 January 2027');
    expect(words).toContain('Your quiet hours are from 21:00 to 08:00');
  });
});
