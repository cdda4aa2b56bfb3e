import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { entriesIn } from '../support/calendar-entries.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { planning, stopWithoutProblems, VISIT } from '../support/planned-week.js';
import { lastUploaded } from '../support/uploaded.js';

const { lena, anna, bo } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { type, top, press, submit, words, claim, storedWeek, toldInDirectMessage } = planning(() => ({ world, group }));

const WEEKEND = {
  ...VISIT,
  date: '2026-11-28',
  start_time: '13:00',
  end_time: '15:00',
  again: 'next_day',
  againStart: '10:00',
  againEnd: '12:00',
};
const BOTH = 'lördag 28 november 13:00–15:00 och söndag 29 november 10:00–12:00';

/** Lets time pass until the clock on the wall shows this. */
const until = async (time: string) => {
  await world.later(at(time).getTime() - world.sandbox.clock.now().getTime());
  await world.settle();
};

/** Posts these visits from the plan, cleared. @returns their ids, by start */
const post = async (...visits: readonly Parameters<typeof submit>[1][]): Promise<string[]> => {
  await type(lena, '/visit plan 48');
  for (const visit of visits) {
    await press(lena, 'add_shift');
    await submit(lena, { ...visit });
  }
  const { id, version, shifts } = await storedWeek();
  const ids = shifts.map((shift) => shift.id);
  await submit(lena);
  await world.society.of(Weeks).change(id, version + 1, lena, world.sandbox.clock.now(), () => ({
    ok: true,
    changes: [{ kind: 'set_cleared', shiftIds: ids }],
    notices: [],
  }));
  world.bot.reconciler.soon();
  await world.settle();
  return ids;
};

/** Changes a posted visit in the plan. */
const change = async (shiftId: string | undefined, values: Parameters<typeof submit>[1]) => {
  await type(lena, '/visit plan 48');
  await press(lena, 'plan_shift', `change|${shiftId}`);
  await submit(lena, values);
  await world.settle();
};

/** The file that somebody gets who puts in their calendar what they were told last. */
const calendarFrom = async (userId: string): Promise<string> => {
  const { world: slack } = world.sandbox;
  const told = slack.messages(slack.directChannel(userId).id, userId);
  const moved = told.findLast(({ blocks }) => JSON.stringify(blocks).includes('add_to_calendar'));
  await world.sandbox.as(userId).press({ message: moved ?? lastAnswer(world, userId) }, 'add_to_calendar');
  await world.settle();
  return lastUploaded(world);
};

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
});
afterEach(() => stopWithoutProblems(world));

describe('a visit on two days', () => {
  it('is one line of the post, one claim, and one entry a day in a calendar', async () => {
    const [weekend] = await post(WEEKEND);
    const text = wordsOf(postIn(world));
    expect(text).toContain(`*${BOTH}*`);
    expect(text.match(/○○○/g)).toHaveLength(1);
    await claim(anna, weekend);
    expect(wordsOf(lastAnswer(world, anna))).toContain(BOTH);
    expect((await storedWeek()).shifts).toMatchObject([{ claims: [{ userId: anna }] }]);
    await world.sandbox.as(anna).press({ message: lastAnswer(world, anna) }, 'add_to_calendar');
    await world.settle();
    const file = await lastUploaded(world);
    expect(file.match(/^DT(START|END):\S+/gm)).toEqual([
      'DTSTART:20261128T120000Z',
      'DTEND:20261128T140000Z',
      'DTSTART:20261129T090000Z',
      'DTEND:20261129T110000Z',
    ]);
  });

  it('leaves its people free between the two, and nowhere else', async () => {
    const evening = { ...VISIT, date: '2026-11-28', start_time: '18:00', end_time: '20:00' };
    const sunday = { ...VISIT, date: '2026-11-29', start_time: '11:00', end_time: '13:00' };
    const [weekend, between, meanwhile] = await post(WEEKEND, evening, sunday);
    await claim(anna, weekend);
    await claim(anna, between);
    await claim(anna, meanwhile);
    const { shifts } = await storedWeek();
    expect(shifts.map(({ claims }) => claims.length)).toEqual([1, 1, 0]);
  });

  it('is reminded of before each day, closed from the first, and counted after the last', async () => {
    const [weekend] = await post(WEEKEND);
    await claim(anna, weekend);
    await claim(bo, weekend);
    await until('2026-11-27 18:01');
    expect(toldInDirectMessage(anna)).toContain(BOTH);
    expect(toldInDirectMessage(anna)).not.toContain('andra gången');
    await until('2026-11-28 18:01');
    expect(toldInDirectMessage(anna)).toContain(
      'Påminnelse om andra gången på samma besök: söndag 29 november 10:00–12:00, Häktet Göteborg.',
    );
    expect(wordsOf(postIn(world))).toContain('har börjat');
    expect(toldInDirectMessage(anna)).not.toContain('Blev besöket av?');
    await until('2026-11-29 12:01');
    await until('2026-11-30 10:01');
    const asked = [anna, bo].map(toldInDirectMessage).join();
    expect(asked).toContain(`Blev besöket av? *${BOTH}*`);
  });

  it('is called off as one, and says so', async () => {
    const [weekend] = await post(WEEKEND);
    await claim(anna, weekend);
    await type(lena, '/visit plan 48');
    await press(lena, 'plan_shift', `call_off|${weekend}`);
    expect(words(lena)).toContain('Besöket har två tider och ställs in i sin helhet.');
    await submit(lena, { called_off_by: 'called_off_by_facility' });
    await world.settle();
    expect(toldInDirectMessage(anna)).toContain(BOTH);
    expect((await storedWeek()).shifts).toMatchObject([{ status: 'called_off_by_facility' }]);
  });

  it('cannot lie in two weeks', async () => {
    await type(lena, '/visit plan 48');
    await press(lena, 'add_shift');
    await submit(lena, { ...WEEKEND, date: '2026-11-29' });
    expect(top(lena).errors).toEqual({
      again: 'Dagen efter ligger i nästa vecka. Planera den som ett eget besök där.',
    });
    expect((await storedWeek()).shifts).toEqual([]);
  });

  it('becomes one of a single time when the second is taken away, and its people are told', async () => {
    const [weekend] = await post(WEEKEND);
    await claim(anna, weekend);
    await type(lena, '/visit plan 48');
    await press(lena, 'plan_shift', `change|${weekend}`);
    await submit(lena, { again: 'none' });
    await world.settle();
    const [shift] = (await storedWeek()).shifts;
    expect(shift).toMatchObject({ endsAt: at('2026-11-28 15:00'), cleared: false });
    expect(shift).not.toHaveProperty('pause');
    expect(toldInDirectMessage(anna)).toContain('lördag 28 november 13:00–15:00');
  });

  it('is struck from the second day of a calendar when the second is taken away, and there again when it comes back', async () => {
    const [weekend] = await post(WEEKEND);
    await claim(anna, weekend);
    const both = entriesIn(await calendarFrom(anna));
    expect(both.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED']);

    await change(weekend, { again: 'none' });
    await change(weekend, { start_time: '13:30', end_time: '15:00' });
    const struck = entriesIn(await calendarFrom(anna));
    expect(struck).toMatchObject([
      { uid: both[0]?.uid, status: 'CONFIRMED', startsAt: at('2026-11-28 13:30') },
      { uid: both[1]?.uid, status: 'CANCELLED', startsAt: at('2026-11-29 10:00') },
    ]);
    expect(struck[1]?.sequence).toBeGreaterThan(both[1]?.sequence ?? Number.POSITIVE_INFINITY);

    await change(weekend, { again: 'next_day', againStart: '11:00', againEnd: '13:00' });
    const again = entriesIn(await calendarFrom(anna));
    expect(again).toMatchObject([
      { uid: both[0]?.uid, status: 'CONFIRMED' },
      { uid: both[1]?.uid, status: 'CONFIRMED', startsAt: at('2026-11-29 11:00') },
    ]);
    expect(again[1]?.sequence).toBeGreaterThan(struck[1]?.sequence ?? Number.POSITIVE_INFINITY);
  });
});
