import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { becomePrison } from '../support/given-programme.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { reminded, THURSDAY, TWO_DAYS_BEFORE } from '../support/reminded-visit.js';

const { admin, anna, bo, emma, mikkel, lena, lars } = GOTEBORG;
const WHEN = 'torsdag 3 december 17:00–19:00';

let world: BotUnderTest;
let group: Group;
let thursday: string;
const { press, pressInModal, submit, claim, type, told, lastTold, top, until, directChannel } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world, { newcomers: [mikkel] });
  [thursday = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
  await claim(anna);
});
afterEach(() => world.stop());

const openFromPlan = async (leader: string): Promise<void> => {
  await type(leader, '/visit planera 2026-W49');
  await pressInModal(leader, 'plan_shift', `invite|${thursday}`);
};
const inviteFromPlan = async (...userIds: readonly string[]): Promise<void> => {
  await openFromPlan(lena);
  await submit(lena, { people_0: [...userIds] });
};

describe('a leader who thinks of somebody for a visit', () => {
  it('asks them from the plan; their yes is a place, and the leader hears of it', async () => {
    await openFromPlan(lena);
    expect(wordsOf(top(lena).view)).toContain(`Vem vill du fråga om *${WHEN}*, Häktet Göteborg?`);
    expect(JSON.stringify(top(lena).view)).not.toContain(anna);
    await submit(lena, { people_0: [bo] });
    expect(wordsOf(lastTold(lena))).toContain(`Jag har frågat <@${bo}>`);
    expect(wordsOf(lastTold(bo))).toContain(`<@${lena}> undrar om du vill följa med *${WHEN}*`);
    expect(wordsOf(lastTold(bo))).toContain(`Du skulle gå tillsammans med <@${anna}>`);
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    await press(bo, 'take_offer', lastTold(bo));
    expect(wordsOf(lastAnswer(world, bo, directChannel(bo)))).toContain('Du är anmäld');
    expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3 · *blir av*');
    expect(wordsOf(lastTold(lena))).toContain(`<@${bo}> sa ja och kommer *${WHEN}*`);
    expect(told(lars)).toEqual([]);
  });

  it('asks from the card of a visit that too few come on, which shows it until the time is over, whatever is answered', async () => {
    await until(TWO_DAYS_BEFORE);
    await press(lena, 'invite_to_visit', lastTold(lena));
    await submit(lena, { people_0: [bo] });
    const asked = `Jag har frågat <@${bo}>, som kan svara till onsdag 2 december 17:00.`;
    expect(wordsOf(lastTold(lars))).toContain(asked);
    await press(bo, 'decline_offer', lastTold(bo));
    expect(wordsOf(lastTold(bo))).toContain('Tack för svaret!');
    expect(wordsOf(lastTold(lars))).toContain(asked);
    await until(new Date(TWO_DAYS_BEFORE.getTime() + 24 * 60 * 60_000 + 60_000));
    expect(wordsOf(lastTold(lars))).not.toContain(asked);
  });

  it('asks a newcomer along, beside somebody experienced', async () => {
    const now = world.sandbox.clock.now();
    await becomePrison(world.society, group.id, admin, now);
    await makeReady(world.society, group.id, [mikkel], now, ({ kind }) => kind !== 'study_visit');
    await openFromPlan(lena);
    expect(wordsOf(top(lena).view)).toContain('Skulle följa med som ny');
    await submit(lena, { people_0: [mikkel] });
    expect(wordsOf(lastTold(mikkel))).toContain('spørger, om du vil med');
    await press(mikkel, 'take_offer', lastTold(mikkel));
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
    expect(wordsOf(postIn(world))).toContain(`<@${mikkel}>`);
  });

  it('is asked to tick somebody where nobody is, and loses nothing', async () => {
    await openFromPlan(lena);
    await submit(lena, {});
    expect(wordsOf(top(lena).view)).toContain('Kryssa för minst en person.');
    await submit(lena, { people_0: [emma] });
    expect(wordsOf(lastTold(emma))).toContain(`<@${lena}> asks whether you would like to come`);
  });
});

describe('whoever is invited', () => {
  it('is thanked where others were first, and where they answer too late', async () => {
    await inviteFromPlan(bo, emma);
    await claim(lena);
    await claim(lars);
    expect(wordsOf(lastTold(bo))).toContain('Platsen är tagen. Tack för att du finns!');
    expect(JSON.stringify(lastTold(bo).blocks)).not.toContain('take_offer');
  });

  it('reads that the time has passed, and that this is fine', async () => {
    await inviteFromPlan(bo);
    const asked = lastTold(bo);
    await world.later(25 * 60 * 60_000);
    expect(wordsOf(lastTold(bo))).toContain('Tiden att svara har gått ut, och det är helt okej');
    await press(bo, 'take_offer', asked);
    expect(wordsOf(lastAnswer(world, bo, directChannel(bo)))).toContain('Tiden att svara har gått ut');
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
  });
});
