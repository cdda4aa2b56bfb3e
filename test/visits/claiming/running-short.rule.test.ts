import { describe, expect, it } from 'vitest';
import type { Shift } from '../../../src/core/model.js';
import { DEFAULT_REMINDERS } from '../../../src/groups/reminder-settings.rule.js';
import { shortReminders } from '../../../src/visits/claiming/running-short.rule.js';
import { aClaim, aGroup, aReader, at, aVisit } from '../../support/imagined.js';

const GROUP = aGroup({ leaderIds: ['U_LENA'] });
const ANNA = aClaim('U_ANNA', { id: 'c1' });
const TUESDAY = aVisit({ claims: [ANNA] });
const READER = aReader();
const AFTER_THE_CARD = at('2026-11-22 17:30');
/** It is decided at 21:00, when quiet hours begin. */
const AFTER_THE_CUT_OFF = at('2026-11-24 08:00');

describe('a leader of a visit below its minimum, should we be down', () => {
  const told = (shift: Shift, now: string, settings = DEFAULT_REMINDERS, reader = READER) =>
    shortReminders(settings, GROUP, shift, reader, at(now)).map(({ sendAt }) => sendAt);

  it('is told half an hour after their card would have come, and in the morning after it was decided that it does not run', () => {
    expect(shortReminders(DEFAULT_REMINDERS, GROUP, TUESDAY, READER, at('2026-11-20 12:00'))).toEqual([
      { name: 'short', sendAt: AFTER_THE_CARD },
      { name: 'last_call', sendAt: AFTER_THE_CUT_OFF },
    ]);
  });

  it('is not told of one that has its minimum, is called off or will not run, nor once we are up and have said so', () => {
    const enough = { ...TUESDAY, claims: [ANNA, { ...ANNA, id: 'c2', userId: 'U_BO', seat: 2 }] };
    expect(told(enough, '2026-11-20 12:00')).toEqual([]);
    expect(told({ ...TUESDAY, status: 'called_off_by_us' }, '2026-11-20 12:00')).toEqual([]);
    expect(told({ ...TUESDAY, status: 'will_not_run' }, '2026-11-20 12:00')).toEqual([]);
    expect(told(TUESDAY, '2026-11-22 16:59')).toEqual([AFTER_THE_CARD, AFTER_THE_CUT_OFF]);
    expect(told(TUESDAY, '2026-11-22 17:00')).toEqual([AFTER_THE_CUT_OFF]);
    expect(told(TUESDAY, '2026-11-23 20:59')).toEqual([AFTER_THE_CUT_OFF]);
    expect(told(TUESDAY, '2026-11-23 21:00')).toEqual([]);
  });

  it('is told in days of the group’s choice, or not at all', () => {
    const settings = { ...DEFAULT_REMINDERS, shortDaysBefore: 3 };
    expect(told(TUESDAY, '2026-11-20 12:00', settings)).toEqual([at('2026-11-21 17:30'), AFTER_THE_CUT_OFF]);
    expect(told(TUESDAY, '2026-11-20 12:00', { ...DEFAULT_REMINDERS, kinds: ['visits'] })).toEqual([]);
    expect(told(TUESDAY, '2026-11-20 12:00', DEFAULT_REMINDERS, { ...READER, isActive: false })).toEqual([]);
  });

  it('is told once where the group has chosen one day before: four hours later it says nothing new', () => {
    expect(told(TUESDAY, '2026-11-20 12:00', { ...DEFAULT_REMINDERS, shortDaysBefore: 1 })).toEqual([
      at('2026-11-23 17:30'),
    ]);
  });

  it('is told nothing in their quiet hours, but in the morning, unless the visit is too near by then', () => {
    const early = { ...TUESDAY, startsAt: at('2026-11-24 07:30') };
    expect(told(early, '2026-11-20 12:00')).toEqual([at('2026-11-22 08:00'), at('2026-11-23 12:00')]);
    const byDay = { ...READER, quietHours: { from: '12:00', until: '09:00' } };
    const noon = { ...TUESDAY, startsAt: at('2026-11-24 11:30') };
    expect(told(noon, '2026-11-20 12:00', DEFAULT_REMINDERS, byDay)).toEqual([
      at('2026-11-23 09:00'),
      at('2026-11-23 12:30'),
    ]);
    const late = { ...TUESDAY, startsAt: at('2026-11-24 19:00') };
    expect(told(late, '2026-11-20 12:00')).toEqual([at('2026-11-22 19:30'), at('2026-11-24 08:00')]);
  });
});
