import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group, GroupWeek } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { decideCallOff } from '../../src/visits/planning/changing-visits.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import type { BotUnderTest } from '../support/bot.js';
import { beginCounting, counting, TUESDAY, WEDNESDAY } from '../support/counted-visit.js';
import { GOTEBORG, lastAnswer, postWeek, wordsOf } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { stopUntroubled } from '../support/people.js';

const { admin, anna, bo, emma, mikkel, lena, lars, stranger } = GOTEBORG;

let world: BotUnderTest;
let group: Group;
const { visited, until, type, top, answer, submitNumber, counted, forge } = counting(() => ({ world, group }));

beforeEach(async () => {
  ({ world, group } = await beginCounting());
});
afterEach(() => stopUntroubled(world));

describe('/visit count', () => {
  it('lists what is left to count, takes a late answer with one press, and lists it as counted', async () => {
    const [tuesday = '', wednesday = ''] = await postWeek(world, group, '2026-W48', [TUESDAY, WEDNESDAY]);
    const now = world.sandbox.clock.now();
    for (const shiftId of [tuesday, wednesday]) await world.society.of(Claims).decide(shiftId, anna, now, decideClaim);
    await until(at('2026-12-10 12:00'));
    const list = await type(anna, '/visit räkna');
    expect(wordsOf(list)).toMatch(/Besök kvar att räkna.*tisdag 24 november.*onsdag 25 november/s);
    await answer(anna, list, '0', `${tuesday}|0|0|list`);
    expect(await counted(tuesday)).toMatchObject({ clientVisits: 0 });
    const after = wordsOf(lastAnswer(world, anna));
    expect(after).toMatch(/Noterat: \*tisdag.*onsdag 25 november.*Räknade.*tisdag 24 november/s);

    await answer(anna, lastAnswer(world, anna), '2');
    expect(wordsOf(lastAnswer(world, anna))).toContain('Alla besök de senaste tre veckorna är räknade');
    await answer(anna, lastAnswer(world, anna), 'correct', `${wednesday}|1|correct|list`);
    await answer(anna, lastAnswer(world, anna), 'no');
    expect(await counted(wednesday)).toMatchObject({ held: false, version: 2 });
  });

  it.each([
    [lena, '/visit räkna', 'Besök kvar att räkna', 'tisdag 24 november 17:00–19:00'],
    [emma, '/visit count', 'Visits left to count', 'Tuesday 24 November 17:00–19:00'],
  ])('shows %s, of the party or leading it, the visit in their language', async (userId, words, title, when) => {
    await visited([anna, emma]);
    const shown = wordsOf(await type(userId, words));
    expect(shown).toContain(title);
    expect(shown).toContain(when);
  });

  it('shows others nothing, in Danish too', async () => {
    await visited([anna, bo]);
    await answer(anna, await type(anna, '/visit count'), '3');
    expect(wordsOf(await type(mikkel, '/visit tæl'))).toBe(
      'Alle besøg fra de sidste tre uger er optalt. Tak! Det næste besøg spørger jeg om dagen efter.',
    );
    expect(wordsOf(await type(bo, '/visit count'))).toContain('ni träffade 3 personer');
  });

  it('forgets visits of more than three weeks ago', async () => {
    await visited([anna, bo]);
    await until(at('2026-12-16 12:00'));
    expect(wordsOf(await type(anna, '/visit count'))).not.toContain('24 november');
  });
});

describe('a visit that cannot be counted', () => {
  it('because it is to come, is called off or is gone, is refused with the next step', async () => {
    const [tuesday = '', wednesday = '', thursday = ''] = await postWeek(world, group, '2026-W48', [
      TUESDAY,
      WEDNESDAY,
      { ...WEDNESDAY, date: '2026-11-26' },
    ]);
    const now = world.sandbox.clock.now();
    for (const shiftId of [tuesday, wednesday, thursday]) {
      await world.society.of(Claims).decide(shiftId, anna, now, decideClaim);
    }
    const week = await world.society.of(Weeks).read(group.id, '2026-W48');
    const callOff = (state: GroupWeek) => decideCallOff(state, wednesday, 'called_off_by_facility', now);
    await world.society.of(Weeks).change(week?.id ?? '', null, lena, now, callOff);
    await until(at('2026-11-26 12:00'));
    const list = await type(anna, '/visit räkna');
    expect(wordsOf(list)).not.toMatch(/onsdag|torsdag/);

    await answer(anna, list, 'other');
    expect(await forge(anna, thursday, '3')).toContain('Jag frågar dagen efter');
    expect(await forge(anna, wednesday, '3')).toContain('Säg till en ledare');
    expect(await forge(anna, 'nothing', '3')).toContain('Se vad som är kvar att räkna med /visit räkna');
    expect([await counted(thursday), await counted(wednesday)]).toEqual([null, null]);
  });
});

describe('somebody who may no longer count', () => {
  it('is refused when they press or send, with the next step, and is shown no number', async () => {
    const shiftId = await visited([anna, bo]);
    const list = await type(lars, '/visit räkna');
    await answer(lars, list, 'other');
    const now = world.sandbox.clock.now();
    const { facility, programme: _programme, ...columns } = group;
    const led = { ...columns, facilityId: facility.id, leaderIds: [lena] };
    await world.society.of(Groups).save(led, null, admin, now);
    await answer(anna, await type(anna, '/visit räkna'), '3');

    await submitNumber(lars, '7');
    expect(top(lars).errors.count).toContain('Säg till en ledare');
    await world.sandbox.as(lars).closeModal();
    await answer(lars, list, '4');
    expect(wordsOf(lastAnswer(world, lars))).toContain('de som var anmälda till besöket kan räkna det');
    expect(wordsOf(lastAnswer(world, lars))).not.toContain('3 personer');
    expect(await counted(shiftId)).toMatchObject({ clientVisits: 3, countedBy: anna });
  });

  it('a stranger with somebody else’s button changes nothing', async () => {
    const shiftId = await visited([anna, bo]);
    await world.sandbox.deliver('interactive', {
      type: 'block_actions',
      team: { id: world.sandbox.teamId },
      user: { id: stranger, team_id: world.sandbox.teamId },
      trigger_id: 'forged',
      actions: [
        { type: 'button', action_id: 'count_visit_3', block_id: 'b', value: `${shiftId}|0|3|question`, action_ts: '1' },
      ],
    });
    await world.settle();
    expect(await counted(shiftId)).toBeNull();
  });
});
