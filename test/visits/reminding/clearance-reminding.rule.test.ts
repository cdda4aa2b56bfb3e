import { describe, expect, it } from 'vitest';
import type { Claim, Shift } from '../../../src/core/model.js';
import type { Reader } from '../../../src/core/reminder-times.js';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../../../src/groups/reminder-settings.rule.js';
import {
  askFirstTime,
  clearanceNotices,
  clearanceQuestions,
} from '../../../src/visits/reminding/clearance-reminding.rule.js';
import { aClaim, aGroup, aReader, at, aVisit } from '../../support/imagined.js';

const GROUP = aGroup();
const ANNA = aClaim('U0ANNA');
const MONDAY_BEFORE = at('2026-11-16 10:00');
/** Begins on Tuesday 24 November. */
const visitAt = (time: string, changes: Partial<Shift> = {}): Shift =>
  aVisit({
    startsAt: at(`2026-11-24 ${time}`),
    endsAt: at('2026-11-24 23:00'),
    cleared: false,
    claims: [ANNA],
    ...changes,
  });

describe('a leader is asked whether the facility has said yes', () => {
  const asked = (shift: Shift, now = MONDAY_BEFORE, reader: Partial<Reader> = {}) =>
    clearanceQuestions(GROUP, shift, aReader(reader), now).map(({ sendAt }) => sendAt);

  it('two days and one day before, also of a visit that nobody holds', () => {
    expect(asked(visitAt('17:00'))).toEqual([at('2026-11-22 17:00'), at('2026-11-23 17:00')]);
    expect(asked(visitAt('17:00', { claims: [] }))).toEqual([at('2026-11-22 17:00'), at('2026-11-23 17:00')]);
  });

  it('at the same time by the wall clock on the day after clocks change', () => {
    const monday = visitAt('17:00', { startsAt: at('2026-10-26 17:00') });
    expect(asked(monday, at('2026-10-20 10:00'))).toEqual([at('2026-10-24 17:00'), at('2026-10-25 17:00')]);
  });

  it('before their quiet hours where it would come in them, and not what has passed', () => {
    expect(asked(visitAt('07:30'))).toEqual([at('2026-11-21 21:00'), at('2026-11-22 21:00')]);
    expect(asked(visitAt('17:00'), at('2026-11-23 10:00'))).toEqual([at('2026-11-23 17:00')]);
  });

  it('not once it is cleared, called off or begun, and not when they are no longer in Slack', () => {
    expect(asked(visitAt('17:00', { cleared: true }))).toEqual([]);
    expect(asked(visitAt('17:00', { status: 'called_off_by_us' }))).toEqual([]);
    expect(asked(visitAt('17:00'), at('2026-11-24 17:00'))).toEqual([]);
    expect(asked(visitAt('17:00'), MONDAY_BEFORE, { isActive: false })).toEqual([]);
  });
});

describe('whoever is on a visit that is not cleared is told to ask first', () => {
  interface Story {
    readonly settings?: Partial<ReminderSettings>;
    readonly claim?: Claim;
    readonly reader?: Partial<Reader>;
    readonly now?: Date;
  }
  const told = (shift: Shift, { settings = {}, claim = ANNA, reader = {}, now = MONDAY_BEFORE }: Story = {}) =>
    askFirstTime({ ...DEFAULT_REMINDERS, ...settings }, GROUP, shift, claim, aReader(reader), now);

  it.each([
    ['in the evening, three hours after the reminder', '17:00', at('2026-11-23 21:00')],
    ['before their quiet hours', '18:30', at('2026-11-23 21:00')],
    ['an hour and a minute after the reminder', '15:01', at('2026-11-23 19:01')],
  ])('20 hours before, where the evening’s reminder is long past by then: %s', (_, begins, expected) => {
    expect(told(visitAt(begins))).toEqual(expected);
  });

  it.each([
    ['an hour before', '15:00'],
    ['at that time', '14:00'],
    ['later in the evening', '10:00'],
  ])('by the reminder alone where that comes %s', (_, begins) => {
    expect(told(visitAt(begins))).toBeNull();
  });

  it('also when the group has turned reminders off, or has the last one days before', () => {
    expect(told(visitAt('10:00'), { settings: { kinds: [] } })).toEqual(at('2026-11-23 14:00'));
    const last = { daysBefore: 2, at: '18:00' };
    expect(told(visitAt('10:00'), { settings: { last } })).toEqual(at('2026-11-23 14:00'));
  });

  it('also when they have left the group’s channel and still hold the place', () => {
    expect(told(visitAt('10:00'), { reader: { groupIds: new Set() } })).toEqual(at('2026-11-23 14:00'));
  });

  it('when they claimed after the reminder; whoever claims later still reads it in the confirmation', () => {
    const late = (claimedAt: string) => aClaim('U0ANNA', { claimedAt: at(claimedAt) });
    expect(told(visitAt('15:00'), { claim: late('2026-11-23 18:30') })).toEqual(at('2026-11-23 19:00'));
    expect(told(visitAt('15:00'), { claim: late('2026-11-23 19:00') })).toBeNull();
  });

  it('not once it is cleared or called off, nor later than that', () => {
    expect(told(visitAt('17:00', { cleared: true }))).toBeNull();
    expect(told(visitAt('17:00', { status: 'called_off_by_us' }))).toBeNull();
    expect(told(visitAt('17:00'), { now: at('2026-11-23 21:01') })).toBeNull();
    expect(told(visitAt('17:00'), { reader: { isActive: false } })).toBeNull();
  });
});

describe('whoever is on a visit hears at once', () => {
  const hears = (cleared: boolean, now: string, claim: Claim = ANNA, settings: Partial<ReminderSettings> = {}) => {
    const readers = new Map([[claim.userId, aReader()]]);
    const shift = visitAt('17:00', { cleared, claims: [claim] });
    return clearanceNotices({ ...DEFAULT_REMINDERS, ...settings }, GROUP, shift, readers, at(now)).length > 0;
  };
  const onThursday = aClaim('U0ANNA', { claimedAt: at('2026-11-19 12:00') });
  const atTheLast = aClaim('U0ANNA', { claimedAt: at('2026-11-24 09:00') });

  it('that it is cleared, once a message has told them that it is not', () => {
    expect(hears(true, '2026-11-18 12:00')).toBe(true); // after the reminder a week before
    expect(hears(true, '2026-11-23 19:00', onThursday)).toBe(true); // after the one the evening before
  });

  it('nothing, while their first reminder is still to come and will say so', () => {
    expect(hears(true, '2026-11-16 12:00')).toBe(false);
    expect(hears(true, '2026-11-22 18:00', onThursday)).toBe(false);
  });

  it('that it is cleared, where no reminder is to come', () => {
    expect(hears(true, '2026-11-24 10:00', atTheLast)).toBe(true);
    expect(hears(true, '2026-11-20 10:00', onThursday, { kinds: [] })).toBe(true);
  });

  it('that it no longer is, where no message is to come that says so', () => {
    expect(hears(false, '2026-11-23 19:00')).toBe(false); // at 21:00 they are told to ask first
    expect(hears(false, '2026-11-23 21:30')).toBe(true);
    expect(hears(false, '2026-11-24 10:00', atTheLast)).toBe(true);
  });

  it('as the newcomer who goes along does', () => {
    const shift = visitAt('17:00', { cleared: true, claims: [], shadows: [atTheLast] });
    const readers = new Map([['U0ANNA', aReader()]]);
    expect(clearanceNotices(DEFAULT_REMINDERS, GROUP, shift, readers, at('2026-11-24 10:00'))).toHaveLength(1);
  });
});
