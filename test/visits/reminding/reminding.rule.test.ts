import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Shift } from '../../../src/core/model.js';
import { outsideQuietHours, type Reader } from '../../../src/core/reminder-times.js';
import { DEFAULT_REMINDERS } from '../../../src/groups/reminder-settings.rule.js';
import { decideConfirm } from '../../../src/visits/claiming/claiming.rule.js';
import { readReminderForm, reminderFormOf } from '../../../src/visits/reminding/reminder-form.rule.js';
import {
  nextUnposted,
  reminderTimes,
  unpostedReminder,
  visitReminders,
} from '../../../src/visits/reminding/reminding.rule.js';
import { aClaim, aGroup, aReader, at, aVisit, COPENHAGEN, STOCKHOLM } from '../../support/imagined.js';

const LONG_AGO = new Date(0);

/** The rules must not care where the server stands. */
const HOSTS = ['UTC', 'Europe/Stockholm', 'America/St_Johns', 'Pacific/Kiritimati'];

describe.each(HOSTS)('on a server in %s', (host) => {
  const before = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = host;
  });
  afterEach(() => {
    process.env.TZ = before;
  });

  describe.each([STOCKHOLM, COPENHAGEN])('a reminder goes by the wall clock in %s', (zone) => {
    const eveningBefore = [{ name: 'evening before', daysBefore: 1, at: '18:00' }];
    const sameTime = [{ name: 'two days before', daysBefore: 2, at: null }];

    it.each([
      ['on an ordinary day', '2026-11-24 17:00', '2026-11-23 18:00'],
      ['when the clocks go forward overnight', '2027-03-28 10:00', '2027-03-27 18:00'],
      ['on the evening of the day the clocks went forward', '2027-03-29 10:00', '2027-03-28 18:00'],
      ['when the clocks go back overnight', '2026-10-25 10:00', '2026-10-24 18:00'],
      ['on the evening of the day the clocks went back', '2026-10-26 10:00', '2026-10-25 18:00'],
      ['over the turn of the year', '2027-01-01 10:00', '2026-12-31 18:00'],
      ['before a visit just after midnight', '2026-11-24 00:30', '2026-11-23 18:00'],
      ['over a leap day', '2028-03-01 10:00', '2028-02-29 18:00'],
    ])('at six the evening before, %s', (_, visit, evening) => {
      expect(reminderTimes(eveningBefore, at(visit, zone), zone, LONG_AGO)).toEqual([
        { name: 'evening before', sendAt: at(evening, zone) },
      ]);
    });

    it.each([
      ['forward', '2027-03-28T08:00:00Z', 23],
      ['back', '2026-10-25T09:00:00Z', 25],
    ])('and not so many hours before, when the clocks go %s', (_, visit, hoursFromTenToTen) => {
      const [evening] = reminderTimes(eveningBefore, new Date(visit), zone, LONG_AGO);
      const hours = (Date.parse(visit) - (evening?.sendAt.getTime() ?? 0)) / 3_600_000;
      expect(hours).toBe(hoursFromTenToTen - 8);
    });

    it.each([
      ['on an ordinary day', '2026-11-26 17:00', '2026-11-24 17:00'],
      ['over the day the clocks go forward', '2027-03-29 09:00', '2027-03-27 09:00'],
      ['over the day the clocks go back', '2026-10-26 09:00', '2026-10-24 09:00'],
      ['into the hour that does not exist, an hour on', '2027-03-30 02:30', '2027-03-28 03:30'],
    ])('at the time of the visit two days before, %s', (_, visit, sent) => {
      expect(reminderTimes(sameTime, at(visit, zone), zone, LONG_AGO)).toEqual([
        { name: 'two days before', sendAt: at(sent, zone) },
      ]);
    });

    it('several times before something lapses, each at its own date', () => {
      const offsets = [60, 30, 7].map((daysBefore) => ({ name: `${daysBefore} days`, daysBefore, at: '18:00' }));
      const lapses = at('2027-04-10 23:59', zone);
      expect(reminderTimes(offsets, lapses, zone, LONG_AGO).map(({ sendAt }) => sendAt)).toEqual([
        at('2027-02-09 18:00', zone),
        at('2027-03-11 18:00', zone),
        at('2027-04-03 18:00', zone),
      ]);
    });

    it('and so does one that comes after', () => {
      const [after] = reminderTimes(
        [{ name: 'two days after', daysBefore: -2, at: '10:00' }],
        at('2026-10-24 17:00', zone),
        zone,
        LONG_AGO,
      );
      expect(after?.sendAt).toEqual(at('2026-10-26 10:00', zone));
    });
  });
});

const GROUP = aGroup({ leaderIds: ['U_LENA'] });
const ANNA = aClaim('U_ANNA', { id: 'c1' });
const TUESDAY = aVisit({ claims: [ANNA] });
const READER = aReader();

describe('somebody who holds a visit', () => {
  const reminded = (
    now: string,
    changes: { settings?: typeof DEFAULT_REMINDERS; shift?: Shift; claim?: Claim; reader?: Reader } = {},
  ) => {
    const { settings = DEFAULT_REMINDERS, shift = TUESDAY, claim = ANNA, reader = READER } = changes;
    return visitReminders(settings, GROUP, shift, claim, reader, at(now)).map(({ sendAt }) => sendAt);
  };
  const WEEK_BEFORE = at('2026-11-17 18:00');
  const EVENING_BEFORE = at('2026-11-23 18:00');

  it('is reminded a week before and the evening before', () => {
    expect(reminded('2026-11-10 12:00')).toEqual([WEEK_BEFORE, EVENING_BEFORE]);
  });

  it.each([
    ['a minute before the first', '2026-11-17 17:59', [WEEK_BEFORE, EVENING_BEFORE]],
    ['at the very moment of the first', '2026-11-17 18:00', [EVENING_BEFORE]],
    ['two days before', '2026-11-22 12:00', [EVENING_BEFORE]],
    ['on the day itself', '2026-11-24 09:00', []],
  ])('and claimed late, %s, gets only what is still ahead', (_, now, sent) => {
    expect(reminded(now, { claim: { ...ANNA, claimedAt: at(now) } })).toEqual(sent);
  });

  it('is still due a reminder for one minute, in case handing it over failed, and not for longer', () => {
    const aMoment = (seconds: number) => new Date(EVENING_BEFORE.getTime() + seconds * 1_000);
    const due = (now: Date) => visitReminders(DEFAULT_REMINDERS, GROUP, TUESDAY, ANNA, READER, now).length;
    expect([aMoment(-1), aMoment(30), aMoment(59), aMoment(60)].map(due)).toEqual([1, 1, 1, 0]);
  });

  it('is reminded by the times that the group has chosen', () => {
    const settings = {
      ...DEFAULT_REMINDERS,
      first: { daysBefore: 3, at: '12:30' },
      last: { daysBefore: 1, at: '09:00' },
    };
    expect(reminded('2026-11-10 12:00', { settings })).toEqual([at('2026-11-21 12:30'), at('2026-11-23 09:00')]);
  });

  it('is reminded before their quiet hours begin, and not at all once that has passed', () => {
    const reader = { ...READER, quietHours: { from: '16:00', until: '20:00' } };
    expect(reminded('2026-11-23 12:00', { reader })).toEqual([at('2026-11-23 16:00')]);
    expect(reminded('2026-11-23 17:00', { reader })).toEqual([]);
  });

  it('is left in peace by their own wall clock where Slack knows it, else by the facility’s', () => {
    const inTokyo = { ...READER, timeZone: 'Asia/Tokyo' };
    expect(reminded('2026-11-23 10:00', { reader: inTokyo })).toEqual([at('2026-11-23 21:00', 'Asia/Tokyo')]);
    expect(reminded('2026-11-23 10:00', { reader: { ...READER, timeZone: null } })).toEqual([EVENING_BEFORE]);
  });

  it.each([
    ['the visit is called off', { shift: { ...TUESDAY, status: 'called_off_by_facility' as const } }],
    ['they have left the group', { reader: { ...READER, groupIds: new Set(['g2']) } }],
    ['Slack has deactivated them', { reader: { ...READER, isActive: false } }],
    ['the group has turned them off', { settings: { ...DEFAULT_REMINDERS, kinds: ['short' as const] } }],
  ])('gets no reminder when %s', (_, changes) => {
    expect(reminded('2026-11-10 12:00', changes)).toEqual([]);
  });

  it('may say that they come until it begins', () => {
    const state = {
      shift: TUESDAY,
      group: GROUP,
      weekState: 'posted',
      membership: 'active',
      otherShifts: [],
      requirements: [],
      completions: [],
    } as const;
    expect(decideConfirm(state, 'U_ANNA', at('2026-11-24 16:59'))).toEqual({ ok: true });
    expect(decideConfirm(state, 'U_ANNA', at('2026-11-24 17:00'))).toMatchObject({ refusal: { reason: 'begun' } });
    expect(decideConfirm(state, 'U_BO', at('2026-11-24 16:59'))).toMatchObject({ refusal: { reason: 'not_yours' } });
    const calledOff = { ...state, shift: { ...TUESDAY, status: 'called_off_by_us' } } as const;
    expect(decideConfirm(calledOff, 'U_ANNA', at('2026-11-23 12:00'))).toMatchObject({
      refusal: { reason: 'called_off' },
    });
  });
});

describe('a leader', () => {
  it.each([
    ['on a Monday, of next week this Thursday', '2026-11-23 12:00', '2026-W49', '2026-11-26 12:00'],
    ['on Thursday before noon, the same', '2026-11-26 11:59', '2026-W49', '2026-11-26 12:00'],
    ['on Friday, of the week after next the coming Thursday', '2026-11-27 09:00', '2026-W50', '2026-12-03 12:00'],
    ['in the last week of the year, of the first of the next', '2026-12-28 12:00', '2027-W01', '2026-12-31 12:00'],
    ['in the week the clocks go back, at twelve on the wall', '2026-10-26 12:00', '2026-W45', '2026-10-29 12:00'],
  ])('is reminded to post %s', (_, now, isoWeek, sendAt) => {
    expect(nextUnposted(DEFAULT_REMINDERS, GROUP, at(now))).toEqual({ isoWeek, sendAt: at(sendAt) });
  });

  it('is not reminded to post where no visits take place, or where it is off', () => {
    const closed = { ...GROUP, facility: { ...GROUP.facility, status: 'closed' as const } };
    expect(nextUnposted(DEFAULT_REMINDERS, closed, at('2026-11-23 12:00'))).toBeNull();
    expect(nextUnposted({ ...DEFAULT_REMINDERS, kinds: [] }, GROUP, at('2026-11-23 12:00'))).toBeNull();
  });

  it('is reminded to post before their quiet hours begin, and not once deactivated', () => {
    const thursday = at('2026-11-26 12:00');
    const busy = { ...READER, quietHours: { from: '11:00', until: '13:00' } };
    expect(unpostedReminder(thursday, GROUP, busy, at('2026-11-26 10:00'))).toEqual(at('2026-11-26 11:00'));
    expect(unpostedReminder(thursday, GROUP, busy, at('2026-11-26 11:30'))).toBeNull();
    expect(unpostedReminder(thursday, GROUP, { ...READER, isActive: false }, at('2026-11-26 10:00'))).toBeNull();
  });
});

describe('moving reminders out of quiet hours', () => {
  it.each([
    ['is not woken at six by what was meant for noon', '2026-11-26 12:00', '2026-11-26 08:00'],
    ['hears at six in the evening as everybody else does', '2026-11-26 18:00', '2026-11-26 18:00'],
    ['hears of what begins at dawn when it is told at dawn', '2026-11-26 07:30', '2026-11-26 07:30'],
  ])('somebody whose Slack is still on Pacific time %s', (_, wanted, sent) => {
    const reader = { ...READER, timeZone: 'America/Los_Angeles' };
    const times = [{ name: 'last', sendAt: at(wanted) }];
    expect(outsideQuietHours(times, reader, STOCKHOLM, at('2026-11-20 12:00'))).toEqual([
      { name: 'last', sendAt: at(sent) },
    ]);
  });

  it('keeps their names and drops those that would then be in the past', () => {
    const times = [
      { name: 'night', sendAt: at('2026-11-24 23:00') },
      { name: 'day', sendAt: at('2026-11-25 12:00') },
    ];
    expect(outsideQuietHours(times, READER, STOCKHOLM, at('2026-11-24 22:00'))).toEqual([
      { name: 'day', sendAt: at('2026-11-25 12:00') },
    ]);
  });
});

describe('a leader who chooses a group’s reminders', () => {
  const form = reminderFormOf(DEFAULT_REMINDERS);

  it('finds in the form what is stored, and stores what is in the form', () => {
    expect(readReminderForm(form)).toEqual({ ok: true, settings: DEFAULT_REMINDERS });
  });

  it('is told of everything that is missing at once', () => {
    expect(readReminderForm({ ...form, firstDays: null, unpostedAt: null })).toEqual({
      ok: false,
      problems: { firstDays: 'missing', unpostedAt: 'missing' },
    });
  });

  it.each([
    ['more days before', { firstDays: 2, lastDays: 3 }, { lastDays: 'last_not_after_first' }],
    ['the same time of the same day', { firstDays: 1 }, { lastAt: 'last_not_after_first' }],
    ['earlier on the same day', { firstDays: 1, lastAt: '12:00' }, { lastAt: 'last_not_after_first' }],
  ])('may not put the last reminder %s than the first', (_, changes, problems) => {
    expect(readReminderForm({ ...form, ...changes })).toEqual({ ok: false, problems });
  });

  it('may have both on one day, in their order', () => {
    expect(readReminderForm({ ...form, firstDays: 1, firstAt: '09:00' })).toMatchObject({ ok: true });
  });
});
