import {
  askedIn,
  hasOneToOnes,
  hasRoomFor,
  heardOf,
  inState,
  isMentor,
  type Mentor,
  type MissingByMember,
  mentorIdsOf,
  mentorsOf,
  neededMentors,
  type Pairing,
  type PairingOutcome,
  type PairingRule,
  refusePairing,
} from '../pairing.rule.js';

/** Whom a leader may ask: the ready who are neither in it nor asked. Whoever has said no stands among the asked. */
export function whoMayBeAsked(pairing: Pick<Pairing, 'mentors'>, missing: MissingByMember): readonly string[] {
  const known = pairing.mentors.filter(({ state }) => state !== 'left').map(({ userId }) => userId);
  return [...missing].flatMap(([userId, codes]) => (codes.length === 0 && !known.includes(userId) ? [userId] : []));
}

/**
 * A leader asks these people whether they would be mentors (DOMAIN, rule 3: nobody is ever assigned). Whoever may not be asked any
 * more is left out. Refused: ended, no room where nobody hands a place on, or none of them may be asked.
 * @param insteadOf Slack user id of a mentor who hands their place on; null for a place of their own
 */
export function decideAsk(userIds: readonly string[], insteadOf: string | null, missing: MissingByMember): PairingRule {
  return (pairing, _, now) => {
    if (pairing.state === 'ended') return refusePairing({ reason: 'ended' });
    const place = insteadOf !== null && isMentor(pairing, insteadOf) ? insteadOf : null;
    if (!hasRoomFor(pairing, { insteadOf: place })) return refusePairing({ reason: 'no_room' });
    const asked = askedIn(pairing).map(({ userId }) => userId);
    if (userIds.length > 0 && userIds.every((userId) => asked.includes(userId))) return { ok: true, pairing };
    const may = hasOneToOnes(pairing.group) ? whoMayBeAsked(pairing, missing) : [];
    const chosen = userIds.filter((userId) => may.includes(userId));
    if (chosen.length === 0) return refusePairing({ reason: 'nobody_to_ask' });
    const mentors = chosen.map((userId): Mentor => {
      return { userId, state: 'asked', since: now, insteadOf: place, talkSince: null };
    });
    const others = pairing.mentors.filter(({ userId }) => !chosen.includes(userId));
    return { ok: true, pairing: { ...pairing, mentors: [...others, ...mentors] } };
  };
}

/**
 * Somebody who was asked would be a mentor. It runs once as many have said yes as its programme wants. Refused: ended, not asked,
 * others have said yes meanwhile, or not ready today.
 * @param missing codes of what they lack today; null for whoever is not active in the group
 */
export function decideYes(missing: readonly string[] | null): PairingRule {
  return (pairing, userId, now) => {
    if (pairing.state === 'ended') return refusePairing({ reason: 'ended' });
    if (isMentor(pairing, userId)) return { ok: true, pairing };
    const own = askedIn(pairing).find((mentor) => mentor.userId === userId);
    if (!own || missing === null || !hasRoomFor(pairing, own)) return refusePairing({ reason: 'not_asked' });
    if (missing.length > 0) return refusePairing({ reason: 'not_ready', missing });
    const mentors = pairing.mentors.map((mentor): Mentor => {
      if (mentor.userId === userId) return { ...mentor, state: 'mentor', since: now, insteadOf: null };
      return mentor.userId === own.insteadOf ? { ...mentor, state: 'left', talkSince: null } : mentor;
    });
    return { ok: true, pairing: running({ ...pairing, mentors }, now) };
  };
}

function running(pairing: Pairing, now: Date): Pairing {
  if (pairing.state !== 'setting_up' || mentorsOf(pairing).length < neededMentors(pairing.group)) return pairing;
  return { ...heardOf(inState(pairing, 'running', now), now), begunAt: pairing.begunAt ?? now };
}

/** Somebody who was asked would not, which nobody is told. Refused: ended, or they are in it by now. */
export const decideNo: PairingRule = (pairing, userId) => {
  if (pairing.state === 'ended') return refusePairing({ reason: 'ended' });
  if (!askedIn(pairing).some((mentor) => mentor.userId === userId)) return refusePairing({ reason: 'not_asked' });
  const mentors = pairing.mentors.map((mentor): Mentor => {
    return mentor.userId === userId ? { ...mentor, state: 'declined' } : mentor;
  });
  return { ok: true, pairing: { ...pairing, mentors } };
};

/**
 * Somebody is in it no longer, or is not to answer any more. The other mentor carries on; where there is none it is being set up
 * again, also where two are wanted to begin with: whoever is left does not begin anew.
 */
export const decideLeave: PairingRule = (pairing, userId, now): PairingOutcome => {
  const mentors = pairing.mentors.map((mentor): Mentor => {
    return mentor.userId === userId ? { ...mentor, state: 'left', talkSince: null } : mentor;
  });
  const after = { ...pairing, mentors };
  const isLeftAlone = mentorIdsOf(after).length === 0 && mentorIdsOf(pairing).length > 0;
  if (!isLeftAlone || pairing.state === 'ended') return { ok: true, pairing: after };
  return { ok: true, pairing: inState(withoutPlans(after), 'setting_up', now) };
};

/** Nobody goes to what was planned. */
export function withoutPlans(pairing: Pairing): Pairing {
  const meetings = pairing.meetings.map((meeting) =>
    meeting.state === 'planned' ? { ...meeting, state: 'off' as const, version: meeting.version + 1 } : meeting,
  );
  return { ...pairing, meetings };
}
