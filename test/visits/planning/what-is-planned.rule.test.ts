import { describe, expect, it } from 'vitest';
import { DEFAULT_REMINDERS } from '../../../src/groups/reminder-settings.rule.js';
import type { ShiftPlan } from '../../../src/visits/planning/week-change.rule.js';
import { plannedNotices } from '../../../src/visits/planning/what-is-planned.rule.js';
import { aClaim, aGroup, at, aVisit } from '../../support/imagined.js';

/** On Tuesday 24 November at 17:00. */
const FILM = aVisit({ format: 'group', activities: ['film'], claims: [aClaim('U0ANNA')], cleared: true });
const { startsAt, endsAt, minimumParty, maximumParty } = FILM;
const MUSIC: ShiftPlan = {
  ...{ startsAt, endsAt, minimumParty, maximumParty, format: 'group', cleared: true },
  activities: ['music'],
};

describe('that something else is planned for a visit', () => {
  const told = (now: string, after: ShiftPlan = MUSIC, settings = DEFAULT_REMINDERS) =>
    plannedNotices(settings, aGroup(), FILM, after, at(now)).map(({ userId, facts }) => [userId, facts]);

  it('is told from a week before, and not once it has begun', () => {
    expect(told('2026-11-17 16:59')).toEqual([]);
    expect(told('2026-11-17 17:00')).toMatchObject([['U0ANNA', { plannedChangedTo: ['music'], isUncleared: true }]]);
    expect(told('2026-11-24 17:00')).toEqual([]);
  });

  it('is told earlier where a reminder has said what was planned', () => {
    const early = { ...DEFAULT_REMINDERS, first: { daysBefore: 14, at: '18:00' } };
    expect(told('2026-11-10 17:59', MUSIC, early)).toEqual([]);
    expect(told('2026-11-10 18:00', MUSIC, early)).toHaveLength(1);
    expect(told('2026-11-10 18:00', MUSIC, { ...early, kinds: [] })).toEqual([]);
  });

  it('is nothing to tell where it is the same, where the form did not ask, and where its time is another too', () => {
    const { activities: _, ...unasked } = MUSIC;
    expect(told('2026-11-20 12:00', { ...MUSIC, activities: ['film'] })).toEqual([]);
    expect(told('2026-11-20 12:00', unasked)).toEqual([]);
    expect(told('2026-11-20 12:00', { ...MUSIC, endsAt: at('2026-11-24 20:00') })).toEqual([]);
    expect(told('2026-11-20 12:00', { ...MUSIC, activities: [] })).toMatchObject([
      ['U0ANNA', { plannedChangedTo: [] }],
    ]);
  });
});
