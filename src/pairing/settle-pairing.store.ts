import { z } from 'zod';
import { isPausedOn } from '../core/place-pauses.js';
import { calendarDateOf } from '../core/time.js';
import { showsNothing } from '../database/changes.js';
import { inPages, inPieces } from '../database/in-pieces.js';
import type { ScopedClient, ScopedTransaction } from '../database/scope.js';
import { pausesOf } from '../groups/pauses.store.js';
import { writeNotices } from '../telling/notices.store.js';
import { isToForget, settleDue } from './due.rule.js';
import { newsOfDue } from './news.rule.js';
import { isOpenFor, type Pairing, placeOfPairing } from './pairing.rule.js';
import { PAIRING_NOTICES } from './pairing-notices.rule.js';
import { leadersOf, writePairing } from './write-pairing.store.js';

/** Says what has come due by itself in one that is locked, or forgets it. Harmless to repeat. */
export async function settle(
  transaction: ScopedTransaction,
  workspaceId: string,
  before: Pairing,
  now: Date,
): Promise<void> {
  if (isToForget(before, now)) {
    await transaction.pairing.deleteMany({ where: { id: before.id } });
    return;
  }
  const isPaused = await isPausedNow(transaction, before, now);
  const { pairing: after, due } = settleDue(before, isPaused, now);
  await writePairing(transaction, workspaceId, before, after, now);
  await writeNotices(transaction, workspaceId, newsOfDue(after, due, await leadersOf(transaction, after), now), now);
}

/**
 * Deletes what people were told of these, so that once they are forgotten nothing here says any more whom they were between. Before
 * they are: then it is harmless to stop in between.
 */
export async function forgetNotices(client: ScopedClient, pairingIds: readonly string[]): Promise<void> {
  if (pairingIds.length === 0) return;
  const told = await inPages((after, take) =>
    client.notice.findMany({
      where: { ...after, kind: { in: [...PAIRING_NOTICES] } },
      select: { id: true, facts: true },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  const ids = told.flatMap(({ id, facts }) => (pairingIds.includes(ABOUT_PAIRING.parse(facts).pairingId) ? [id] : []));
  await showsNothing(() => inPieces(ids, (piece) => client.notice.deleteMany({ where: { id: { in: piece } } })));
}

const ABOUT_PAIRING = z.object({ pairingId: z.string() });

/** Whether nobody visits where it is today. Outside nothing is paused. */
async function isPausedNow(transaction: ScopedTransaction, pairing: Pairing, now: Date): Promise<boolean> {
  if (pairing.outsideSince) return false;
  if (!isOpenFor(pairing)) return true;
  const facility = placeOfPairing(pairing);
  const { id } = pairing.group;
  const pauses = (await pausesOf(transaction, [{ id, facility }], now)).get(id) ?? [];
  const today = calendarDateOf(now, facility.timeZone);
  return pauses.some((pause) => isPausedOn(pause, today));
}
