import { showsOnly } from '../../database/changes.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { inTransaction, MovedMeanwhile } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { writeNotices } from '../../telling/notices.store.js';
import { readCoveredVisit, type StoredVisit, withMembers } from './covered-visit.store.js';
import { writeDecided } from './covering.store.js';
import { newsOfCovering, newsOfSwap } from './covering-news.rule.js';
import type { CoverRefusal } from './deciding.rule.js';
import type { CoveredVisit, Offer } from './offers.rule.js';
import { stillAsRead } from './people-around.store.js';
import { settle } from './settle.rule.js';
import { decideProposeSwap, decideSwap, MOST_SWAPS, mirrorOf } from './swap.rule.js';
import { writeCovered } from './write-covered.store.js';

/** What became of it. `asked`: others were. `swapped`: both have each other's place. */
export type SwapDecided =
  | { readonly kind: 'asked'; readonly own: CoveredVisit }
  /** `gave`: the visit that whoever pressed went on. `got`: that on which they go now. */
  | { readonly kind: 'swapped'; readonly gave: CoveredVisit; readonly got: CoveredVisit; readonly withId: string }
  | { readonly kind: 'refused'; readonly refusal: CoverRefusal; readonly own: CoveredVisit | null };

export interface Swaps {
  /**
   * Asks others for their place, or says yes where one of them has asked for the very same. In one transaction, as every decision
   * on places is.
   * @param shiftId the visit of whoever asks
   * @param userId Slack user id of whoever asks
   * @param claimIds the places of others that they would have for it
   */
  propose(shiftId: string, userId: string, claimIds: readonly string[], now: Date): Promise<SwapDecided>;
  /** Whoever was asked says yes: both visits change in one transaction, or neither. @param userId Slack user id of whoever was asked */
  accept(offerId: string, userId: string, now: Date): Promise<SwapDecided>;
}

export const Swaps = defineStore(({ client, workspaceId }) => createSwaps(client, workspaceId));

const GONE: SwapDecided = { kind: 'refused', refusal: { reason: 'shift_gone' }, own: null };

function createSwaps(client: ScopedClient, workspaceId: string): Swaps {
  return {
    propose: (shiftId, userId, claimIds, now) =>
      inTransaction<SwapDecided>(client, async (transaction, takeBack) => {
        const own = await readWhole(transaction, shiftId, userId, [], now);
        if (!own) return takeBack(GONE);
        const others = await readWanted(transaction, own, claimIds, userId, now);
        const settled = settle(own.visit, now);
        const swappable = others.map((each) => ({ other: settle(each.stored.visit, now), userId: each.userId }));
        const mirror = mirrorOf(settled, userId, swappable, now);
        if (mirror) {
          const asked = others[swappable.indexOf(mirror.asked)];
          if (!asked) throw new MovedMeanwhile();
          const swap = { offer: mirror.offer, own: asked.stored, other: own, userId };
          return decideAndWrite(transaction, workspaceId, swap, takeBack, now);
        }
        const outcome = decideProposeSwap(swappable)(settled, userId, now);
        if (!outcome.ok) return takeBack({ kind: 'refused', refusal: outcome.refusal, own: settled });
        await writeDecided(transaction, workspaceId, own, outcome.visit, userId, now);
        return { kind: 'asked', own: outcome.visit };
      }),

    accept: (offerId, userId, now) =>
      inTransaction<SwapDecided>(client, async (transaction, takeBack) => {
        const asked = await transaction.offer.findUnique({
          where: { id: offerId },
          select: {
            shiftId: true,
            about: true,
            asks: { where: { volunteer: { userId } }, select: { returnShiftId: true } },
          },
        });
        const own = asked && (await readWhole(transaction, asked.shiftId, userId, [asked.about], now));
        const offer = own?.visit.offers.find(({ id }) => id === offerId);
        if (!own || !offer) return takeBack(GONE);
        const returnId = asked.asks[0]?.returnShiftId ?? null;
        const other =
          returnId === null ? null : await readWhole(transaction, returnId, null, [asked.about, userId], now);
        return decideAndWrite(transaction, workspaceId, { offer, own, other, userId }, takeBack, now);
      }),
  };
}

/** A swap that somebody says yes to. */
interface Asked {
  readonly offer: Offer;
  /** The visit of whoever asked. */
  readonly own: StoredVisit;
  /** That of whoever says yes; null where it is gone. */
  readonly other: StoredVisit | null;
  /** Slack user id of whoever says yes. */
  readonly userId: string;
}

async function decideAndWrite(
  transaction: ScopedTransaction,
  workspaceId: string,
  { offer, own, other, userId }: Asked,
  takeBack: (answer: SwapDecided) => never,
  now: Date,
): Promise<SwapDecided> {
  const before = settle(own.visit, now);
  const outcome = decideSwap(offer.id, before, other && settle(other.visit, now), userId, now);
  if (!outcome.ok) return takeBack({ kind: 'refused', refusal: outcome.refusal, own: before });
  const swapped = { kind: 'swapped', gave: outcome.other, got: outcome.own, withId: offer.about } as const;
  if (offer.end !== null || !other) return takeBack(swapped);
  // Both may have become busy elsewhere at the same moment: then it begins again.
  for (const { visit } of [own, other]) {
    const people = [offer.about, userId].flatMap((each) => visit.people.get(each) ?? []);
    if (!(await stillAsRead(transaction, visit, people, now))) throw new MovedMeanwhile();
  }
  await writeSide(transaction, workspaceId, own, outcome.own, now);
  await writeSide(transaction, workspaceId, other, outcome.other, now);
  const news = newsOfSwap(outcome.own, outcome.other, offer.about, userId);
  await writeNotices(transaction, workspaceId, news, now);
  showsOnly([...own.groupIds, ...other.groupIds].map(aboutGroup));
  return swapped;
}

async function writeSide(
  transaction: ScopedTransaction,
  workspaceId: string,
  stored: StoredVisit,
  after: CoveredVisit,
  now: Date,
): Promise<void> {
  await writeCovered(transaction, workspaceId, stored, after, now);
  // Of the swap itself its own news tell.
  const others = newsOfCovering(stored.visit, after, null).filter(
    ({ facts }) => facts.kind !== 'cover_taken' && facts.kind !== 'came_instead',
  );
  await writeNotices(transaction, workspaceId, others, now);
}

/** With every member: what ends may have others asked at once. */
async function readWhole(
  transaction: ScopedTransaction,
  shiftId: string,
  userId: string | null,
  besides: readonly string[],
  now: Date,
): Promise<StoredVisit | null> {
  const known = await readCoveredVisit(transaction, shiftId, userId, now, besides);
  return known && withMembers(transaction, known, now);
}

/** Those of the wanted places that are of the same group: its facility is locked already. */
async function readWanted(
  transaction: ScopedTransaction,
  own: StoredVisit,
  claimIds: readonly string[],
  userId: string,
  now: Date,
): Promise<readonly { readonly stored: StoredVisit; readonly userId: string }[]> {
  const wanted = await transaction.claim.findMany({
    where: {
      id: { in: claimIds.slice(0, MOST_SWAPS + 1) },
      seat: { not: null },
      shift: { groupId: own.visit.group.id },
    },
    select: { shiftId: true, volunteer: { select: { userId: true } } },
    orderBy: { shiftId: 'asc' },
  });
  const found: { stored: StoredVisit; userId: string }[] = [];
  for (const { shiftId, volunteer } of wanted) {
    const stored = await readWhole(transaction, shiftId, null, [userId, volunteer.userId], now);
    if (stored) found.push({ stored, userId: volunteer.userId });
  }
  return found;
}
