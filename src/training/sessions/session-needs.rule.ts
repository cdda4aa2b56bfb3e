import { calendarDateOf } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';
import type { Completion, Requirement } from '../requirements/readiness.rule.js';
import { placeCompleted, type Session } from './sessions.rule.js';
import { everybodyConcerned } from './sign-up-list.rule.js';

/** Days after a session within which what somebody has is renewed by coming. */
const RENEWED_AHEAD = 60;

/** A group that somebody is a member of. */
export interface MemberOf {
  readonly id: string;
  readonly programmeCode: string;
}

/**
 * Whether a session is for the members of these groups: of its own, or for every group of those whose programme asks for
 * what it completes. Once nobody asks for that any more it is for nobody.
 * @param askedBy codes of the programmes that ask for what it completes
 */
export function isInvited(
  { groupId }: Pick<Session, 'groupId'>,
  memberOf: readonly MemberOf[],
  askedBy: ReadonlySet<string>,
): boolean {
  return memberOf.some(({ id, programmeCode }) => askedBy.has(programmeCode) && (groupId === null || id === groupId));
}

/** Whether somebody lacks what a session completes on its day, or will soon after. */
export function needsSession(
  { startsAt, timeZone }: Pick<Session, 'startsAt' | 'timeZone'>,
  completion: Pick<Completion, 'expiresOn'> | null,
): boolean {
  if (completion === null) return true;
  const renewedUntil = dateAfter(calendarDateOf(startsAt, timeZone), RENEWED_AHEAD);
  return completion.expiresOn !== null && completion.expiresOn <= renewedUntil;
}

/** Somebody whom sessions may be for. */
export interface Candidate {
  /** Slack user id. */
  readonly userId: string;
  readonly memberOf: readonly MemberOf[];
  /** What counts now. */
  readonly completions: readonly Completion[];
}

/**
 * The sessions that concern somebody: those they have a place at or wait for, and those they need and may sign up for.
 * @param byProgramme what each programme asks for, by its code
 */
export function sessionsFor(
  sessions: readonly Session[],
  { userId, memberOf, completions }: Candidate,
  byProgramme: ReadonlyMap<string, readonly Requirement[]>,
  now: Date,
): Session[] {
  return sessions.filter((session) => {
    const { requirement } = session;
    if (everybodyConcerned(session).some((signUp) => signUp.userId === userId)) return true;
    const askedBy = [...byProgramme].filter(([, asked]) => asked.some(({ code }) => code === requirement.code));
    if (session.signUpUntil <= now || !isInvited(session, memberOf, new Set(askedBy.map(([code]) => code))))
      return false;
    const where = placeCompleted(session);
    const completion = completions.find(
      ({ requirementCode, place }) => requirementCode === requirement.code && place === where,
    );
    return needsSession(session, completion ?? null);
  });
}
