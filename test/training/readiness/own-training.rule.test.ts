import { describe, expect, it } from 'vitest';
import { nextStep, ownTraining } from '../../../src/training/readiness/own-training.rule.js';
import type { Completion } from '../../../src/training/requirements/readiness.rule.js';
import type { Session, SignUpState } from '../../../src/training/sessions/sessions.rule.js';
import { aDanishFacility, aDanishGroup, aSession, aSignUp, COPENHAGEN } from '../../support/imagined.js';
import { completionOf, requirementCalled } from '../../support/readiness-rules.js';

const NOW = new Date('2026-11-21T09:00:00Z');
const DAY = 24 * 60 * 60_000;
const GROUP = aDanishGroup({ id: 'horsens', name: 'Horsens', facility: aDanishFacility({ id: 'prison' }) });
const course = requirementCalled('basic_course');
const permit = requirementCalled('visit_permit');
const supervision = requirementCalled('supervision');
const ASKED = [supervision, course, permit];

/** A basic course in so many days, with the places that people have there. */
function courseIn(days: number, places: Record<string, SignUpState> = {}, signUpFor = days): Session {
  const inDays = (count: number) => new Date(NOW.getTime() + count * DAY);
  return aSession(inDays(days), {
    id: `course in ${days}`,
    requirement: course,
    timeZone: COPENHAGEN,
    signUpUntil: inDays(signUpFor),
    signUps: Object.entries(places).map(([userId, state], index) =>
      aSignUp(userId, NOW, { state, seat: state === 'signed_up' ? index + 1 : null }),
    ),
  });
}

const trainingOf = (completions: readonly Completion[], sessions: readonly Session[] = []) =>
  ownTraining('anna', GROUP, ASKED, completions, sessions, NOW);

describe('what somebody should do next', () => {
  const next = (...completions: readonly Completion[]) => nextStep(trainingOf(completions).steps)?.requirement.code;

  it('is the first thing without which they cannot go', () => {
    expect(next()).toBe('basic_course');
    expect(next(completionOf(course, 'prison'))).toBe('visit_permit');
    expect(next(completionOf(course, 'prison'), completionOf(permit, 'prison', '2026-11-01'))).toBe('visit_permit');
  });

  it('then what ends within 60 days, then what only reminds', () => {
    const done = completionOf(course, 'prison');
    expect(next(done, completionOf(permit, 'prison', '2027-01-19'))).toBe('visit_permit');
    expect(next(done, completionOf(permit, 'prison', '2027-01-20'))).toBe('supervision');
    const all = completionOf(supervision, 'prison', '2027-11-01');
    expect(next(done, completionOf(permit, 'prison', '2027-11-01'), all)).toBeUndefined();
  });
});

describe('the session that is shown', () => {
  const shown = (...sessions: readonly Session[]) => {
    const step = trainingOf([], sessions).steps.find(({ requirement }) => requirement.code === course.code);
    return [step?.session?.id ?? null, step?.signUp?.state ?? null];
  };

  it('is the next one that one may sign up for', () => {
    expect(shown(courseIn(14), courseIn(7))).toEqual(['course in 7', null]);
    expect(shown(courseIn(7, {}, -1), courseIn(14))).toEqual(['course in 14', null]);
    expect(shown()).toEqual([null, null]);
  });

  it('is the one that they have signed up for or wait for, also once its sign-up is over', () => {
    expect(shown(courseIn(7), courseIn(14, { bo: 'signed_up', anna: 'signed_up' }, -1))).toEqual([
      'course in 14',
      'signed_up',
    ]);
    expect(shown(courseIn(7, { anna: 'reserve' }))).toEqual(['course in 7', 'reserve']);
    expect(shown(courseIn(7), courseIn(14, { anna: 'offered' }, -1))).toEqual(['course in 14', 'offered']);
    expect(shown(courseIn(7, { anna: 'withdrawn', bo: 'signed_up' }))).toEqual(['course in 7', null]);
  });

  it('is none for what is done and lasts', () => {
    const steps = trainingOf([completionOf(course, 'prison')], [courseIn(7)]).steps;
    expect(steps.map(({ session }) => session)).toEqual([null, null, null]);
  });
});
