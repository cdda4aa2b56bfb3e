import type { Group } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import { type Ahead, aheadOf, blocksSoon } from '../requirements/outlook.rule.js';
import { placeOf } from '../requirements/places.rule.js';
import { type Completion, type Requirement, type Step, stepsOn } from '../requirements/readiness.rule.js';
import { nextSession, placeCompleted, type Session, type SignUp, type SignUpState } from '../sessions/sessions.rule.js';
import { signUpOf } from '../sessions/sign-up-list.rule.js';

/** One requirement on somebody's way, and what they can do about it. */
export interface OwnStep extends Step {
  /** Whether it ends so soon that it is time to renew it; what is not done is none of that. */
  readonly endsSoon: boolean;
  /** The session that they wait for, or the next one to sign up for; null while nothing is needed or planned. */
  readonly session: Session | null;
  /** Their place at that session, or in the line for it; null when they have not signed up. */
  readonly signUp: SignUp | null;
}

/** Somebody's own chain of requirements in one group. */
export interface OwnTraining {
  readonly group: Group;
  /** In the order in which people go through them. */
  readonly steps: readonly OwnStep[];
  readonly done: number;
  readonly ahead: Ahead;
}

/**
 * Somebody's own chain in one group, today by the calendar of its facility.
 * @param requirements what the group's programme asks for, in its order
 * @param sessions planned ones that have not begun
 */
export function ownTraining(
  userId: string,
  group: Group,
  requirements: readonly Requirement[],
  completions: readonly Completion[],
  sessions: readonly Session[],
  now: Date,
): OwnTraining {
  const today = calendarDateOf(now, group.facility.timeZone);
  const steps = stepsOn(today, requirements, completions, group.facility).map((step): OwnStep => {
    const expiresOn = step.completion?.expiresOn ?? null;
    const endsSoon =
      step.standing === 'done' &&
      expiresOn !== null &&
      blocksSoon({ ahead: { kind: 'until', date: expiresOn } }, today);
    if (step.standing === 'done' && !endsSoon) return { ...step, endsSoon, session: null, signUp: null };
    return { ...step, endsSoon, ...sessionFor(userId, step.requirement, group, sessions, now) };
  });
  const done = steps.filter(({ standing }) => standing === 'done').length;
  return { group, steps, done, ahead: aheadOf(steps) };
}

/** What somebody should do next: the first thing that is not done, those that block first; then what ends soonest. */
export function nextStep(steps: readonly OwnStep[]): OwnStep | null {
  const open = steps.filter(({ standing }) => standing !== 'done');
  const [renew] = steps
    .filter(({ endsSoon }) => endsSoon)
    .sort((one, other) => ((one.completion?.expiresOn ?? '') < (other.completion?.expiresOn ?? '') ? -1 : 1));
  return open.find(({ requirement }) => requirement.blocking) ?? renew ?? open[0] ?? null;
}

const WAITING: readonly SignUpState[] = ['signed_up', 'reserve', 'offered'];

/** A session that they wait for goes before any that they could still sign up for, also once its sign-up is over. */
function sessionFor(
  userId: string,
  requirement: Requirement,
  { id, facility }: Group,
  sessions: readonly Session[],
  now: Date,
): Pick<OwnStep, 'session' | 'signUp'> {
  for (const session of sessions) {
    if (session.requirement.code !== requirement.code) continue;
    if (session.facility !== null && placeCompleted(session) !== placeOf(requirement, facility)) continue;
    const signUp = signUpOf(session, userId);
    if (signUp && WAITING.includes(signUp.state)) return { session, signUp };
  }
  return { session: nextSession(sessions, requirement, facility, id, now), signUp: null };
}
