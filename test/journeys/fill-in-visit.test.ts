import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputValues } from '../../sandbox/slack/sandbox.js';
import type { Group } from '../../src/core/model.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek } from '../support/goteborg.js';
import { planning, stopWithoutProblems, TUESDAY, VISIT } from '../support/planned-week.js';

const { lena, anna, bo, emma } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { type, top, press, submit, words, claim, clearedBlocks, storedWeek } = planning(() => ({ world, group }));

afterEach(() => stopWithoutProblems(world));

async function start(now?: string): Promise<void> {
  world = await startBotUnderTest(now ? { now: new Date(now) } : {});
  group = await goteborg(world);
}

describe('what a leader fills in for a visit', () => {
  const tryToAdd = async (values: InputValues) => {
    await press(lena, 'add_shift');
    const ack = await submit(lena, { ...VISIT, ...values });
    return { ack, errors: top(lena).errors };
  };

  describe('in an ordinary week', () => {
    beforeEach(async () => {
      await start();
      await type(lena, '/visit plan');
    });

    it('starts from the programme’s minimum and as many as may come', async () => {
      await press(lena, 'add_shift');
      const filledIn = JSON.stringify(top(lena).view.blocks);
      expect(filledIn).toContain('"action_id":"minimum_party","is_decimal_allowed":true,"initial_value":"2"');
      expect(filledIn).toContain('"action_id":"maximum_party","is_decimal_allowed":true,"initial_value":"4"');
    });

    it.each<[string, InputValues, Record<string, string>]>([
      [
        'min > max',
        { minimum_party: '4', maximum_party: '3' },
        { minimum_party: 'Det är fler än det största antalet. Sänk det här, eller höj det andra.' },
      ],
      [
        'end before start',
        { start_time: '19:00', end_time: '17:00' },
        { end_time: 'Sluttiden måste ligga efter starttiden, samma dag. Välj en senare sluttid.' },
      ],
      [
        'too few to go',
        { minimum_party: '1' },
        { minimum_party: 'Besöken här kräver minst 2 frivilliga. Skriv 2 eller fler.' },
      ],
      [
        'more than the facility lets in',
        { maximum_party: '40' },
        { maximum_party: 'Högst 4 får komma in samtidigt. Skriv 4 eller färre.' },
      ],
      ['half a person', { maximum_party: '2.5' }, { maximum_party: 'Skriv ett heltal, till exempel 2.' }],
    ])('is answered at its field, with what to do: %s', async (_, values, errors) => {
      expect((await tryToAdd(values)).errors).toEqual(errors);
      expect((await storedWeek()).shifts).toEqual([]);
    });

    it('is answered at every field at once, and nothing typed is lost', async () => {
      const wrong = { end_time: '16:00', minimum_party: '1', maximum_party: '9' };
      const { ack, errors } = await tryToAdd(wrong);
      expect(Object.keys(errors).sort()).toEqual(['end_time', 'maximum_party', 'minimum_party']);
      const inputs = top(lena).view.blocks.flatMap((block) => (block.type === 'input' ? [block.block_id] : []));
      expect(ack.payload).toMatchObject({ response_action: 'errors', errors });
      for (const blockId of Object.keys(errors)) expect(inputs).toContain(blockId);
      await submit(lena, { end_time: '19:00', minimum_party: '2', maximum_party: '4' });
      expect((await storedWeek()).shifts).toMatchObject([{ startsAt: new Date('2026-11-24T16:00:00Z') }]);
    });

    it('is refused as the thirty-first visit of a week, and thirty fit in the plan and in the post', async () => {
      const shifts = Array.from({ length: 30 }, (_, index) => ({
        date: `2026-11-${25 + (index % 5)}`,
        from: `0${7 + Math.floor(index / 15)}:${10 + (Math.floor(index / 5) % 3) * 10}`,
        to: '19:00',
      }));
      await world.society.of(Weeks).change((await storedWeek()).id, null, lena, world.sandbox.clock.now(), () => ({
        ok: true,
        changes: shifts.map(({ date, from }) => ({
          kind: 'add_shift',
          shift: {
            startsAt: new Date(`${date}T${from}:00Z`),
            endsAt: new Date(`${date}T18:00:00Z`),
            format: 'individual',
            minimumParty: 2,
            maximumParty: 3,
            cleared: false,
          },
        })),
        notices: [],
      }));
      await world.sandbox.as(lena).closeModal();
      await type(lena, '/visit plan');
      expect(clearedBlocks(lena)).toHaveLength(30);
      await press(lena, 'add_shift');
      await submit(lena, VISIT);
      expect(words(lena)).toContain('En vecka rymmer högst 30 besök.');
      expect((await storedWeek()).shifts).toHaveLength(30);
      await world.sandbox.as(lena).closeModal();
      await submit(lena);
      expect(JSON.stringify(postIn(world).blocks).match(/"type":"button"/g)).toHaveLength(30);
    });
  });

  it('cannot lie in the past', async () => {
    await start('2026-11-26T12:00:00Z');
    await type(lena, '/visit plan this');
    expect((await tryToAdd({ date: '2026-11-24' })).errors).toEqual({
      date: 'Den tiden har redan passerat. Välj en senare.',
    });
    await submit(lena, { date: '2026-11-26', start_time: '12:30' });
    expect(top(lena).errors).toEqual({ start_time: 'Den tiden har redan passerat. Välj en senare.' });
    await submit(lena, { start_time: '13:30' });
    expect((await storedWeek()).shifts).toMatchObject([{ startsAt: new Date('2026-11-26T12:30:00Z') }]);
  });

  it('cannot name the hour that does not exist', async () => {
    await start('2026-03-20T09:00:00Z');
    await type(lena, '/visit plan 2026-W13');
    const { errors } = await tryToAdd({ date: '2026-03-29', start_time: '02:30', end_time: '04:00' });
    expect(errors).toEqual({
      start_time: 'Klockan ställs fram den natten, så den timmen finns inte. Välj en tidigare eller senare tid.',
    });
  });

  it('means the first time round in the hour that comes twice', async () => {
    await start('2026-10-16T09:00:00Z');
    await type(lena, '/visit plan 2026-W43');
    await tryToAdd({ date: '2026-10-25', start_time: '02:30', end_time: '03:30' });
    const week = await world.society.of(Weeks).read(group.id, '2026-W43');
    expect(week?.shifts).toMatchObject([
      { startsAt: new Date('2026-10-25T00:30:00Z'), endsAt: new Date('2026-10-25T02:30:00Z') },
    ]);
  });

  it('cannot lower the maximum below those who hold the visit', async () => {
    await start();
    const [tuesday] = await postWeek(world, group, '2026-W48', [TUESDAY]);
    for (const userId of [anna, bo, emma]) await claim(userId);
    await type(lena, '/visit plan');
    await press(lena, 'plan_shift', `change|${tuesday}`);
    await submit(lena, { maximum_party: '2' });
    expect(top(lena).errors).toEqual({ maximum_party: '3 personer är redan anmälda. Skriv 3 eller fler.' });
    expect((await storedWeek()).shifts[0]?.claims).toHaveLength(3);
  });
});
