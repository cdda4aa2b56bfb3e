import { hasRoomForNewcomer } from '../../core/places-left.js';
import { isShadowSeat } from '../../core/shadow-seats.js';
import { type AskedByName, answeredUntil, askedByName, whoWasAsked } from './asked-by-name.rule.js';
import { longestAgo, mayBeAsked } from './asking.rule.js';
import { type CoverRefusal, type CoverRule, no, refuseNotLeader, refuseOver, settled } from './deciding.rule.js';
import { freePlaces, mayTake } from './may-take.rule.js';
import { type Ask, type CoveredVisit, isTooLate, newOffer, withAsk, withOffer } from './offers.rule.js';

/** Somebody whom a leader may invite to a visit. */
export interface Invitable {
  /** Slack user id. */
  readonly userId: string;
  /** Whether they would go along as a newcomer, beside the party. */
  readonly isNewcomer: boolean;
}

/**
 * Whom a leader may invite now, those first who were asked longest ago: as in a wave, but of whatever hour, since a question
 * waits for the reader's day; newcomers too. Nobody who has been asked about this visit before, whatever they answered: whom the
 * list leaves out is to tell nothing.
 * @param leaderId Slack user id of whoever invites, who is not asked
 */
export function whoMayBeInvited(visit: CoveredVisit, leaderId: string, now: Date): readonly Invitable[] {
  if (isTooLate(visit, now) || visit.line.length > 0) return [];
  const asked = whoWasAsked(visit);
  return [...visit.people.values()]
    .filter(({ userId }) => userId !== leaderId && !asked.has(userId))
    .sort(longestAgo)
    .flatMap((person) => {
      const { userId } = person;
      const offer = newOffer('invite', userId, null, now);
      const may = mayTake(visit, offer, userId, now);
      if (!may.ok || may.change.kind !== 'claim' || !mayBeAsked(visit, offer, person, now)) return [];
      return [{ userId, isNewcomer: isShadowSeat(may.change.seat) }];
    });
}

/**
 * A leader asks these people whether they would come (DOMAIN, rule 3: nobody is ever assigned). Nothing is kept for them. Whoever
 * may not be asked any more is left out. Twice is once. Refused: not a leader, over, too late, others wait in line and come first,
 * or none of them may be asked.
 * @param userIds Slack user ids
 */
export function decideInvite(userIds: readonly string[]): CoverRule {
  return (visit, leaderId, now) => {
    const standing = invitesOf(visit, now).map(({ ask }) => ask.userId);
    const refusal = whyNobodyIsInvited(visit, leaderId, now);
    if (refusal) return no(refusal);
    if (userIds.length > 0 && userIds.every((userId) => standing.includes(userId))) return { ok: true, visit };
    const may = new Set(whoMayBeInvited(visit, leaderId, now).map(({ userId }) => userId));
    const invited = userIds.filter((userId) => may.has(userId));
    if (invited.length === 0) return no({ reason: 'nobody_to_invite' });
    const until = answeredUntil([visit], now);
    const ask = (userId: string): Ask => ({ userId, via: 'invite', askedAt: now, until, answer: null });
    const offers = invited.map((userId) => withAsk(newOffer('invite', userId, leaderId, now), ask(userId)));
    return settled(offers.reduce(withOffer, visit), now);
  };
}

/** Why this person may invite nobody to the visit, whomever they choose; null where they may. */
export function whyNobodyIsInvited(visit: CoveredVisit, leaderId: string, now: Date): CoverRefusal | null {
  const refused = refuseNotLeader(visit, leaderId) ?? refuseOver(visit, now);
  if (refused) return refused.refusal;
  if (isTooLate(visit, now)) return { reason: 'too_late_to_invite' };
  return visit.line.length > 0 ? { reason: 'line_first' } : null;
}

/** Whom a leader has invited, up to the time by which they may answer. */
export function invitesOf(visit: Pick<CoveredVisit, 'offers'>, now: Date): readonly AskedByName[] {
  return askedByName(visit, ({ kind }) => kind === 'invite', now);
}

/** Whether whoever is invited could still come: as one of the party, or as a newcomer where the programme has them. */
export function hasPlaceForInvited(visit: Pick<CoveredVisit, 'shift' | 'group' | 'beside'>): boolean {
  return freePlaces(visit) > 0 || (visit.group.programme.shadowSeat && hasRoomForNewcomer(visit));
}
