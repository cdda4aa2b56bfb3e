import type { ScopedTransaction } from '../../database/scope.js';
import type { DaysWithout } from '../../groups/happenings.store.js';
import { writeNotices } from '../../telling/notices.store.js';
import { namedAs } from '../news.rule.js';
import { mentorIdsOf } from '../pairing.rule.js';
import type { PairingNoticeFacts } from '../pairing-notices.rule.js';
import { lockPairing } from '../write-pairing.store.js';

/** A meeting with its hour. */
export interface HourOfPairing {
  readonly id: string;
  readonly pairingId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A meeting is off, since nobody visits there on its day: its mentors are told, once. @returns whether it was not off already */
export async function callOffMeeting(
  transaction: ScopedTransaction,
  workspaceId: string,
  { id, pairingId, startsAt, endsAt }: HourOfPairing,
  now: Date,
): Promise<boolean> {
  const pairing = await lockPairing(transaction, pairingId);
  const { count } = await transaction.pairingMeeting.updateMany({
    where: { id, startsAt, state: 'planned' },
    data: { state: 'off', lookAt: null, version: { increment: 1 } },
  });
  if (!pairing || count === 0) return false;
  const facts: PairingNoticeFacts = { ...namedAs(pairing), kind: 'pairing_paused', startsAt, endsAt };
  const notices = mentorIdsOf(pairing).map((userId) => ({ userId, facts }));
  await writeNotices(transaction, workspaceId, notices, now);
  return true;
}

/**
 * A group or a facility is paused, or a facility closed: meetings ahead on these days are off at once, also those of today. Outside
 * nothing is paused. Harmless to repeat.
 */
export async function callOffPaused(
  transaction: ScopedTransaction,
  workspaceId: string,
  { place, from, until }: DaysWithout,
  now: Date,
): Promise<void> {
  const there = [{ groupId: place }, { facilityId: place }, { facilityId: null, group: { facilityId: place } }];
  const rows = await transaction.pairingMeeting.findMany({
    where: {
      ...{ state: 'planned', startsAt: { gt: now }, day: { gte: from, ...(until !== null && { lte: until }) } },
      pairing: { endedAt: null, outsideSince: null, OR: there },
    },
    select: { id: true, pairingId: true, startsAt: true, endsAt: true },
    // Whoever else locks several does so in this order.
    orderBy: [{ pairingId: 'asc' }, { day: 'asc' }],
  });
  for (const { startsAt, endsAt, ...ids } of rows) {
    if (startsAt && endsAt) await callOffMeeting(transaction, workspaceId, { ...ids, startsAt, endsAt }, now);
  }
}
