import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import { decideChangeShift } from '../../src/visits/planning/changing-visits.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { reminded, THURSDAY } from '../support/reminded-visit.js';

const { anna, bo, emma, mikkel, lena, lars } = GOTEBORG;
const WHEN = 'torsdag 3 december 17:00–19:00';
const SATURDAY = 'lördag 5 december 17:00–19:00';
const TWO_DAYS_BEFORE = at('2026-12-01 17:01');
const A_DAY_AND_A_HALF_BEFORE = at('2026-12-02 08:01');
const CUT_OFF = at('2026-12-02 21:01');

let world: BotUnderTest;
let shiftId: string;
const { press, claim, type, until, told, lastTold } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  const group = await goteborg(world);
  [shiftId = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
  await claim(anna);
});
afterEach(() => world.stop());

const direct = (userId: string): string => world.sandbox.world.directChannel(userId).id;
const cards = (leader: string): readonly SandboxMessage[] =>
  told(leader).filter((message) => wordsOf(message).includes(`*${WHEN}*, Häktet Göteborg:`));
const card = (leader: string): SandboxMessage => {
  const [only, ...others] = cards(leader);
  if (!only || others.length > 0) throw new Error(`${leader} has ${cards(leader).length} cards`);
  return only;
};
const giveUp = async (userId: string): Promise<void> => {
  await type(userId, '/visit mine');
  await press(userId, 'release_shift', lastAnswer(world, userId));
};
/** The visit is moved to another day, at the same hours. */
const move = async (date: string): Promise<void> => {
  const now = world.sandbox.clock.now();
  const week = await world.society.of(Weeks).ofShift(shiftId);
  const shift = week?.shifts.find(({ id }) => id === shiftId);
  if (!week || !shift) throw new Error('no visit');
  const { format, minimumParty, maximumParty, cleared } = shift;
  const times = { startsAt: at(`${date} 17:00`), endsAt: at(`${date} 19:00`) };
  const moved = { ...times, format, minimumParty, maximumParty, cleared };
  await world.society
    .of(Weeks)
    .change(week.id, null, lena, now, (each) => decideChangeShift(each, shiftId, moved, now));
  world.bot.reconciler.soon();
  await world.settle();
};
const asked = (): readonly string[] =>
  [lena, lars, bo, mikkel, emma].filter((userId) =>
    told(userId).some((message) => JSON.stringify(message.blocks).includes('"take_offer"')),
  );

describe('a visit that too few come on', () => {
  it('is on one card of each leader two days before, with what happens by itself', async () => {
    await until(TWO_DAYS_BEFORE);
    for (const leader of [lena, lars]) {
      expect(wordsOf(card(leader))).toContain(`*${WHEN}*, Häktet Göteborg: 1 av 2. Kommer: <@${anna}>.`);
      expect(wordsOf(card(leader))).toContain('Gör du ingenting börjar jag fråga onsdag 2 december 08:00');
      expect(wordsOf(card(leader))).toContain('Är de för få onsdag 2 december 21:00 blir besöket inte av');
    }
    await claim(bo);
    expect(wordsOf(card(lena))).toContain('alla är på plats');
  });

  it('has people asked when a leader presses once, and says how it goes', async () => {
    await until(TWO_DAYS_BEFORE);
    await press(lena, 'ask_for_people', card(lena));
    expect(wordsOf(lastAnswer(world, lena, direct(lena)))).toContain(`Nu frågar jag efter folk till *${WHEN}*`);
    expect(asked()).toHaveLength(3);
    expect(wordsOf(card(lars))).toContain('Jag har frågat 3 personer; ingen har tagit platsen än.');
    const [first = ''] = asked();
    await press(first, 'take_offer', lastTold(first));
    expect(wordsOf(card(lars))).toContain('alla är på plats');
    expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3 · *blir av*');
  });

  it('has people asked by itself a day and a half before, once people are up', async () => {
    await until(A_DAY_AND_A_HALF_BEFORE);
    expect(asked()).toHaveLength(3);
  });

  it('will not run twenty hours before: whoever had a place stays at home, and the leader is told whom to tell', async () => {
    await until(CUT_OFF);
    expect(wordsOf(lastTold(anna))).toContain('så besöket blir inte av: stanna hemma');
    expect(wordsOf(card(lena))).toContain('blir inte av, eftersom för få kunde komma');
    expect(wordsOf(postIn(world))).toContain('Blir inte av: för få kunde komma');
    await type(bo, '/visit claim');
    expect(wordsOf(lastAnswer(world, bo))).not.toContain('Du är anmäld');
  });

  it('runs after all, once, when a leader says so: whoever had a place says anew that they come', async () => {
    await until(CUT_OFF);
    await press(lena, 'run_after_all', card(lena));
    expect(wordsOf(lastTold(anna))).toContain('blir av ändå. Kan du fortfarande komma?');
    await press(anna, 'confirm_claim', lastTold(anna));
    await claim(bo);
    await until(at('2026-12-03 14:01'));
    expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3 · *blir av*');
  });

  it('and was reopened is decided for good three hours before', async () => {
    await until(CUT_OFF);
    await press(lena, 'run_after_all', card(lena));
    await until(at('2026-12-03 14:01'));
    expect(wordsOf(lastTold(anna))).toContain('stanna hemma');
    expect(JSON.stringify(card(lena).blocks)).not.toContain('"run_after_all"');
  });
});

describe('a leader’s card of it', () => {
  const past = (leader: string): readonly SandboxMessage[] =>
    told(leader).filter((message) => message.text.startsWith(`~*${WHEN}*, Häktet Göteborg~`));

  it('comes anew each time that it is more pressing, and the last is struck through and points down', async () => {
    await until(TWO_DAYS_BEFORE);
    const first = card(lena);
    await until(at('2026-12-02 07:59'));
    expect([card(lena).ts, past(lena).length]).toEqual([first.ts, 0]);
    await until(A_DAY_AND_A_HALF_BEFORE);
    const second = card(lena);
    expect(past(lena).map(({ ts }) => ts)).toEqual([first.ts]);
    expect(wordsOf(past(lena)[0] ?? { blocks: [] })).toContain('mitt nyare meddelande om besöket finns längre ner.');
    expect(JSON.stringify(past(lena))).not.toContain('"button"');
    expect(second.ts > first.ts).toBe(true);
    await until(CUT_OFF);
    expect(past(lena).map(({ ts }) => ts)).toEqual([first.ts, second.ts]);
    expect(wordsOf(card(lena))).toContain('blir inte av');
  });

  it('is changed in place while it is as pressing, also once enough come and once they do not any more', async () => {
    await until(A_DAY_AND_A_HALF_BEFORE);
    const { ts } = card(lena);
    await claim(bo);
    expect([card(lena).ts, wordsOf(card(lena))]).toEqual([ts, expect.stringContaining('alla är på plats')]);
    await giveUp(bo);
    expect([card(lena).ts, wordsOf(card(lena))]).toEqual([ts, expect.stringContaining('1 av 2')]);
    await claim(bo);
    await until(at('2026-12-03 09:00'));
    expect(card(lena).ts).toBe(ts);
    await giveUp(bo);
    expect(card(lena).ts > ts).toBe(true);
    expect(past(lena).map((message) => message.ts)).toContain(ts);
  });

  it('comes anew at another time too, whenever it becomes more pressing there', async () => {
    await until(A_DAY_AND_A_HALF_BEFORE);
    const { ts } = card(lena);
    await move('2026-12-05');
    const there = () => told(lena).filter((message) => wordsOf(message).includes(`*${SATURDAY}*, Häktet Göteborg: `));
    expect(there()).toEqual([]);
    const old = told(lena).filter((message) => message.ts <= ts && wordsOf(message).includes(SATURDAY));
    expect(old.map(wordsOf)).toContain(
      `Det här besöket är nu *${SATURDAY}*, Häktet Göteborg. Behöver det dig då skickar jag ett nytt meddelande.`,
    );
    expect(JSON.stringify(old)).not.toContain('"button"');
    await until(at('2026-12-03 17:01'));
    const [first] = there();
    expect(first && first.ts > ts).toBe(true);
    await until(at('2026-12-04 08:01'));
    const [second, ...more] = there();
    expect(more).toEqual([]);
    expect(second && first && second.ts > first.ts).toBe(true);
    expect(told(lena).filter(({ text }) => text.startsWith(`~*${SATURDAY}`))).toHaveLength(1);
  });

  it('is struck through only for whoever has seen it', async () => {
    await claim(bo);
    await until(at('2026-12-03 09:00'));
    await giveUp(bo);
    for (const leader of [lena, lars]) expect([cards(leader).length, past(leader).length]).toEqual([1, 0]);
  });
});

describe('whoever stands at the gate', () => {
  it('says with one press that they were turned away: the leader hears at once, and nobody asks why', async () => {
    await claim(bo);
    await until(at('2026-12-03 16:30'));
    await type(anna, '/visit mine');
    await press(anna, 'turned_away', lastAnswer(world, anna));
    expect(wordsOf(lastAnswer(world, anna))).toContain('Tack för att du gick ändå');
    for (const told of [lena, bo]) expect(wordsOf(lastTold(told))).toContain(`<@${anna}> stod vid porten`);
    expect(wordsOf(postIn(world))).toContain('Inställt av häktet');
  });
});
