import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../src/core/model.js';
import { Pausing } from '../../src/visits/pausing/pausing.store.js';
import { decideCallOff, decideRemoveShift } from '../../src/visits/planning/changing-visits.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';
import { reminded, THURSDAY } from '../support/reminded-visit.js';

const { anna, bo, emma, mikkel, lena } = GOTEBORG;
const SUNDAY = { date: '2026-12-06', from: '10:00', to: '12:00' };

let world: BotUnderTest;
let group: Group;
let thursday: string;
let sunday: string;
const { press, claim, type, told, until } = reminded(() => world);

beforeEach(async () => {
  world = await startBotUnderTest();
  group = await goteborg(world);
  [thursday = '', sunday = ''] = await postWeek(world, group, '2026-W49', [THURSDAY, SUNDAY]);
  for (const userId of [anna, bo, emma]) await claim(userId, thursday);
  await press(mikkel, 'queue_for_place', postIn(world), thursday);
});
afterEach(() => world.stop());

const now = (): Date => world.sandbox.clock.now();
const inWords = (userId: string): string => told(userId).map(wordsOf).join('\n');
const settled = async (): Promise<void> => {
  world.bot.reconciler.soon();
  await world.settle();
};

describe('whoever waits in line for a visit', () => {
  it.each(['called_off_by_us', 'called_off_by_facility'] as const)(
    'is told that it will not run and that their place in line is gone: %s',
    async (status) => {
      const week = await world.society.of(Weeks).ofShift(thursday);
      await world.society
        .of(Weeks)
        .change(week?.id ?? '', null, lena, now(), (each) => decideCallOff(each, thursday, status, now()));
      await settled();
      expect(inWords(mikkel)).toContain('bliver ikke til noget, så din plads i køen findes ikke længere');
      expect(inWords(mikkel)).toContain('Se andre besøg');
      expect(inWords(anna)).not.toContain('kön');
      await world.later(60 * 60_000);
      expect(inWords(mikkel).split('bliver ikke til noget')).toHaveLength(2);
    },
  );

  it('is told in one message of all that a pause calls off, whether they have a place or wait for one', async () => {
    for (const userId of [anna, bo, emma]) await claim(userId, sunday);
    await press(mikkel, 'queue_for_place', postIn(world), sunday);
    const place = { kind: 'group', id: group.id } as const;
    const days = { from: '2026-12-01', until: null };
    const held = await world.society.of(Pausing).read(place, now());
    const affected = held && (await world.society.of(Pausing).affected(held, days, now()));
    expect(affected?.userIds).toContain(mikkel);
    await world.society.of(Pausing).put(place, days, null, lena, now());
    await settled();
    const ofPause = told(mikkel).filter((message) => wordsOf(message).includes('pause'));
    expect(ofPause).toHaveLength(1);
    expect(inWords(mikkel)).toContain('Du stod i kø til disse besøg');
    expect(inWords(mikkel)).toContain('• Torsdag den 3. december');
    expect(inWords(mikkel)).toContain('• Søndag den 6. december');
    expect(inWords(mikkel)).not.toContain('aflyst');
    await world.later(60 * 60_000);
    expect(inWords(mikkel).split('plads i kø')).toHaveLength(1);
    await type(mikkel, '/visit mine');
    expect(wordsOf(lastAnswer(world, mikkel))).not.toContain('Du venter på en plads');
  });

  it('is told where a visit is removed that nobody else has a place on', async () => {
    await world.society
      .of(Weeks)
      .change((await world.society.of(Weeks).ofShift(thursday))?.id ?? '', null, lena, now(), (week) =>
        decideRemoveShift(
          { ...week, shifts: week.shifts.map((shift) => (shift.id === thursday ? { ...shift, claims: [] } : shift)) },
          thursday,
          now(),
        ),
      );
    await settled();
    expect(inWords(mikkel)).toContain('din plads i køen findes ikke længere');
  });

  it('is told in the morning of one that was called off in the night', async () => {
    await until(new Date('2026-11-25T22:30:00Z'));
    const week = await world.society.of(Weeks).ofShift(thursday);
    await world.society
      .of(Weeks)
      .change(week?.id ?? '', null, lena, now(), (each) => decideCallOff(each, thursday, 'called_off_by_us', now()));
    await settled();
    expect(inWords(mikkel)).not.toContain('bliver ikke til noget');
    await until(new Date('2026-11-26T08:30:00Z'));
    expect(inWords(mikkel)).toContain('bliver ikke til noget');
  });
});
