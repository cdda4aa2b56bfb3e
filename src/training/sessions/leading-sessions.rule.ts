import type { SessionPlan } from './session-form.rule.js';
import type { Session, SignUp } from './sessions.rule.js';
import { everybodyConcerned, freeSeat, signedUp, withSignUp } from './sign-up-list.rule.js';
import { passOn } from './signing-up.rule.js';

export type LeadingRefusal =
  | { readonly reason: 'session_gone' }
  | { readonly reason: 'session_called_off' }
  | { readonly reason: 'session_begun' }
  | { readonly reason: 'session_not_begun' }
  /** Somebody else saved a change since the form was opened. */
  | { readonly reason: 'session_changed_meanwhile' };

/** How a session stands after what its leader decided. */
export type LeadingOutcome =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly refusal: LeadingRefusal };

/** A rule over one session, as the store runs it inside its transaction. */
export type LeadingRule = (session: Session, now: Date) => LeadingOutcome;

/**
 * Gives a session another time, place or number of seats. With fewer seats than people the last ones wait in line again,
 * ahead of those who came after them; with more, the first in line are asked.
 */
export function decideChangeSession(plan: SessionPlan): LeadingRule {
  return (session, now) => {
    const refused = refuseOver(session, now);
    if (refused) return refused;
    const { startsAt, endsAt, place, seats, signUpUntil } = plan;
    const changed = withinSeats({ ...session, startsAt, endsAt, place, seats, signUpUntil });
    return { ok: true, session: passOn(changed, now) };
  };
}

/** Calls a session off. Who was signed up stays to be seen, so that they can be told. */
export const decideCallOffSession: LeadingRule = (session, now) =>
  refuseOver(session, now) ?? { ok: true, session: { ...session, status: 'called_off' } };

/**
 * Notes who came, of those who had a place. Again corrects it. Coming completes a requirement, which nobody verifies for
 * themselves: whoever notes it leaves their own attendance as it is.
 * @param came Slack user ids
 * @param by Slack user id of whoever notes it
 */
export function decideAttendance(came: readonly string[], by: string): LeadingRule {
  return (session, now) => {
    if (session.status !== 'planned') return { ok: false, refusal: { reason: 'session_called_off' } };
    if (session.startsAt > now) return { ok: false, refusal: { reason: 'session_not_begun' } };
    const note = (signUp: SignUp): SignUp =>
      signUp.state === 'signed_up' && signUp.userId !== by
        ? { ...signUp, attended: came.includes(signUp.userId) }
        : signUp;
    return { ok: true, session: { ...session, attendanceMarkedAt: now, signUps: session.signUps.map(note) } };
  };
}

/** Who has come, and who after all did not, compared with what was noted before. Slack user ids. */
export function attendanceChanges(
  before: Session,
  after: Session,
): { readonly came: readonly string[]; readonly didNot: readonly string[] } {
  const earlier = new Set(before.signUps.filter(({ attended }) => attended).map(({ userId }) => userId));
  const now = new Set(after.signUps.filter(({ attended }) => attended).map(({ userId }) => userId));
  return {
    came: [...now].filter((userId) => !earlier.has(userId)),
    didNot: [...earlier].filter((userId) => !now.has(userId)),
  };
}

/** Those who had a place, or were being offered one, and wait in line after a change. Slack user ids. */
export function movedToReserve(before: Session, after: Session): string[] {
  return everybodyConcerned(after)
    .filter(({ state }) => state === 'reserve')
    .filter(({ id }) => before.signUps.some((signUp) => signUp.id === id && signUp.seat !== null))
    .map(({ userId }) => userId);
}

function refuseOver({ status, startsAt }: Session, now: Date): LeadingOutcome | null {
  if (status !== 'planned') return { ok: false, refusal: { reason: 'session_called_off' } };
  return startsAt <= now ? { ok: false, refusal: { reason: 'session_begun' } } : null;
}

/** Whoever has said yes keeps a place before whoever is still being asked. */
function withinSeats(session: Session): Session {
  const offered = session.signUps.filter(({ state }) => state === 'offered');
  const holders = [...signedUp(session), ...offered];
  const keep = holders.slice(0, session.seats);
  const waiting = holders.slice(session.seats);
  let fitted = session;
  for (const signUp of waiting) {
    fitted = withSignUp(fitted, { ...signUp, state: 'reserve', seat: null, offeredUntil: null });
  }
  for (const signUp of keep.filter(({ seat }) => seat !== null && seat > session.seats)) {
    fitted = withSignUp(fitted, { ...signUp, seat: freeSeat(fitted) });
  }
  return fitted;
}
