import { grouped } from '../../core/grouped.js';
import { type InLine, inOrderOfLine } from '../../core/line.js';
import { inPieces } from '../../database/in-pieces.js';
import { defineStore } from '../../database/society.js';
import { toOffer, WITH_ASKS } from './covered-visit.store.js';
import { type LineOrAsk, linesAndAsksOf } from './lines.sql.js';
import type { Ask, Offer, OfferKind, StandingOffers } from './offers.rule.js';

export interface Offers {
  /** @param groupIds null for every group */
  standing(groupIds: ReadonlySet<string> | null, now: Date): Promise<StandingOffers>;
  /** What somebody waits for and is asked on visits that are not over. @param userId Slack user id */
  of(userId: string, now: Date): Promise<OwnOffers>;
}

export interface OwnOffers {
  /** The lines in which they wait, by id of the visit, with who else does. */
  readonly lines: ReadonlyMap<string, readonly InLine[]>;
  /** Open offers to which they have not said yes or no; of each no other asks than theirs are known. Asked first at the top. */
  readonly asked: readonly { readonly shiftId: string; readonly offer: Offer; readonly ask: Ask }[];
}

const WITH_WHO = { volunteer: { select: { userId: true } } } as const;

export const Offers = defineStore(
  ({ client, byHand }): Offers => ({
    async standing(groupIds, now) {
      const shift = { endsAt: { gt: now } };
      const inGroups = async <Row>(read: (where: { groupId?: { in: string[] } }) => Promise<Row[]>) =>
        groupIds === null ? read({}) : (await inPieces(groupIds, (piece) => read({ groupId: { in: piece } }))).flat();
      const offers = await inGroups((where) =>
        client.offer.findMany({ where: { ...where, shift }, include: WITH_ASKS }),
      );
      const waiting = await inGroups((where) =>
        client.reservePlace.findMany({ where: { ...where, shift }, include: WITH_WHO }),
      );
      const byVisit = grouped(offers, ({ shiftId }) => shiftId);
      return {
        offers: new Map([...byVisit].map(([shiftId, rows]) => [shiftId, rows.map(toOffer).sort(byOpening)])),
        lines: linesIn(waiting),
      };
    },

    async of(userId, now) {
      const rows = await byHand.ask(linesAndAsksOf, { userId, after: now });
      const waiting = rows.filter(({ offerId }) => offerId === null);
      const asked = rows.flatMap((row) => askedIn(row) ?? []);
      return {
        lines: linesIn(
          waiting.map(({ shiftId, at, userId: who }) => ({ shiftId, since: at, volunteer: { userId: who } })),
        ),
        asked: asked.sort((one, other) => one.ask.askedAt.getTime() - other.ask.askedAt.getTime()),
      };
    },
  }),
);

// What the columns hold as text is written by this room alone, from its own types.

function askedIn(row: LineOrAsk): OwnOffers['asked'][number] | null {
  const { shiftId, userId, at, offerId, offerKind, about, openedBy, openedAt, via, until, answer, returnShiftId } = row;
  if (offerId === null || openedAt === null) return null;
  const ask: Ask = {
    ...{ userId, askedAt: at, until },
    via: via as Ask['via'],
    answer: answer as Ask['answer'],
    ...(returnShiftId !== null && { returnShiftId }),
  };
  const open = {
    asking: 'none',
    waves: 0,
    channelAt: null,
    nextAt: null,
    end: null,
    endedAt: null,
    takenBy: null,
  } as const;
  const offer = {
    id: offerId,
    kind: offerKind as OfferKind,
    about: about ?? '',
    openedBy,
    openedAt,
    ...open,
    asks: [ask],
  };
  return { shiftId, offer, ask };
}

interface WaitingRow {
  readonly shiftId: string;
  readonly since: Date;
  readonly volunteer: { readonly userId: string };
}

function linesIn(rows: readonly WaitingRow[]): ReadonlyMap<string, readonly InLine[]> {
  const byVisit = grouped(rows, ({ shiftId }) => shiftId);
  return new Map(
    [...byVisit].map(([shiftId, line]) => [
      shiftId,
      inOrderOfLine(line.map(({ since, volunteer }) => ({ userId: volunteer.userId, since }))),
    ]),
  );
}

function byOpening(one: Offer, other: Offer): number {
  return one.openedAt.getTime() - other.openedAt.getTime() || (one.id < other.id ? -1 : 1);
}
