import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { decideClaim, decideGoAlong } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { beginCounting, counting, FIRST, LEADERS, OTHERS, OVER, sendOnly, TUESDAY } from '../support/counted-visit.js';
import { becomePrison } from '../support/given-programme.js';
import { GOTEBORG, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { stopUntroubled } from '../support/people.js';

const { admin, anna, bo, emma, mikkel, lena, lars } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { visited, until, told, lastTold, ahead, type, top, answer, answerInModal, submitNumber, counted, forge } =
  counting(() => ({ world, group }));

beforeEach(async () => {
  ({ world, group } = await beginCounting());
});
afterEach(() => stopUntroubled(world));

describe('the day after a visit', () => {
  it('one of the party is asked at ten, and one press is enough: nobody else is asked', async () => {
    const shiftId = await visited([anna, bo]);
    expect([ahead(anna), ahead(bo), ahead(lena)]).toEqual([[FIRST], [OTHERS], [LEADERS]]);
    await until(FIRST);
    expect(wordsOf(lastTold(anna))).toContain('Blev besöket av? *tisdag 24 november 17:00–19:00*, Häktet Göteborg');
    expect(wordsOf(lastTold(anna))).toContain('Bara ett antal sparas');

    await answer(anna, lastTold(anna), '3');
    expect(await counted(shiftId)).toMatchObject({ held: true, clientVisits: 3, countedBy: anna });
    expect(told(anna)).toHaveLength(1);
    expect(wordsOf(lastTold(anna))).toContain('Tack! Noterat: *tisdag 24 november 17:00–19:00*');
    expect([ahead(bo), ahead(lena), ahead(lars)]).toEqual([[], [], []]);
    await until(LEADERS);
    expect([told(bo), told(lena), told(lars)]).toEqual([[], [], []]);
  });

  it('the others are asked in the evening when nobody answers, and the leaders at noon the day after that', async () => {
    const shiftId = await visited([anna, emma]);
    await until(OTHERS);
    expect(wordsOf(lastTold(emma))).toContain('Did the visit take place?');
    await until(LEADERS);
    for (const userId of [anna, emma, lena, lars]) expect(told(userId)).toHaveLength(1);
    expect(wordsOf(lastTold(lena))).toContain(`Fråga gärna <@${anna}> och <@${emma}>`);
    await answer(lena, lastTold(lena), 'no');
    expect(await counted(shiftId)).toMatchObject({ held: false, clientVisits: null, countedBy: lena });
    expect(wordsOf(lastTold(lena))).toContain('blev inte av');
  });

  it('the newcomer beside the party is not asked, and cannot count', async () => {
    const now = world.sandbox.clock.now();
    await becomePrison(world.society, group.id, admin, now);
    await makeReady(world.society, group.id, [mikkel], now, ({ kind }) => kind !== 'study_visit');
    await makeReady(world.society, group.id, [anna], now);
    const [shiftId = ''] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    const along = await world.society.of(Claims).decide(shiftId, mikkel, now, decideGoAlong);
    expect(along.outcome).toMatchObject({ ok: true, change: { seat: 0 } });
    await world.society.of(Claims).decide(shiftId, anna, now, decideClaim);
    await until(OVER);
    expect([ahead(anna), ahead(mikkel)]).toEqual([[FIRST], []]);
    expect(wordsOf(await type(mikkel, '/visit tæl'))).not.toContain('24. november');
  });

  it('somebody asked minutes after it was counted is told at once not to mind the question', async () => {
    await visited([anna, emma]);
    await until(at('2026-11-25 17:56'));
    await answer(anna, lastTold(anna), '1');
    expect(wordsOf(lastTold(emma))).toContain('You may be about to get a question whether the visit');
  });

  it('no leader is asked where the group has turned that off', async () => {
    await sendOnly({ world, group }, 'visits');
    await visited([anna, bo]);
    expect([ahead(bo), ahead(lena)]).toEqual([[OTHERS], []]);
  });

  it('a group activity is counted by who took part', async () => {
    const shiftId = await visited([anna, bo], { ...TUESDAY, format: 'group' });
    await until(FIRST);
    expect(wordsOf(lastTold(anna))).toContain('Hur många var med');
    await answer(anna, lastTold(anna), '8');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: null, participants: 8 });
  });
});

describe('a number that has no button', () => {
  let shiftId: string;
  beforeEach(async () => {
    shiftId = await visited([anna, bo]);
    await until(FIRST);
    await answer(anna, lastTold(anna), 'other');
  });

  it('is typed: whole numbers from 0 to 99 only, and whatever is refused stays in the field', async () => {
    for (const [typed, sentence] of [
      ['100', 'Högst 99'],
      ['-1', 'Skriv 0 eller mer'],
      ['2.5', 'Skriv ett heltal'],
    ] as const) {
      await submitNumber(anna, typed);
      expect(top(anna).errors.count).toContain(sentence);
    }
    expect(await counted(shiftId)).toBeNull();
    await submitNumber(anna, '12');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 12 });
    expect(wordsOf(top(anna).view)).toContain('ni träffade 12 personer');
  });

  it('is corrected where it was typed, with a button or another number', async () => {
    await submitNumber(anna, '12');
    await answerInModal(anna, 'correct');
    await answerInModal(anna, '2');
    expect(wordsOf(top(anna).view)).toContain('ni träffade 2 personer');
    await answerInModal(anna, 'correct');
    await answerInModal(anna, 'other');
    await submitNumber(anna, '11');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 11, version: 3 });
    expect(world.sandbox.world.modals(anna)).toHaveLength(1);
  });

  it.each([
    ['tre', 'med siffror'],
    ['2,5', 'heltal'],
    ['−1', '0 eller mer'],
    [null, 'heltal'],
  ])('is refused where another program sends %j', async (value, sentence) => {
    expect(await forge(anna, shiftId, value)).toContain(sentence);
    expect(await counted(shiftId)).toBeNull();
  });

  it('is kept when somebody else has told meanwhile, beside what they told, and saved with one more press', async () => {
    await answer(bo, await type(bo, '/visit räkna'), '2');
    await submitNumber(anna, '7');
    const shown = top(anna);
    expect(wordsOf(shown.view)).toContain(`<@${bo}> har redan svarat`);
    expect(JSON.stringify(shown.view)).toContain('"initial_value":"7"');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 2 });
    await submitNumber(anna, '7');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 7, countedBy: anna, version: 2 });
  });
});

describe('two answers', () => {
  it('are one: the second is shown the first, where Slack does not show it yet', async () => {
    const shiftId = await visited([anna, emma]);
    await until(OTHERS);
    const shown = lastTold(emma);
    await answer(anna, lastTold(anna), '1');
    await answer(emma, shown, '4');
    expect(wordsOf(lastTold(emma))).toContain(`<@${anna}> has already answered about`);
    expect(wordsOf(lastTold(emma))).toContain('held, 1 person met');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 1 });

    await answer(emma, lastTold(emma), 'correct');
    expect(wordsOf(lastTold(emma))).toContain('Noted now: held, 1 person met. What is right?');
    await answer(emma, lastTold(emma), '4');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 4, countedBy: emma });
    expect(told(emma)).toHaveLength(1);
  });

  it('from one press that arrives twice are one', async () => {
    const shiftId = await visited([anna, bo]);
    await until(FIRST);
    await world.sandbox.as(anna).press({ message: lastTold(anna) }, 'count_visit_2', undefined, { times: 2 });
    await world.settle();
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 2, version: 1 });
    expect(wordsOf(lastTold(anna))).toContain('Tack!');
  });
});
