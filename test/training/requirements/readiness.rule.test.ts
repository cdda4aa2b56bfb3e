import { describe, expect, it } from 'vitest';
import type { Where } from '../../../src/training/requirements/places.rule.js';
import {
  blockingSteps,
  type Completion,
  expiryOf,
  mayGoAlong,
  monthsAfter,
  type Requirement,
  type Standing,
  stepsOn,
} from '../../../src/training/requirements/readiness.rule.js';
import { completionOf, requirementCalled, requirementsAskedBy } from '../../support/readiness-rules.js';

const HERE = { id: 'f-here', area: null };
const ELSEWHERE = { id: 'f-elsewhere', area: null };
const STUDY_VISIT = requirementCalled('study_visit');
const FIRST_AID = requirementCalled('psychological_first_aid');
const PERMIT = requirementCalled('visit_permit');
const SUPERVISION = requirementCalled('supervision');

describe('how a requirement stands', () => {
  it('is missing until somebody has verified it', () => {
    const [step] = stepsOn('2026-11-24', [STUDY_VISIT], [], HERE);
    expect(step).toEqual({ requirement: STUDY_VISIT, standing: 'missing', completion: null });
  });

  it.each<[string, string | null, Standing]>([
    ['for ever', null, 'done'],
    ['until the day after', '2026-11-25', 'done'],
    ['until that very day', '2026-11-24', 'done'],
    ['until the day before', '2026-11-23', 'lapsed'],
  ])('on a day, when it holds %s', (_, expiresOn, standing) => {
    const [step] = stepsOn('2026-11-24', [PERMIT], [completionOf(PERMIT, HERE.id, expiresOn)], HERE);
    expect(step?.standing).toBe(standing);
  });

  it('is per facility where the requirement is, and everywhere the same where it is not', () => {
    const completions = [completionOf(STUDY_VISIT, ELSEWHERE.id), completionOf(FIRST_AID, ELSEWHERE.id)];
    const standings = stepsOn('2026-11-24', [STUDY_VISIT, FIRST_AID], completions, HERE).map((step) => step.standing);
    expect(standings).toEqual(['missing', 'done']);
  });

  describe('per area', () => {
    const approval: Requirement = { ...PERMIT, code: 'area_approval', scope: 'per_area' };
    const standingAt = (facility: Where, completion: Completion) =>
      stepsOn('2026-11-24', [approval], [completion], facility)[0]?.standing;
    const inStorstrom = completionOf(approval, HERE.id, null, 'Storstrøm');

    it('holds at every facility of the area, however that is written', () => {
      expect(standingAt({ id: 'f-here', area: 'Storstrøm' }, inStorstrom)).toBe('done');
      expect(standingAt({ id: 'f-elsewhere', area: ' STORSTRØM ' }, inStorstrom)).toBe('done');
    });

    it('holds nowhere else', () => {
      expect(standingAt({ id: 'f-elsewhere', area: 'Sjælland' }, inStorstrom)).toBe('missing');
      expect(standingAt({ id: 'f-here', area: null }, inStorstrom)).toBe('missing');
    });

    it('holds at that facility alone where it has no area', () => {
      const atHere = completionOf(approval, HERE.id);
      expect(standingAt(HERE, atHere)).toBe('done');
      expect(standingAt(ELSEWHERE, atHere)).toBe('missing');
    });
  });

  it('blocks only where the requirement does', () => {
    const steps = stepsOn('2026-11-24', [PERMIT, SUPERVISION], [], HERE);
    expect(blockingSteps(steps).map(({ requirement }) => requirement.code)).toEqual(['visit_permit']);
  });
});

describe('a newcomer', () => {
  const missing = (...codes: string[]) => stepsOn('2026-11-24', codes.map(requirementCalled), [], HERE);

  it('may go along while what is missing is learned', () => {
    expect(mayGoAlong(missing('study_visit', 'visitor_basic_course', 'psychological_first_aid'))).toBe(true);
  });

  it.each([
    ['the undertaking', 'confidentiality_undertaking'],
    ['the clearance', 'security_clearance'],
    ['the permit', 'visit_permit'],
    ['the interview', 'individual_interview'],
    ['the age', 'age_requirement'],
  ])('may not without %s: nobody is let in without it', (_, code) => {
    expect(mayGoAlong(missing('study_visit', code))).toBe(false);
  });
});

describe('the last day on which a completion holds', () => {
  it('is never where it lasts for ever, and the told day where it lasts until a date', () => {
    expect(expiryOf(STUDY_VISIT, '2026-11-24', '2027-01-01')).toBeNull();
    expect(expiryOf(PERMIT, '2026-11-24', '2027-01-01')).toBe('2027-01-01');
  });

  it('is so many months later, on the last day of a month that is shorter', () => {
    expect(expiryOf(FIRST_AID, '2026-11-24', null)).toBe('2028-11-24');
    expect(monthsAfter('2027-08-31', 6)).toBe('2028-02-29');
    expect(monthsAfter('2026-12-31', 2)).toBe('2027-02-28');
    expect(monthsAfter('2028-02-29', 24)).toBe('2030-02-28');
  });
});

it('every seeded programme asks for something that blocks', () => {
  for (const code of ['se.remand_visits', 'se.prison_visits', 'dk.prison_visiting', 'dk.kickstart']) {
    expect(blockingSteps(stepsOn('2026-11-24', requirementsAskedBy(code), [], HERE)).length).toBeGreaterThan(4);
  }
});
