import { describe, expect, it } from 'vitest';
import type { Shift } from '../../../src/core/model.js';
import { DEFAULT_REMINDERS } from '../../../src/groups/reminder-settings.rule.js';
import { shortReminders } from '../../../src/visits/claiming/running-short.rule.js';
import { aClaim, aGroup, aReader, at, aVisit } from '../../support/imagined.js';

const GROUP = aGroup({ leaderIds: ['U_LENA'] });
const ANNA = aClaim('U_ANNA', { id: 'c1' });
const TUESDAY = aVisit({ claims: [ANNA] });
const READER = aReader();
const TWO_DAYS_BEFORE = at('2026-11-22 17:00');
const TWENTY_HOURS_BEFORE = at('2026-11-23 21:00');

describe('a leader of a visit below its minimum', () => {
  const told = (shift: Shift, now: string, settings = DEFAULT_REMINDERS, reader = READER) =>
    shortReminders(settings, GROUP, shift, reader, at(now)).map(({ sendAt }) => sendAt);

  it('is told two days before, at the time it begins, and again twenty hours before', () => {
    expect(shortReminders(DEFAULT_REMINDERS, GROUP, TUESDAY, READER, at('2026-11-20 12:00'))).toEqual([
      { name: 'short', sendAt: TWO_DAYS_BEFORE },
      { name: 'last_call', sendAt: TWENTY_HOURS_BEFORE },
    ]);
  });

  it('is not told of one that has its minimum or is called off, nor at a time that has passed', () => {
    const enough = { ...TUESDAY, claims: [ANNA, { ...ANNA, id: 'c2', userId: 'U_BO', seat: 2 }] };
    expect(told(enough, '2026-11-20 12:00')).toEqual([]);
    expect(told({ ...TUESDAY, status: 'called_off_by_us' }, '2026-11-20 12:00')).toEqual([]);
    expect(told(TUESDAY, '2026-11-22 17:01')).toEqual([TWENTY_HOURS_BEFORE]);
    expect(told(TUESDAY, '2026-11-23 21:01')).toEqual([]);
  });

  it('is told in days of the group’s choice, or not at all', () => {
    const settings = { ...DEFAULT_REMINDERS, shortDaysBefore: 3 };
    expect(told(TUESDAY, '2026-11-20 12:00', settings)).toEqual([at('2026-11-21 17:00'), TWENTY_HOURS_BEFORE]);
    expect(told(TUESDAY, '2026-11-20 12:00', { ...DEFAULT_REMINDERS, kinds: ['visits'] })).toEqual([]);
    expect(told(TUESDAY, '2026-11-20 12:00', DEFAULT_REMINDERS, { ...READER, isActive: false })).toEqual([]);
  });

  it('is told once where the group has chosen one day before: four hours later it says nothing new', () => {
    expect(told(TUESDAY, '2026-11-20 12:00', { ...DEFAULT_REMINDERS, shortDaysBefore: 1 })).toEqual([
      at('2026-11-23 17:00'),
    ]);
  });

  it('of an early visit is told the evening before that, out of their quiet hours', () => {
    const early = { ...TUESDAY, startsAt: at('2026-11-24 07:30') };
    expect(told(early, '2026-11-20 12:00')).toEqual([at('2026-11-21 21:00'), at('2026-11-23 11:30')]);
    const late = { ...TUESDAY, startsAt: at('2026-11-24 19:00') };
    expect(told(late, '2026-11-20 12:00')).toEqual([at('2026-11-22 19:00'), at('2026-11-23 21:00')]);
  });

  it.each([
    ['hours before the first', '2026-11-22 10:59', [TWO_DAYS_BEFORE, TWENTY_HOURS_BEFORE]],
    ['shortly before the first', '2026-11-22 16:30', [TWENTY_HOURS_BEFORE]],
    ['between the two', '2026-11-23 09:00', [TWENTY_HOURS_BEFORE]],
    ['shortly before the second', '2026-11-23 20:00', []],
  ])('is not told again of what they heard at once, %s', (_, toldShortAt, ahead) => {
    expect(told({ ...TUESDAY, toldShortAt: at(toldShortAt) }, toldShortAt)).toEqual(ahead);
  });

  it('is not told again of what they heard in the morning, once their quiet hours were over', () => {
    const atNoon = { ...TUESDAY, startsAt: at('2026-11-24 12:00'), toldShortAt: at('2026-11-21 23:00') };
    expect(told(atNoon, '2026-11-22 09:00')).toEqual([at('2026-11-23 16:00')]);
  });
});
