import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { EVENING_BEFORE, MINUTE, reminded, THURSDAY } from '../support/reminded-visit.js';

const { anna, bo, emma, mikkel, lena, lars, channel } = GOTEBORG;
const WHEN = 'torsdag 3 december 17:00–19:00';

let world: BotUnderTest;
let shiftId: string;
const { press, pressInModal, claim, type, until, told, lastTold, top } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  const group = await goteborg(world);
  [shiftId = ''] = await postWeek(world, group, '2026-W49', [THURSDAY]);
  for (const userId of [anna, bo]) await claim(userId);
  await world.later(11 * MINUTE);
});
afterEach(() => world.stop());

const answer = (userId: string, where?: string): string => wordsOf(lastAnswer(world, userId, where));
const direct = (userId: string): string => world.sandbox.world.directChannel(userId).id;
async function findCover(userId: string): Promise<void> {
  await type(userId, '/visit mine');
  await press(userId, 'find_cover', lastAnswer(world, userId));
}
/** The card with which somebody was asked; undefined where they were not. */
const card = (userId: string): SandboxMessage | undefined =>
  told(userId).find((message) => JSON.stringify(message.blocks).includes('"take_offer"'));
const asked = (): readonly string[] => [lena, lars, mikkel, emma].filter((userId) => card(userId) !== undefined);
const cardOf = (userId: string): SandboxMessage => {
  const found = card(userId);
  if (!found) throw new Error(`${userId} was not asked`);
  return found;
};

describe('somebody who can’t come and finds somebody else', () => {
  it('keeps the place and is expected; three are asked, and the first yes takes it', async () => {
    await findCover(anna);
    expect(answer(anna)).toContain(`Nu frågar jag andra om *${WHEN}*`);
    expect(asked()).toHaveLength(3);
    expect(wordsOf(postIn(world))).toContain(`●●○ 2 av 3 · *blir av* · <@${anna}> och <@${bo}>`);

    const [first = '', second = ''] = asked();
    const late = cardOf(second);
    await press(first, 'take_offer', cardOf(first));
    expect(answer(first, direct(first))).toMatch(/tors(dag|dag den) 3|Thursday 3 December|torsdag d\. 3|torsdag den 3/);
    expect(wordsOf(lastTold(anna))).toContain(`<@${first}> går i stället för dig *${WHEN}*`);
    expect(wordsOf(lastTold(bo))).toContain(`<@${first}> kommer i stället för <@${anna}>`);
    expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3');
    expect(wordsOf(postIn(world))).not.toContain(anna);

    await press(second, 'take_offer', late);
    expect(wordsOf(lastAnswer(world, second, direct(second)))).toMatch(/Tagen, tack|Taken, thank|Taget, tak/);
  });

  it('says yes for the case that nobody else can, and is asked as before until somebody has taken it', async () => {
    await findCover(anna);
    const [first = '', second = ''] = asked();
    await press(first, 'offer_if_needed', cardOf(first));
    expect(answer(first, direct(first))).toMatch(/om ingen annan kan|if nobody else can|hvis ingen andre kan/);
    await press(second, 'take_offer', cardOf(second));
    expect(wordsOf(postIn(world))).toContain(`<@${second}>`);
  });

  it('goes after all with one press, and nobody is asked any more', async () => {
    await findCover(anna);
    const [first = ''] = asked();
    const before = cardOf(first);
    await press(anna, 'take_back_cover', lastAnswer(world, anna));
    expect(answer(anna)).toContain(`då går du *${WHEN}*`);
    expect(card(first)).toBeUndefined();
    await press(first, 'take_offer', before);
    expect(wordsOf(postIn(world))).toContain(`<@${anna}> och <@${bo}>`);
  });

  it('from the reminder: chooses, and the last reminder says that they are still expected', async () => {
    await until(at('2026-11-26 18:00'));
    await press(anna, 'cannot_make_it', lastTold(anna));
    expect(answer(anna, direct(anna))).toContain('Jag kan fråga andra');
    await press(anna, 'find_cover', lastAnswer(world, anna, direct(anna)));
    await until(EVENING_BEFORE);
    expect(wordsOf(lastTold(anna))).toContain('Du räknas med tills någon tar din plats');
    await until(at('2026-12-03 14:00'));
    expect(wordsOf(lastTold(anna))).toContain('Ingen kunde gå i stället för dig');
  });

  it('the channel is asked last, and shows who is sought for to nobody', async () => {
    await findCover(anna);
    await until(at('2026-12-02 17:00'));
    const looking = world.sandbox.world.messages(channel).find(({ threadTs }) => threadTs !== undefined);
    expect(looking && wordsOf(looking)).toContain(`Till *${WHEN}*, Häktet Göteborg, söks en person`);
    expect(JSON.stringify(looking)).not.toContain(anna);
    expect(asked().length).toBeGreaterThan(0);
  });
});

describe('a leader who has heard that somebody can’t come', () => {
  it('says so: others are asked, they are told, and the place stays theirs until somebody takes it', async () => {
    await type(lena, '/visit planera 2026-W49');
    await pressInModal(lena, 'plan_shift', `free|${shiftId}`);
    await pressInModal(lena, 'absent', `${shiftId}|${anna}`);
    expect(wordsOf(top(lena).view)).toContain(`Jag frågar andra om att gå i stället för <@${anna}>`);
    expect(wordsOf(lastTold(anna))).toContain(`<@${lena}> har hört att du inte kan komma`);
    expect(asked()).toHaveLength(3);
    expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3 · *behöver 1 till*');
    await press(anna, 'take_back_cover', lastTold(anna));
    expect(wordsOf(postIn(world))).toContain('●●○ 2 av 3 · *blir av*');
  });
});

describe('a full visit', () => {
  it('has a line: who waits is asked when a place becomes free, and has it for half a day', async () => {
    await claim(emma);
    await press(mikkel, 'queue_for_place', postIn(world), shiftId);
    expect(wordsOf(lastAnswer(world, mikkel))).toContain('Du står først i køen');
    await type(bo, '/visit release');
    await press(bo, 'release_shift', lastAnswer(world, bo));
    expect(wordsOf(postIn(world))).toContain('den lediga platsen hålls för dem som väntar');
    expect(wordsOf(cardOf(mikkel))).toContain('Den er din indtil');
    await press(mikkel, 'take_offer', cardOf(mikkel));
    expect(wordsOf(postIn(world))).toContain(`<@${mikkel}>`);
  });
});
