import { describe, expect, it } from 'vitest';
import {
  codeFor,
  NEW_REQUIREMENT,
  placedAmong,
  type RequirementForm,
  type RequirementSurroundings,
  readRequirementForm,
  requirementFormOf,
} from '../../../src/training/requirements/requirement-form.rule.js';
import { requirementCalled } from '../../support/readiness-rules.js';

const AROUND: RequirementSurroundings = {
  before: null,
  codes: ['first_aid', 'study_visit'],
  programmes: ['se.remand_visits', 'se.prison_visits'],
};
const NAMED: RequirementForm = { ...NEW_REQUIREMENT, sv: ' Första  hjälpen ', da: 'Førstehjælp', en: 'First aid' };

function problems(changes: Partial<RequirementForm>, around: Partial<RequirementSurroundings> = {}) {
  const reading = readRequirementForm({ ...NAMED, ...changes }, { ...AROUND, ...around });
  return reading.ok ? {} : reading.problems;
}

describe('a requirement as national staff fill it in', () => {
  it('gets a code of its own from its English name, and tidy names', () => {
    const reading = readRequirementForm({ ...NAMED, programmes: ['se.prison_visits', 'unknown'] }, AROUND);
    expect(reading).toMatchObject({
      ok: true,
      details: {
        code: 'first_aid_2',
        names: { sv: 'Första hjälpen' },
        validity: { kind: 'never_expires' },
        blocking: true,
        answerDays: 0,
        programmes: ['se.prison_visits'],
        position: null,
      },
    });
  });

  it('hears of every problem at once', () => {
    expect(problems({ ...NEW_REQUIREMENT, kind: 'nothing', answerDays: '-3', position: '0', months: '6' })).toEqual({
      sv: { problem: 'missing' },
      da: { problem: 'missing' },
      en: { problem: 'missing' },
      kind: { problem: 'missing' },
      months: { problem: 'months_without_validity' },
      answerDays: { problem: 'not_days', most: 180 },
      position: { problem: 'not_a_position' },
    });
  });

  it.each([null, '0', '121', '1.5', 'six'])('must say for how many months it holds, not %s', (months) => {
    expect(problems({ validity: 'months', months })).toEqual({ months: { problem: 'not_months', most: 120 } });
  });

  it('keeps where it counts once somebody has completed it', () => {
    const requirement = requirementCalled('study_visit');
    const form = { ...requirementFormOf(requirement, []), scope: 'once' };
    const refused = problems(form, { before: { requirement, hasCompletions: true } });
    expect(refused).toEqual({ scope: { problem: 'scope_has_completions' } });
    expect(problems(form, { before: { requirement, hasCompletions: false } })).toEqual({});
  });

  it('comes back as it was', () => {
    const requirement = requirementCalled('visit_permit');
    const reading = readRequirementForm(requirementFormOf(requirement, ['se.prison_visits']), {
      ...AROUND,
      before: { requirement, hasCompletions: true },
    });
    expect(reading).toEqual({
      ok: true,
      details: { ...requirement, programmes: ['se.prison_visits'], position: null },
    });
  });
});

describe('the code of a new requirement', () => {
  it.each([
    ['Psychological first aid', 'psychological_first_aid'],
    ['  Café & Ærlighed!  ', 'cafe_rlighed'],
    ['訪問', 'requirement'],
    ['New', 'new_2'],
  ])('of %s', (name, code) => {
    expect(codeFor(name, [])).toBe(code);
  });
});

it('a requirement comes at its place among the others, or last, or stays', () => {
  expect(placedAmong(['a', 'b'], 'c', null)).toEqual(['a', 'b', 'c']);
  expect(placedAmong(['a', 'b', 'c'], 'b', null)).toEqual(['a', 'b', 'c']);
  expect(placedAmong(['a', 'b', 'c'], 'c', 1)).toEqual(['c', 'a', 'b']);
  expect(placedAmong(['a', 'b'], 'a', 99)).toEqual(['b', 'a']);
});
