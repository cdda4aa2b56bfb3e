import type { Shift } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import type { Prisma } from '../../database/client.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { whoCanActFor } from '../../groups/who-can-act.store.js';
import { lockForClaim, readClaimState } from '../claiming/claim-state.store.js';
import type { Ask, AskAnswer, AskedVia, CoveredVisit, Offer, OfferEnd, OfferKind } from './offers.rule.js';
import { membersAround, peopleAround, type StoredPerson } from './people-around.store.js';

/** A visit as it is stored, with the ids under which it is. */
export interface StoredVisit {
  readonly visit: Omit<CoveredVisit, 'people'> & { readonly people: ReadonlyMap<string, StoredPerson> };
  /** Ids of the groups that visit its facility, its own among them. */
  readonly groupIds: readonly string[];
}

export const WITH_ASKS = {
  asks: { include: { volunteer: { select: { userId: true } } } },
} satisfies Prisma.OfferInclude;
type OfferRow = Prisma.OfferGetPayload<{ include: typeof WITH_ASKS }>;

/**
 * A visit with all that decides what may be done about its places. Whoever else decides on it, or anything for this person, waits
 * from here on until the transaction ends. Of its group only those are read who have to do with it already.
 * @param userId Slack user id of whoever decides; null where time does
 * @param besides Slack user ids of others who are to be read too
 * @returns null where there is no such visit, or its group was closed
 */
export async function readCoveredVisit(
  transaction: ScopedTransaction,
  shiftId: string,
  userId: string | null,
  now: Date,
  besides: readonly string[] = [],
): Promise<StoredVisit | null> {
  const locked = await lockForClaim(transaction, shiftId, userId ?? '');
  if (!locked) return null;
  const { state, groupIds } = await readClaimState(transaction, locked);
  const { shift, weekState, beside, requirements } = state;
  // Whoever acts in the place of leaders who are gone decides as they did.
  const leaderIds = (await whoCanActFor(transaction, [state.group])).get(state.group.id);
  const group = leaderIds?.length ? { ...state.group, leaderIds } : state.group;
  const offers = (await transaction.offer.findMany({ where: { shiftId }, include: WITH_ASKS })).map(toOffer);
  const waiting = await transaction.reservePlace.findMany({
    // Whoever waits for one that a pause has called off is told by it, once for all of theirs.
    where: { shiftId, shift: { pauseId: null } },
    include: { volunteer: { select: { userId: true } } },
    orderBy: { since: 'asc' },
  });
  const given = await transaction.claim.findMany({
    where: { shiftId, seat: null },
    select: { volunteer: { select: { userId: true } } },
  });
  const gaveUp = given.map(({ volunteer }) => volunteer.userId);
  const line = waiting.map(({ since, volunteer }) => ({ userId: volunteer.userId, since }));
  const concerning = concerned(shift, offers, line, [...besides, ...(userId === null ? [] : [userId])]);
  const people = await peopleAround(transaction, { shift, group }, concerning, now);
  const visit = { shift, group, weekState, requirements, offers: offers.toSorted(byOpening), line, gaveUp, people };
  return { visit: { ...visit, ...(beside && { beside }) }, groupIds };
}

/** The same with every member of its group, who may be asked. */
export async function withMembers(
  transaction: ScopedTransaction,
  { visit, groupIds }: StoredVisit,
  now: Date,
): Promise<StoredVisit> {
  const members = await membersAround(transaction, visit, now);
  return { visit: { ...visit, people: new Map([...visit.people, ...members]) }, groupIds };
}

function concerned(
  shift: Shift,
  offers: readonly Offer[],
  line: CoveredVisit['line'],
  others: readonly string[],
): readonly string[] {
  const asked = offers.flatMap(({ asks }) => asks);
  const all = [...everybodyOn(shift), ...line, ...asked].map((each) => each.userId);
  return [...new Set([...all, ...others])];
}

function byOpening(one: Offer, other: Offer): number {
  return one.openedAt.getTime() - other.openedAt.getTime() || (one.id < other.id ? -1 : 1);
}

// What the columns hold as text is written by this room alone, from its own types.

export function toOffer(row: OfferRow): Offer {
  const { id, about, waves, channelAt, nextAt, openedBy, openedAt, endedAt, takenBy } = row;
  return {
    ...{ id, about, waves, channelAt, nextAt, openedBy, openedAt, endedAt, takenBy },
    kind: row.kind as OfferKind,
    asking: row.asking as Offer['asking'],
    end: row.end as OfferEnd | null,
    asks: row.asks.map(toAsk).sort((one, other) => one.askedAt.getTime() - other.askedAt.getTime()),
  };
}

function toAsk({ via, askedAt, until, answer, returnShiftId, volunteer }: OfferRow['asks'][number]): Ask {
  const ask = { userId: volunteer.userId, via: via as AskedVia, askedAt, until, answer: answer as AskAnswer | null };
  return returnShiftId === null ? ask : { ...ask, returnShiftId };
}
