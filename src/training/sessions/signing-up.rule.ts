import { endOfLine } from '../../core/line.js';
import type { Completion } from '../requirements/readiness.rule.js';
import { needsSession } from './session-needs.rule.js';
import type { Session, SignUp } from './sessions.rule.js';
import { freeSeat, inLine, signUpOf, withSignUp } from './sign-up-list.rule.js';

const HOUR = 60 * 60_000;

/** How long a place that has become free is kept for the first in line, in milliseconds. */
const OFFER_STANDS = 24 * HOUR;
/** From here on before the beginning nobody is asked any more, in milliseconds. */
const TOO_LATE_TO_ASK = 2 * HOUR;
export type SignUpRefusal =
  | { readonly reason: 'session_gone' }
  | { readonly reason: 'session_called_off' }
  | { readonly reason: 'session_begun' }
  | { readonly reason: 'sign_up_over' }
  | { readonly reason: 'not_invited' }
  | { readonly reason: 'already_done'; readonly expiresOn: string | null }
  | { readonly reason: 'not_signed_up' }
  | { readonly reason: 'offer_over' };

/** How a session stands after what somebody decided. */
export type SignUpOutcome =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly refusal: SignUpRefusal };

/** Everything a rule about one person and one session looks at, read inside one transaction. */
export interface SigningUp {
  readonly session: Session;
  /** Slack user id. */
  readonly userId: string;
  readonly isInvited: boolean;
  /** What counts now of what the session completes; null while there is nothing. */
  readonly completion: Completion | null;
  /** Given to a sign-up that is new. */
  readonly newId: string;
}

/** A rule over one person and one session, as the store runs it inside its transaction. */
export type SignUpRule = (state: SigningUp, now: Date) => SignUpOutcome;

/**
 * Offers that nobody has answered in time are over, and what is free is offered to the first in line. Run before every
 * decision, and every now and then: harmless to repeat.
 */
export function passOn(session: Session, now: Date): Session {
  if (session.status !== 'planned' || session.startsAt <= now) return session;
  const until = offeredUntil(session, now);
  let passed = session;
  for (const signUp of session.signUps) {
    const isOver = signUp.state === 'offered' && signUp.offeredUntil !== null && signUp.offeredUntil <= now;
    if (isOver) passed = withSignUp(passed, given(signUp, 'declined'));
  }
  if (!until) return passed;
  for (const next of inLine(passed)) {
    const seat = freeSeat(passed);
    if (seat === null) break;
    passed = withSignUp(passed, { ...next, state: 'offered', seat, offeredUntil: until });
  }
  return passed;
}

/**
 * Until when a place offered now is kept: a day, but not past the end of sign-up. Once that is over, or nearly, until two
 * hours before the beginning.
 * @returns null when it is too late to ask anybody
 */
function offeredUntil({ startsAt, signUpUntil }: Session, now: Date): Date | null {
  const last = startsAt.getTime() - TOO_LATE_TO_ASK;
  if (now.getTime() >= last) return null;
  const end = signUpUntil.getTime();
  const latest = end - now.getTime() >= TOO_LATE_TO_ASK ? Math.min(end, last) : last;
  return new Date(Math.min(now.getTime() + OFFER_STANDS, latest));
}

/**
 * Signs somebody up: the lowest free seat, or the end of the line. Twice is once; a place that is being offered is taken.
 * Refused: called off, begun, sign-up over, not a member, or nothing to complete.
 */
export const decideSignUp: SignUpRule = (state, now) => {
  const { session, userId } = state;
  const own = signUpOf(session, userId);
  const refused = refuseOver(session, now);
  if (refused) return refused;
  if (own?.state === 'signed_up') return { ok: true, session };
  if (own?.state === 'offered') return decideTake(state, now);
  if (session.signUpUntil <= now && own?.state !== 'reserve') return refuse({ reason: 'sign_up_over' });
  if (!state.isInvited) return refuse({ reason: 'not_invited' });
  if (!needsSession(session, state.completion)) {
    return refuse({ reason: 'already_done', expiresOn: state.completion?.expiresOn ?? null });
  }
  const seat = freeSeat(session);
  if (own?.state === 'reserve' && seat === null) return { ok: true, session };
  const since = own?.state === 'reserve' ? own.since : endOfLine(session.signUps, now);
  const begun = { id: own?.id ?? state.newId, userId, since, offeredUntil: null, attended: null };
  return { ok: true, session: withSignUp(session, { ...begun, state: seat === null ? 'reserve' : 'signed_up', seat }) };
};

/** Takes a place that is being offered. Refused once its time is over: somebody else has been asked. */
export const decideTake: SignUpRule = ({ session, userId }, now) => {
  const own = signUpOf(session, userId);
  const refused = refuseOver(session, now);
  if (refused) return refused;
  if (own?.state === 'signed_up') return { ok: true, session };
  if (own?.state !== 'offered') return refuse({ reason: 'offer_over' });
  return { ok: true, session: withSignUp(session, { ...own, state: 'signed_up', offeredUntil: null }) };
};

/** Says no to a place that is being offered. It goes on to the next in line. */
export const decideDecline: SignUpRule = ({ session, userId }, now) => {
  const own = signUpOf(session, userId);
  const refused = refuseOver(session, now);
  if (refused) return refused;
  if (own?.state !== 'offered') return refuse({ reason: 'offer_over' });
  return { ok: true, session: passOn(withSignUp(session, given(own, 'declined')), now) };
};

/** Gives a place up, or one in the line. What becomes free is offered to the first in line. */
export const decideWithdraw: SignUpRule = ({ session, userId }, now) => {
  const own = signUpOf(session, userId);
  const refused = refuseOver(session, now);
  if (refused) return refused;
  if (!own || own.state === 'declined' || own.state === 'withdrawn') return refuse({ reason: 'not_signed_up' });
  return { ok: true, session: passOn(withSignUp(session, given(own, 'withdrawn')), now) };
};

function refuseOver({ status, startsAt }: Session, now: Date): SignUpOutcome | null {
  if (status !== 'planned') return refuse({ reason: 'session_called_off' });
  return startsAt <= now ? refuse({ reason: 'session_begun' }) : null;
}

function refuse(refusal: SignUpRefusal): SignUpOutcome {
  return { ok: false, refusal };
}

function given(signUp: SignUp, state: 'declined' | 'withdrawn'): SignUp {
  return { ...signUp, state, seat: null, offeredUntil: null };
}
