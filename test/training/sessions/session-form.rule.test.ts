import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../src/training/requirements/readiness.rule.js';
import {
  readSessionForm,
  type SessionForm,
  sessionRequirements,
} from '../../../src/training/sessions/session-form.rule.js';
import { aFacility, aGroup } from '../../support/imagined.js';

const NOW = new Date('2026-11-23T12:00:00Z');

const STUDY_VISIT: Requirement = {
  code: 'study_visit',
  names: { sv: 'Studiebesök', da: 'Studiebesøg', en: 'Study visit' },
  kind: 'study_visit',
  scope: 'per_facility',
  validity: { kind: 'never_expires' },
  blocking: true,
  answerDays: 0,
};
const COURSE: Requirement = { ...STUDY_VISIT, code: 'course', kind: 'course', scope: 'once' };

const GROUP = aGroup({ id: 'G1', facility: aFacility({ id: 'F1' }) });

const FORM: SessionForm = {
  requirementCode: 'study_visit',
  date: '2026-12-03',
  startTime: '17:00',
  endTime: '19:00',
  place: ' Vid porten ',
  seats: 4,
  signUpUntil: null,
};

const read = (changes: Partial<SessionForm> = {}, now = NOW) =>
  readSessionForm(
    { ...FORM, ...changes },
    { group: GROUP, requirements: [STUDY_VISIT, COURSE], timeZone: 'Europe/Stockholm' },
    now,
  );
const planOf = (changes: Partial<SessionForm> = {}, now = NOW) => {
  const reading = read(changes, now);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.plan;
};

describe('a session that a leader fills in', () => {
  it('is at the group’s facility where the requirement is, and nowhere in particular otherwise', () => {
    expect(planOf()).toMatchObject({ facilityId: 'F1', groupId: 'G1', place: 'Vid porten', seats: 4 });
    expect(planOf({ requirementCode: 'course' }).facilityId).toBeNull();
  });

  it('takes sign-ups until the day before is over, or the day that was chosen, or it begins', () => {
    expect(planOf().signUpUntil).toEqual(new Date('2026-12-02T23:00:00Z'));
    expect(planOf({ signUpUntil: '2026-11-30' }).signUpUntil).toEqual(new Date('2026-11-30T23:00:00Z'));
    expect(planOf({ signUpUntil: '2026-12-03' }).signUpUntil).toEqual(new Date('2026-12-03T16:00:00Z'));
    const sameMorning = new Date('2026-12-03T08:00:00Z');
    expect(planOf({}, sameMorning).signUpUntil).toEqual(new Date('2026-12-03T16:00:00Z'));
  });

  it('that is changed keeps a sign-up that is over', () => {
    const dayBefore = new Date('2026-12-02T08:00:00Z');
    const setting = { group: GROUP, requirements: [STUDY_VISIT], timeZone: 'Europe/Stockholm' };
    const reading = readSessionForm(
      { ...FORM, signUpUntil: '2026-11-30' },
      { ...setting, signUpStood: '2026-11-30' },
      dayBefore,
    );
    expect(reading).toMatchObject({ ok: true, plan: { signUpUntil: new Date('2026-11-30T23:00:00Z') } });
  });

  it.each<[string, Partial<SessionForm>, object]>([
    ['a day that has been', { date: '2026-11-22' }, { date: { problem: 'in_the_past' } }],
    ['an hour that has been', { date: '2026-11-23', startTime: '12:00' }, { startTime: { problem: 'in_the_past' } }],
    ['an end before its start', { endTime: '17:00' }, { endTime: { problem: 'end_before_start' } }],
    [
      'an hour that clocks skip',
      { date: '2027-03-28', startTime: '02:30' },
      { startTime: { problem: 'hour_does_not_exist' } },
    ],
    ['sign-up after its start', { signUpUntil: '2026-12-04' }, { signUpUntil: { problem: 'sign_up_after_start' } }],
    ['sign-up that is over', { signUpUntil: '2026-11-22' }, { signUpUntil: { problem: 'sign_up_in_the_past' } }],
    ['seats that are no number', { seats: Number.NaN }, { seats: { problem: 'not_a_whole_number', most: 200 } }],
    [
      'more seats than there are people',
      { requirementCode: 'course', seats: 201 },
      { seats: { problem: 'not_a_whole_number', most: 200 } },
    ],
    ['more seats than the facility lets in', { seats: 5 }, { seats: { problem: 'seats_above_cap', most: 4 } }],
    ['a place too long', { place: 'x'.repeat(81) }, { place: { problem: 'place_too_long', most: 80 } }],
    ['nothing to come for', { requirementCode: 'gone' }, { requirementCode: { problem: 'missing' } }],
  ])('with %s is told so by that field alone', (_, changes, problems) => {
    expect(read(changes)).toEqual({ ok: false, problems });
  });

  it('names everything that is missing at once', () => {
    const reading = read({ date: null, startTime: null, endTime: null, place: '  ', seats: null });
    expect(reading.ok ? [] : Object.keys(reading.problems).sort()).toEqual([
      'date',
      'endTime',
      'place',
      'seats',
      'startTime',
    ]);
  });

  it('names a day that has been and an end before its start at once', () => {
    expect(read({ date: '2026-11-01', startTime: '19:00', endTime: '17:00' })).toEqual({
      ok: false,
      problems: { date: { problem: 'in_the_past' }, endTime: { problem: 'end_before_start' } },
    });
  });

  it('may hold more than the facility lets in, when it is a course somewhere else', () => {
    expect(planOf({ requirementCode: 'course', seats: 40 }).seats).toBe(40);
  });
});

it('papers, and what holds until a date, are completed by no session; every group’s is at no facility', () => {
  const undertaking: Requirement = { ...COURSE, code: 'undertaking', kind: 'undertaking' };
  const permit: Requirement = { ...COURSE, code: 'until', validity: { kind: 'until_date' } };
  const all = [STUDY_VISIT, COURSE, undertaking, permit];
  expect(sessionRequirements(all, false)).toEqual([STUDY_VISIT, COURSE]);
  expect(sessionRequirements(all, true)).toEqual([COURSE]);
});
