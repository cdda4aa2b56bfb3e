import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { beginCounting, counting, FIRST, LEADERS, OTHERS } from '../support/counted-visit.js';
import { GOTEBORG, lastAnswer, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { stopUntroubled } from '../support/people.js';

const { anna, bo, emma, lena, lars } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { visited, until, told, lastTold, type, top, answer, submitNumber, counted } = counting(() => ({ world, group }));

beforeEach(async () => {
  ({ world, group } = await beginCounting());
});
afterEach(() => stopUntroubled(world));

/** The only message that somebody has, in words. */
function only(userId: string): string {
  expect(told(userId)).toHaveLength(1);
  return wordsOf(lastTold(userId));
}

/** Whether a question asks for an answer still. */
const asks = (userId: string): boolean => JSON.stringify(lastTold(userId)).includes('count_visit_no');

describe('the question the day after', () => {
  it('has a button for one to eight people and for nobody, few to a row', async () => {
    await visited([anna, bo]);
    await until(FIRST);
    const rows = lastTold(anna).blocks.flatMap((block) => (block.type === 'actions' ? [block.elements] : []));
    const names = rows.map((row) => row.map((each) => ('text' in each ? each.text?.text : '')));
    expect(names).toEqual([
      ['1', '2', '3', '4'],
      ['5', '6', '7', '8'],
      ['Ingen', 'Blev inte av', 'Ett annat antal'],
    ]);
  });

  it('is answered with one press also where nobody was met', async () => {
    const shiftId = await visited([anna, bo]);
    await until(FIRST);
    await answer(anna, lastTold(anna), '0');
    expect(await counted(shiftId)).toMatchObject({ held: true, clientVisits: 0 });
    expect(only(anna)).toContain('ni träffade ingen');
  });

  it('takes another number from whoever has just answered, on a screen that shows it still', async () => {
    const shiftId = await visited([anna, bo]);
    await until(FIRST);
    const shown = lastTold(anna);
    await answer(anna, shown, '3');
    await answer(anna, shown, '4');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 4, version: 2 });
    expect(only(anna)).toContain('Tack! Noterat: *tisdag 24 november');
  });
});

describe('once a visit is counted, the question asks nobody any more', () => {
  it('when another of the party answers: it says what was answered and by whom, and can be corrected', async () => {
    const shiftId = await visited([anna, emma]);
    await until(OTHERS);
    await answer(anna, lastTold(anna), '1');
    expect(only(emma)).toContain(`<@${anna}> has already answered about`);
    expect(only(emma)).toContain('held, 1 person met');
    expect(asks(emma)).toBe(false);

    await answer(emma, lastTold(emma), 'correct');
    await answer(emma, lastTold(emma), '4');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 4, countedBy: emma });
    expect(only(anna)).toContain(`<@${emma}>`);
    expect(only(anna)).toContain('ni träffade 4 personer');
  });

  it('when it is typed, in the form or after a command', async () => {
    await visited([anna, bo]);
    await until(OTHERS);
    await answer(anna, lastTold(anna), 'other');
    await submitNumber(anna, '12');
    expect(wordsOf(top(anna).view)).toContain('12 personer');
    expect([asks(anna), asks(bo)]).toEqual([false, false]);
    await answer(bo, await type(bo, '/visit räkna'), 'correct');
    await answer(bo, lastAnswer(world, bo), 'no');
    expect(only(anna)).toContain(`<@${bo}>`);
    expect(only(anna)).toContain('blev inte av');
  });

  it('when a leader answers', async () => {
    await visited([anna, bo]);
    await until(LEADERS);
    await answer(lena, lastTold(lena), '2');
    for (const userId of [anna, bo, lars]) {
      expect(only(userId)).toContain(`<@${lena}>`);
      expect(asks(userId)).toBe(false);
    }
  });

  it('when it was shown in the very minutes in which Slack can take nothing back', async () => {
    await visited([anna, emma]);
    await until(at('2026-11-25 17:58'));
    await answer(anna, await type(anna, '/visit räkna'), '1');
    await until(at('2026-11-25 18:02'));
    const asked = told(emma).filter((message) => wordsOf(message).includes('1 person met'));
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(told(emma))).not.toContain('count_visit_no');
  });

  it('when it is called off afterwards', async () => {
    const shiftId = await visited([anna, bo]);
    await until(FIRST);
    const week = await world.society.of(Weeks).read(group.id, '2026-W48');
    const callOff = () => ({
      ok: true as const,
      changes: [{ kind: 'call_off' as const, shiftId, status: 'called_off_by_facility' as const }],
      notices: [],
    });
    await world.society.of(Weeks).change(week?.id ?? '', null, lena, world.sandbox.clock.now(), callOff);
    await world.later(1_000);
    expect(only(anna)).toContain('besöket är inställt, så det finns inget att räkna');
    expect(asks(anna)).toBe(false);
  });

  it('also where somebody has deleted it: nothing is posted in its place', async () => {
    await visited([anna, bo]);
    await until(OTHERS);
    world.sandbox.world.deleteMessage(world.sandbox.world.directChannel(bo).id, lastTold(bo).ts);
    await answer(anna, lastTold(anna), '1');
    await world.later(60_000);
    expect(told(bo)).toEqual([]);
  });

  it('and it is changed once', async () => {
    await visited([anna, bo]);
    await until(OTHERS);
    await answer(anna, lastTold(anna), '1');
    const changes = () => world.sandbox.calls.filter(({ method }) => method === 'chat.update').length;
    const before = changes();
    await world.later(60 * 60_000);
    expect(changes()).toBe(before);
  });
});
