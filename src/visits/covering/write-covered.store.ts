import { randomUUID } from 'node:crypto';
import type { Claim, Shift } from '../../core/model.js';
import { everybodyOn, isExpected } from '../../core/party.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { MovedMeanwhile } from '../../database/transactions.js';
import { noteAnswers } from '../claiming/standing-answers.store.js';
import { pressingSinceOf } from './card-urgency.rule.js';
import type { StoredVisit } from './covered-visit.store.js';
import { type Ask, askOf, type CoveredVisit, type Offer, openCover } from './offers.rule.js';
import type { StoredPerson } from './people-around.store.js';
import { standingAnswered } from './standing-answered.rule.js';

/** Writes what has become of a visit since it was read: the shift, who has a place, what is offered to whom, and who waits. */
export async function writeCovered(
  transaction: ScopedTransaction,
  workspaceId: string,
  { visit: before }: StoredVisit,
  after: CoveredVisit,
  now: Date,
): Promise<void> {
  const known = { workspaceId, people: before.people };
  await writeShift(transaction, before.shift, after.shift, now);
  await writeClaims(transaction, known, before, after, now);
  await noteAnswers(transaction, standingAnswered(before, after));
  for (const offer of after.offers) await writeOffer(transaction, known, before, after, offer);
  await writeLine(transaction, known, before, after);
}

interface Known {
  readonly workspaceId: string;
  readonly people: ReadonlyMap<string, StoredPerson>;
}

async function writeShift(transaction: ScopedTransaction, before: Shift, after: Shift, now: Date): Promise<void> {
  const data = {
    ...(before.status !== after.status && { status: after.status }),
    ...(before.shortSince !== after.shortSince && noted(before, after.shortSince)),
    ...(before.hasReopened !== after.hasReopened && { reopenedAt: now }),
    ...(before.reconfirmSince !== after.reconfirmSince && { reconfirmSince: after.reconfirmSince ?? null }),
    ...(before.kept !== after.kept && { kept: after.kept ?? null }),
  };
  if (Object.keys(data).length > 0) await transaction.shift.updateMany({ where: { id: after.id }, data });
}

/** What is noted as too few come, or as enough do. */
function noted(before: Shift, shortSince: Date | undefined) {
  if (!shortSince) return { shortSince: null };
  return { shortSince, pressingSince: pressingSinceOf(before, shortSince) };
}

/** Places that were given up first, so that no seat is had twice. */
async function writeClaims(
  transaction: ScopedTransaction,
  { workspaceId, people }: Known,
  before: CoveredVisit,
  after: CoveredVisit,
  now: Date,
): Promise<void> {
  const stands = everybodyOn(after.shift);
  const stood = everybodyOn(before.shift);
  const released = stood.filter(({ userId }) => !stands.some((claim) => claim.userId === userId));
  for (const { id } of released) {
    const data = { seat: null, releasedAt: now, soughtSince: null, notExpectedSince: null };
    await transaction.claim.updateMany({ where: { id }, data });
  }
  for (const claim of stands) {
    const was = stood.find(({ userId }) => userId === claim.userId);
    const row = claimRow(claim, after, now);
    if (was && claim.id === was.id) {
      if (isSame(claimRow(was, before, now), row) && was.soughtSince?.getTime() === row.soughtSince?.getTime())
        continue;
      await transaction.claim.updateMany({ where: { id: was.id }, data: row });
      continue;
    }
    const volunteerId = people.get(claim.userId)?.volunteerId;
    if (volunteerId === undefined) throw new MovedMeanwhile();
    const own = { shiftId: after.shift.id, volunteerId };
    await transaction.claim.upsert({
      where: { shiftId_volunteerId: own },
      create: { ...own, ...row, id: randomUUID(), workspaceId, claimedAt: claim.claimedAt },
      update: { ...row, claimedAt: claim.claimedAt, releasedAt: null, standingId: null },
    });
  }
}

function claimRow(claim: Claim, visit: CoveredVisit, now: Date) {
  return {
    seat: claim.seat,
    confirmedAt: claim.confirmedAt,
    soughtSince: openCover(visit, claim.userId)?.openedAt ?? null,
    notExpectedSince: isExpected(claim) ? null : now,
  };
}

async function writeOffer(
  transaction: ScopedTransaction,
  known: Known,
  before: CoveredVisit,
  after: CoveredVisit,
  offer: Offer,
): Promise<void> {
  const was = before.offers.find(({ id }) => id !== '' && id === offer.id);
  if (was === offer) return;
  const { asks, id: _, ...row } = offer;
  const data = { ...row, open: offer.end === null ? 1 : null };
  const offerId = offer.id || randomUUID();
  if (was) {
    // One yes decides: whoever closes an offer finds it open, or begins again and reads who did.
    const { count } = await transaction.offer.updateMany({
      where: { id: offerId, open: was.end === null ? 1 : null },
      data,
    });
    if (count === 0) throw new MovedMeanwhile();
  } else {
    const { workspaceId } = known;
    const of = { workspaceId, groupId: after.group.id, shiftId: after.shift.id };
    await transaction.offer.create({ data: { ...data, ...of, id: offerId } });
  }
  await writeAsks(transaction, known, offerId, was?.asks ?? [], offer);
}

async function writeAsks(
  transaction: ScopedTransaction,
  { workspaceId, people }: Known,
  offerId: string,
  before: readonly Ask[],
  offer: Offer,
): Promise<void> {
  const dropped = before.filter(({ userId }) => !askOf(offer, userId));
  for (const { userId } of dropped) {
    const volunteerId = people.get(userId)?.volunteerId ?? '';
    await transaction.ask.deleteMany({ where: { offerId, volunteerId } });
  }
  for (const ask of offer.asks) {
    const was = before.find(({ userId }) => userId === ask.userId);
    const { userId, ...row } = ask;
    const volunteerId = people.get(userId)?.volunteerId;
    if (volunteerId === undefined) throw new MovedMeanwhile();
    if (was === ask || (was && isSame(was, ask))) continue;
    if (was) await transaction.ask.updateMany({ where: { offerId, volunteerId }, data: row });
    else await transaction.ask.create({ data: { ...row, id: randomUUID(), workspaceId, offerId, volunteerId } });
    const isAskedNow = was?.askedAt.getTime() !== ask.askedAt.getTime();
    if (isAskedNow)
      await transaction.volunteer.updateMany({ where: { id: volunteerId }, data: { askedAt: ask.askedAt } });
  }
}

async function writeLine(
  transaction: ScopedTransaction,
  { workspaceId, people }: Known,
  before: CoveredVisit,
  after: CoveredVisit,
): Promise<void> {
  const shiftId = after.shift.id;
  const isIn = (line: CoveredVisit['line'], userId: string) => line.some((each) => each.userId === userId);
  for (const { userId } of before.line.filter((each) => !isIn(after.line, each.userId))) {
    const volunteerId = people.get(userId)?.volunteerId ?? '';
    await transaction.reservePlace.deleteMany({ where: { shiftId, volunteerId } });
  }
  for (const { userId, since } of after.line.filter((each) => !isIn(before.line, each.userId))) {
    const volunteerId = people.get(userId)?.volunteerId;
    if (volunteerId === undefined) throw new MovedMeanwhile();
    await transaction.reservePlace.create({
      data: { workspaceId, groupId: after.group.id, shiftId, volunteerId, since },
    });
  }
}

/** Whether both are written alike. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
