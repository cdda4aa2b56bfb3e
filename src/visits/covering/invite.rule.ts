import { min } from 'date-fns';
import { hasRoomForNewcomer } from '../../core/places-left.js';
import { isShadowSeat } from '../../core/shadow-seats.js';
import { longestAgo, mayBeAsked } from './asking.rule.js';
import { awakeAt } from './asking-times.rule.js';
import { type CoverRefusal, type CoverRule, no, refuseNotLeader, refuseOver, settled } from './deciding.rule.js';
import { freePlaces, mayTake } from './may-take.rule.js';
import {
  type Ask,
  type CoveredVisit,
  HOUR,
  hoursBefore,
  isTooLate,
  newOffer,
  type Offer,
  TOO_LATE,
  withAsk,
  withOffer,
} from './offers.rule.js';

/** Hours for which whoever is invited may answer. */
const ANSWERED_WITHIN = 24;

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
  const asked = new Set(visit.offers.flatMap(({ asks }) => asks.map(({ userId }) => userId)));
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
    const until = invitedUntil(visit, now);
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

/** A day later; an end in the night is put off to the morning, and none is later than the hour from which on nobody is sought. */
function invitedUntil({ shift, group }: CoveredVisit, now: Date): Date {
  const end = awakeAt(new Date(now.getTime() + ANSWERED_WITHIN * HOUR), group.facility.timeZone);
  return min([end, hoursBefore(shift, TOO_LATE)]);
}

/**
 * Whom a leader has invited, and until when they may answer: whether they have said no meanwhile or nothing is told to nobody.
 * Those who have a place since then are left out.
 */
export function invitesOf(
  { offers }: Pick<CoveredVisit, 'offers'>,
  now: Date,
): readonly { readonly offer: Offer; readonly ask: Ask & { readonly until: Date } }[] {
  return offers
    .filter(({ kind, end }) => kind === 'invite' && (end === null || end === 'declined'))
    .flatMap((offer) =>
      offer.asks.flatMap((ask) => {
        const { until } = ask;
        return until !== null && until > now ? [{ offer, ask: { ...ask, until } }] : [];
      }),
    );
}

/** Whether whoever is invited could still come: as one of the party, or as a newcomer where the programme has them. */
export function hasPlaceForInvited(visit: Pick<CoveredVisit, 'shift' | 'group' | 'beside'>): boolean {
  return freePlaces(visit) > 0 || (visit.group.programme.shadowSeat && hasRoomForNewcomer(visit));
}
