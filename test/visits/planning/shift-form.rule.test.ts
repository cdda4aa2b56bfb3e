import { describe, expect, it } from 'vitest';
import type { IsoWeek } from '../../../src/core/model.js';
import {
  formOf,
  proposeShift,
  readShiftForm,
  type ShiftForm,
  withLeftOut,
} from '../../../src/visits/planning/shift-form.rule.js';
import { at, STOCKHOLM } from '../../support/imagined.js';
import { NOW, shift, tuesday, week } from '../../support/imagined-week.js';

const form: ShiftForm = {
  date: '2026-11-24',
  startTime: '17:00',
  endTime: '19:00',
  again: 'none',
  againStart: null,
  againEnd: null,
  format: 'individual',
  activities: [],
  minimumParty: 2,
  maximumParty: 3,
  every: 1,
  cleared: false,
};

function read(
  changes: Partial<ShiftForm>,
  about: { readonly claimed?: number; readonly now?: Date; readonly isoWeek?: IsoWeek } = {},
) {
  const { claimed = 0, now = NOW, isoWeek = '2026-W48' } = about;
  return readShiftForm({ ...form, ...changes }, { ...week(), isoWeek }, claimed, now);
}

describe('a visit as a leader fills it in', () => {
  it('is stored as instants by the facility’s wall clock', () => {
    expect(read({})).toEqual({
      ok: true,
      shift: {
        startsAt: new Date('2026-11-24T16:00:00Z'),
        endsAt: new Date('2026-11-24T18:00:00Z'),
        format: 'individual',
        activities: [],
        minimumParty: 2,
        maximumParty: 3,
        every: 1,
        cleared: false,
      },
    });
  });

  it.each<[string, Partial<ShiftForm>, object]>([
    [
      'a minimum above the maximum',
      { minimumParty: 4, maximumParty: 3 },
      { minimumParty: { problem: 'minimum_above_maximum' } },
    ],
    [
      'fewer than the programme lets go',
      { minimumParty: 1 },
      { minimumParty: { problem: 'minimum_below_programme', least: 2 } },
    ],
    ['nobody at all', { minimumParty: 0 }, { minimumParty: { problem: 'minimum_below_programme', least: 2 } }],
    [
      'more than the facility lets in',
      { maximumParty: 5 },
      { maximumParty: { problem: 'maximum_above_cap', most: 4 } },
    ],
    ['half a person', { minimumParty: 2.5 }, { minimumParty: { problem: 'not_a_whole_number' } }],
    ['an end before the start', { endTime: '16:00' }, { endTime: { problem: 'end_before_start' } }],
    ['an end at the start', { endTime: '17:00' }, { endTime: { problem: 'end_before_start' } }],
    ['a slip of the finger', { startTime: '07:00', endTime: '19:01' }, { endTime: { problem: 'too_long', hours: 12 } }],
    ['a day of another week', { date: '2026-12-01' }, { date: { problem: 'outside_week' } }],
    ['what is no day', { date: '2026-11-31' }, { date: { problem: 'outside_week' } }],
  ])('cannot have %s', (_, changes, problems) => {
    expect(read(changes)).toEqual({ ok: false, problems });
  });

  it('names every problem at once', () => {
    expect(read({ endTime: '16:00', minimumParty: 1, maximumParty: 9 })).toEqual({
      ok: false,
      problems: {
        endTime: { problem: 'end_before_start' },
        minimumParty: { problem: 'minimum_below_programme', least: 2 },
        maximumParty: { problem: 'maximum_above_cap', most: 4 },
      },
    } satisfies ReturnType<typeof read>);
    const missing = { problem: 'missing' };
    expect(read({ date: null, startTime: null, endTime: null, minimumParty: null, maximumParty: null })).toEqual({
      ok: false,
      problems: { date: missing, startTime: missing, endTime: missing, minimumParty: missing, maximumParty: missing },
    });
  });

  it('cannot lie in the past: the day is named when the day is over, else the time', () => {
    const thursdayNoon = at('2026-11-26 12:00');
    expect(read({}, { now: thursdayNoon })).toEqual({ ok: false, problems: { date: { problem: 'in_the_past' } } });
    expect(read({ date: '2026-11-26', startTime: '12:00' }, { now: thursdayNoon })).toEqual({
      ok: false,
      problems: { startTime: { problem: 'in_the_past' } },
    });
    expect(read({ date: '2026-11-26', startTime: '12:01' }, { now: thursdayNoon }).ok).toBe(true);
  });

  it('cannot lower the maximum below those who have claimed', () => {
    expect(read({ maximumParty: 2 }, { claimed: 3 })).toEqual({
      ok: false,
      problems: { maximumParty: { problem: 'more_have_claimed', claimed: 3 } },
    });
  });

  it('cannot begin or end in the hour that does not exist', () => {
    const spring = { now: at('2026-03-20 10:00'), isoWeek: '2026-W13' as const };
    const day = { date: '2026-03-29' };
    expect(read({ ...day, startTime: '02:30', endTime: '04:00' }, spring)).toEqual({
      ok: false,
      problems: { startTime: { problem: 'hour_does_not_exist' } },
    });
    expect(read({ ...day, startTime: '01:00', endTime: '02:00' }, spring)).toEqual({
      ok: false,
      problems: { endTime: { problem: 'hour_does_not_exist' } },
    });
    const over = read({ ...day, startTime: '01:00', endTime: '03:00' }, spring);
    expect(over.ok && over.shift.endsAt.getTime() - over.shift.startsAt.getTime()).toBe(60 * 60_000);
  });

  it('means the first time round in the hour that comes twice', () => {
    const autumn = { now: at('2026-10-20 10:00'), isoWeek: '2026-W43' as const };
    const night = read({ date: '2026-10-25', startTime: '02:30', endTime: '03:30' }, autumn);
    expect(night).toMatchObject({
      ok: true,
      shift: { startsAt: new Date('2026-10-25T00:30:00Z'), endsAt: new Date('2026-10-25T02:30:00Z') },
    });
  });

  it('is filled in again as it was stored', () => {
    const read = readShiftForm(form, week(), 0, NOW);
    if (!read.ok) throw new Error('refused');
    expect(formOf({ ...tuesday, ...read.shift }, STOCKHOLM)).toEqual(form);
  });
});

describe('a form that was opened before it asked something', () => {
  it('shows what is stored of it when it is shown once more, and what was filled in of all else', () => {
    const { activities: _, ...before } = { ...form, maximumParty: 4 };
    const stored = formOf(
      shift('s', '2026-11-24 17:00', '19:00', { activities: ['film'], format: 'group' }),
      STOCKHOLM,
    );
    expect(withLeftOut({ ...before, activities: undefined }, stored)).toEqual({ ...before, activities: ['film'] });
  });
});

describe('a new visit starts from', () => {
  it('the programme’s minimum, as many as may come, and no time when the week has none to go by', () => {
    expect(proposeShift(week(), NOW)).toEqual({
      ...form,
      date: '2026-11-23',
      startTime: null,
      endTime: null,
      maximumParty: 4,
    });
  });

  it('the first day to come without a visit, at the time of the week’s last one', () => {
    const evening = shift('evening', '2026-11-26 18:00', '20:00', { format: 'group' });
    const now = at('2026-11-23 09:00');
    expect(proposeShift(week([tuesday, evening]), now)).toMatchObject({
      date: '2026-11-25',
      startTime: '18:00',
      endTime: '20:00',
      format: 'group',
    });
  });
});
