import { describe, expect, it } from 'vitest';
import { outlasts } from '../../../src/training/requirements/readiness.rule.js';
import {
  concerning,
  mayVerify,
  readVerifyForm,
  type VerifyForm,
} from '../../../src/training/verifying/verifying.rule.js';
import { completionOf, requirementCalled } from '../../support/readiness-rules.js';

const COURSE = requirementCalled('visitor_basic_course');
const STUDY_VISIT = requirementCalled('study_visit');
const PERMIT = requirementCalled('visit_permit');
const AROUND = {
  by: 'ULENA',
  memberIds: ['ULENA', 'UANNA', 'UBO'],
  requirements: [COURSE, STUDY_VISIT, PERMIT],
  today: '2026-11-21',
};
const FORM: VerifyForm = {
  userIds: ['UANNA'],
  requirementCode: COURSE.code,
  doneOn: '2026-11-20',
  until: null,
};

function problemsOf(changed: Partial<VerifyForm>) {
  const reading = readVerifyForm({ ...FORM, ...changed }, AROUND);
  return reading.ok ? {} : reading.problems;
}

describe('what is noted already', () => {
  it.each([
    ['stays when it was done later and holds longer', '2028-05-01', '2028-02-01', true],
    ['stays when it holds for ever', null, '2028-02-01', true],
    ['gives way to what holds for ever', '2028-05-01', null, false],
    ['gives way to what holds longer', '2028-02-01', '2028-05-01', false],
  ])('%s', (_, holds, told, stays) => {
    const noted = { doneOn: '2026-05-01', expiresOn: holds };
    expect(outlasts(noted, { doneOn: '2026-02-01', expiresOn: told })).toBe(stays);
  });

  it('gives way to what was done later, also when that holds for a shorter time: a permit is sometimes cut short', () => {
    const noted = { doneOn: '2026-05-01', expiresOn: '2027-05-01' };
    expect(outlasts(noted, { doneOn: '2026-06-01', expiresOn: '2026-12-31' })).toBe(false);
  });
});

describe('what a leader verifies', () => {
  it('is read when everything is in order, each person once', () => {
    const reading = readVerifyForm({ ...FORM, userIds: ['UANNA', 'UBO', 'UANNA'] }, AROUND);
    expect(reading).toEqual({
      ok: true,
      details: { userIds: ['UANNA', 'UBO'], requirement: COURSE, doneOn: '2026-11-20', until: null },
    });
  });

  it('names every problem at once', () => {
    expect(problemsOf({ userIds: [], requirementCode: null, doneOn: null })).toEqual({
      userIds: { problem: 'nobody' },
      requirementCode: { problem: 'no_requirement' },
      doneOn: { problem: 'no_date' },
    });
  });

  it.each([
    ['today', '2026-11-21', {}],
    ['tomorrow', '2026-11-22', { doneOn: { problem: 'future', today: '2026-11-21' } }],
  ])('can have been done by %s', (_, doneOn, problems) => {
    expect(problemsOf({ doneOn })).toEqual(problems);
  });

  it('is never one’s own, also not among others’', () => {
    expect(problemsOf({ userIds: ['ULENA'] })).toEqual({ userIds: { problem: 'yourself' } });
    expect(problemsOf({ userIds: ['UANNA', 'ULENA', 'UBO'] })).toEqual({ userIds: { problem: 'yourself' } });
  });

  it('is of the group’s own volunteers; who is not one is named', () => {
    expect(problemsOf({ userIds: ['UANNA', 'USTINA', 'UOLLE'] })).toEqual({
      userIds: { problem: 'not_members', userIds: ['USTINA', 'UOLLE'] },
    });
  });

  it('is something that the programme asks for', () => {
    expect(problemsOf({ requirementCode: 'psychological_first_aid' })).toEqual({
      requirementCode: { problem: 'requirement_gone' },
    });
  });

  it.each([
    ['nothing', null, { until: { problem: 'until_missing' } }],
    ['the day before it was done', '2026-11-19', { until: { problem: 'until_before_done', doneOn: '2026-11-20' } }],
    ['the day it was done', '2026-11-20', {}],
    ['a day that is past now, for the record', '2026-11-20', {}],
  ])('has a last day where it holds until a date: %s', (_, until, problems) => {
    expect(problemsOf({ requirementCode: PERMIT.code, until })).toEqual(problems);
  });

  it('keeps no last day where its programme reckons it', () => {
    const reading = readVerifyForm({ ...FORM, until: '2020-01-01' }, AROUND);
    expect(reading.ok && reading.details.until).toBeNull();
  });
});

it('leaders verify in their own group, national staff in every one', () => {
  const group = { leaderIds: ['ULENA'] };
  expect(mayVerify('ULENA', group, [])).toBe(true);
  expect(mayVerify('UNINA', group, ['UNINA'])).toBe(true);
  expect(mayVerify('UBO', group, ['UNINA'])).toBe(false);
});

it('a group sees what its programme asks for, met once for all or at its own facility', () => {
  const here = completionOf(STUDY_VISIT, 'here');
  const elsewhere = completionOf(STUDY_VISIT, 'elsewhere');
  const once = completionOf(COURSE, 'elsewhere');
  const other = completionOf(requirementCalled('psychological_first_aid'), 'here');
  expect(concerning([here, elsewhere, once, other], AROUND.requirements, { id: 'here', area: null })).toEqual([
    here,
    once,
  ]);
});
