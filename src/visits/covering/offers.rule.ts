import type { InLine } from '../../core/line.js';
import type { MembershipStatus, ShiftWithPlaces, Stretch, WeekState } from '../../core/model.js';
import type { QuietHours } from '../../core/quiet-hours.js';
import type { TimeOff } from '../../people/time-off/time-off.rule.js';
import type { Completion, Requirement } from '../../training/requirements/readiness.rule.js';

/**
 * What an offer is for: a **cover** is somebody's place, which stays theirs until another has taken it; a **free** one is a place
 * that nobody has; an **invite** is a leader's question to one person, for whom nothing is kept; a **swap** is somebody's place
 * for that of one of those whom they ask, on another visit.
 */
export type OfferKind = 'cover' | 'free' | 'invite' | 'swap';

/**
 * What became of an offer. `late`: nobody took it in time. `gone`: there is nothing to take any more. `declined`: whoever was
 * invited, or was to swap, said no, or nothing, which look alike to everybody.
 */
export type OfferEnd = 'taken' | 'enough' | 'back' | 'declined' | 'late' | 'gone';

/** Whether somebody was asked in the line, which is not rationed, in a wave, by their leader, or by whoever would swap. */
export type AskedVia = 'line' | 'wave' | 'invite' | 'swap';

/** `if_needed`: they come if nobody else does. */
export type AskAnswer = 'yes' | 'no' | 'if_needed';

/** That somebody was asked for a place. */
export interface Ask {
  /** Slack user id. */
  readonly userId: string;
  readonly via: AskedVia;
  readonly askedAt: Date;
  /** Until when a place is kept for them; null for as long as the offer is open. */
  readonly until: Date | null;
  /** null while they have not answered. */
  readonly answer: AskAnswer | null;
  /** Id of the visit of theirs that they would give for it. Left out but for swaps. */
  readonly returnShiftId?: string;
}

/** This place, to these people, until then, one yes decides. */
export interface Offer {
  /** Empty until it is written down. */
  readonly id: string;
  readonly kind: OfferKind;
  /** Slack user id of whoever holds the place, or is invited; empty for a free one. */
  readonly about: string;
  /** Who is asked: whoever waits in line, or others too, in waves; nobody else than whoever is invited. */
  readonly asking: 'none' | 'line' | 'waves';
  /** Waves that have been asked. */
  readonly waves: number;
  /** Since when the group's channel is asked; null while it is not. */
  readonly channelAt: Date | null;
  /** When to go on asking; null once everybody has been. */
  readonly nextAt: Date | null;
  /** Slack user id; null where it opened by itself. */
  readonly openedBy: string | null;
  readonly openedAt: Date;
  /** null while it is open. */
  readonly end: OfferEnd | null;
  readonly endedAt: Date | null;
  /** Slack user id. */
  readonly takenBy: string | null;
  readonly asks: readonly Ask[];
}

/** Somebody who may have to do with a visit, and all that decides what they may do. */
export interface KnownPerson {
  /** Slack user id. */
  readonly userId: string;
  /** False once Slack has deactivated them. */
  readonly isActive: boolean;
  /** null for whoever is not in the group's channel. */
  readonly membership: MembershipStatus | null;
  readonly completions: readonly Completion[];
  /** Their other active claims on planned visits around this one, in any group. */
  readonly otherShifts: readonly ({ readonly id: string } & Stretch)[];
  readonly timeOff: readonly TimeOff[];
  readonly quietHours: QuietHours;
  /** When they were last asked for a place on any visit; null for never. */
  readonly askedAt: Date | null;
  /** When they were asked for places on other visits lately, as far as rations go; what they were asked in line aside. */
  readonly askedElsewhere: readonly Date[];
  /** Other visits for which they have been asked and not answered. */
  readonly openElsewhere: readonly Stretch[];
}

/** A visit with all that may go on around a place of it. */
export interface CoveredVisit extends ShiftWithPlaces {
  readonly weekState: WeekState;
  /** What the group's programme asks for, in its order. */
  readonly requirements: readonly Requirement[];
  /** Open ones and those that have ended, the oldest first. */
  readonly offers: readonly Offer[];
  /** Who waits for a place, first come first. */
  readonly line: readonly InLine[];
  /** Slack user ids of whoever has had a place and has it no more. Left out for nobody. */
  readonly gaveUp?: readonly string[];
  /** By Slack user id: every member of the group, and whoever is on the visit, in line, or asked. */
  readonly people: ReadonlyMap<string, KnownPerson>;
}

/** What is offered on visits that are not over, and who waits, by id of the visit. */
export interface StandingOffers {
  readonly offers: ReadonlyMap<string, readonly Offer[]>;
  readonly lines: ReadonlyMap<string, readonly InLine[]>;
}

/** Milliseconds. */
export const HOUR = 60 * 60_000;

/** Hours before a visit from which on nobody is sought any more: whoever holds a place comes. */
export const TOO_LATE = 3;
/** Hours before a visit until which places are kept for those who wait; from then on the first press has it. */
export const KEPT_UNTIL = 24;

/** So many hours before a visit. */
export function hoursBefore({ startsAt }: Stretch, hours: number): Date {
  return new Date(startsAt.getTime() - hours * HOUR);
}

/** Whether somebody can still be sought: the visit is to come, runs, and is not too near. */
export function isTooLate({ shift }: Pick<CoveredVisit, 'shift'>, now: Date): boolean {
  return now >= hoursBefore(shift, TOO_LATE);
}

/** Whether the visit is posted, planned, and still ahead. */
export function isToCome({ shift, weekState, group }: CoveredVisit, now: Date): boolean {
  return (
    weekState === 'posted' && shift.status === 'planned' && shift.startsAt > now && group.facility.status === 'active'
  );
}

export function openOffers({ offers }: Pick<CoveredVisit, 'offers'>): readonly Offer[] {
  return offers.filter(({ end }) => end === null);
}

/** The open offer of somebody's place; undefined where nobody is sought for it. */
export function openCover(visit: Pick<CoveredVisit, 'offers'>, holderId: string): Offer | undefined {
  return openOffers(visit).find(({ kind, about }) => kind === 'cover' && about === holderId);
}

/** The open offer of somebody's place for another; undefined where they ask nobody to swap. */
export function openSwap(visit: Pick<CoveredVisit, 'offers'>, holderId: string): Offer | undefined {
  return openOffers(visit).find(({ kind, about }) => kind === 'swap' && about === holderId);
}

/** The open offer of places that nobody has; undefined where there is none. */
export function openFree(visit: Pick<CoveredVisit, 'offers'>): Offer | undefined {
  return openOffers(visit).find(({ kind }) => kind === 'free');
}

/** Whether an offer asks people by name for an answer of their own, and nobody else, whose no and silence look alike. */
export function asksByName({ kind }: Pick<Offer, 'kind'>): boolean {
  return kind === 'invite' || kind === 'swap';
}

/** Whether somebody has been asked, has not answered, and could still say yes. */
export function isPending({ answer, until }: Ask, now: Date): boolean {
  return answer === null && (until === null || until > now);
}

export function askOf({ asks }: Pick<Offer, 'asks'>, userId: string): Ask | undefined {
  return asks.find((ask) => ask.userId === userId);
}

/** Whom an offer asks as it begins. */
const ASKING = { cover: 'waves', free: 'line', invite: 'none', swap: 'none' } as const satisfies Record<
  OfferKind,
  Offer['asking']
>;

/** An offer that begins now. */
export function newOffer(kind: OfferKind, about: string, openedBy: string | null, now: Date): Offer {
  const asking = ASKING[kind];
  return {
    ...{ id: '', kind, about, asking, waves: 0, channelAt: null, nextAt: asking === 'none' ? null : now },
    ...{ openedBy, openedAt: now, end: null, endedAt: null, takenBy: null, asks: [] },
  };
}

/** The visit with this offer in the place of the one that is open for the same. */
export function withOffer(visit: CoveredVisit, offer: Offer): CoveredVisit {
  const isSame = (other: Offer) => other.end === null && other.kind === offer.kind && other.about === offer.about;
  const others = visit.offers.filter((other) => !isSame(other));
  return { ...visit, offers: [...others, offer] };
}

/** The visit once that open offer has ended. */
export function ended(
  visit: CoveredVisit,
  offer: Offer,
  end: OfferEnd,
  now: Date,
  takenBy: string | null = null,
): CoveredVisit {
  return withOffer(visit, { ...offer, end, endedAt: now, takenBy, nextAt: null });
}

/** The offer with this ask in the place of an earlier one of the same person. */
export function withAsk(offer: Offer, ask: Ask): Offer {
  return { ...offer, asks: [...offer.asks.filter(({ userId }) => userId !== ask.userId), ask] };
}
