import { inOrderOfLine, numberInLine } from '../../core/line.js';
import type { Session, SignUp } from './sessions.rule.js';

/** The person's place on the list or in the line; null when they never signed up. */
export function signUpOf({ signUps }: Pick<Session, 'signUps'>, userId: string): SignUp | null {
  return signUps.find((signUp) => signUp.userId === userId) ?? null;
}

/** Those who have a place, by when they signed up. */
export function signedUp({ signUps }: Pick<Session, 'signUps'>): SignUp[] {
  return inOrderOfLine(signUps.filter(({ state }) => state === 'signed_up'));
}

/** Those who wait, first come first. */
export function inLine({ signUps }: Pick<Session, 'signUps'>): SignUp[] {
  return inOrderOfLine(signUps.filter(({ state }) => state === 'reserve'));
}

/** Everybody whom it concerns: signed up, asked or in line. */
export function everybodyConcerned({ signUps }: Pick<Session, 'signUps'>): SignUp[] {
  return inOrderOfLine(
    signUps.filter(({ state }) => state === 'signed_up' || state === 'offered' || state === 'reserve'),
  );
}

/** Number in the line, from 1; null for whoever is not in it. */
export function placeInLine(session: Pick<Session, 'signUps'>, userId: string): number | null {
  return numberInLine(inLine(session), userId);
}

/** The session with this sign-up in the place of the person's former one. */
export function withSignUp(session: Session, signUp: SignUp): Session {
  const others = session.signUps.filter(({ id }) => id !== signUp.id);
  return { ...session, signUps: inOrderOfLine([...others, signUp]) };
}

/** The lowest seat that nobody has or is being offered; null when there is none. */
export function freeSeat({ seats, signUps }: Pick<Session, 'seats' | 'signUps'>): number | null {
  const taken = new Set(signUps.map(({ seat }) => seat));
  for (let seat = 1; seat <= seats; seat += 1) if (!taken.has(seat)) return seat;
  return null;
}
