import { grouped } from '../../core/grouped.js';
import { type InLine, inOrderOfLine } from '../../core/line.js';
import { inPieces } from '../../database/in-pieces.js';
import { defineStore } from '../../database/society.js';
import { toOffer, WITH_ASKS } from './covered-visit.store.js';
import { linesOfPerson } from './lines.sql.js';
import type { Offer, StandingOffers } from './offers.rule.js';

export interface Offers {
  /** @param groupIds null for every group */
  standing(groupIds: ReadonlySet<string> | null, now: Date): Promise<StandingOffers>;
  /** The lines in which somebody waits, by id of the visit, with who else does. @param userId Slack user id */
  linesOf(userId: string, now: Date): Promise<ReadonlyMap<string, readonly InLine[]>>;
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

    async linesOf(userId, now) {
      const rows = await byHand.ask(linesOfPerson, { userId, after: now });
      return linesIn(rows.map(({ waiting, who }) => ({ ...waiting, volunteer: who })));
    },
  }),
);

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
