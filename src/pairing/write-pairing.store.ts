import { randomInt, randomUUID } from 'node:crypto';
import type { Facility, Group } from '../core/model.js';
import type { PairingCounted } from '../core/pairing-counts.js';
import { calendarDateOf } from '../core/time.js';
import { isoWeekOfDate } from '../core/weeks.js';
import { touch } from '../database/changes.js';
import type { ScopedTransaction } from '../database/scope.js';
import { aboutPerson } from '../delivery/subjects.rule.js';
import { whoHearsFor } from '../groups/who-can-act.store.js';
import { dueAt } from './due.rule.js';
import type { Around } from './news.rule.js';
import {
  isMentor,
  ledBeside,
  type Meeting,
  type Mentor,
  mentorIdsOf,
  type Pairing,
  placeOfPairing,
} from './pairing.rule.js';
import { toPairing, WITH_PAIRING } from './pairing-rows.store.js';
import { settleWords, type Word, type Worded } from './words.rule.js';

/** Reads a one-to-one by writing, so that whoever else decides on it waits; null where there is none. */
export async function lockPairing(transaction: ScopedTransaction, id: string): Promise<Pairing | null> {
  const { count } = await transaction.pairing.updateMany({ where: { id }, data: { version: { increment: 1 } } });
  if (count === 0) return null;
  return toPairing(await transaction.pairing.findUniqueOrThrow({ where: { id }, include: WITH_PAIRING }));
}

/**
 * Who is told what its leaders are told, and is no mentor of it: where its only leader is one, national staff. Whoever somebody
 * stands in for is sent nothing meanwhile. Slack user ids. @see ledBeside
 */
export async function leadersOf(transaction: ScopedTransaction, pairing: Pairing): Promise<readonly string[]> {
  const told = (await whoHearsFor(transaction, [ledBeside(pairing)])).get(pairing.id) ?? [];
  return told.filter((userId) => !isMentor(pairing, userId));
}

/** @param by who did it; null where it came about by itself */
export async function aroundOf(transaction: ScopedTransaction, pairing: Pairing, by: string | null): Promise<Around> {
  return { by, leaderIds: await leadersOf(transaction, pairing) };
}

/** Writes how a one-to-one stands now, and counts what has come about without saying of which. Its version has moved already. */
export async function writePairing(
  transaction: ScopedTransaction,
  workspaceId: string,
  before: Pairing,
  after: Pairing,
  now: Date,
): Promise<void> {
  const { id, state, stateSince, begunAt, heardAt, askedAt, silences, met, sparringAt } = after;
  const { outsideSince, lastMonth, cardsUntil, endedAt, word, movedTo } = after;
  await transaction.pairing.updateMany({
    where: { id },
    data: {
      ...{ state, stateSince, begunAt, heardAt, askedAt, silences, met, sparringAt },
      ...{ outsideSince, lastMonth, cardsUntil, endedAt, word },
      facilityId: movedTo?.id ?? null,
      dueAt: dueAt(after),
    },
  });
  await writeMentors(transaction, workspaceId, before, after);
  await writeMeetings(transaction, workspaceId, before, after, now);
  await countPairing(transaction, workspaceId, before, after, now);
  touch([...mentorIdsOf(before), ...mentorIdsOf(after)].map(aboutPerson));
}

async function writeMentors(
  transaction: ScopedTransaction,
  workspaceId: string,
  before: Pairing,
  after: Pairing,
): Promise<void> {
  const changed = after.mentors.filter((mentor) => !before.mentors.includes(mentor));
  if (changed.length === 0) return;
  const userIds = changed.map(({ userId }) => userId);
  const volunteers = await transaction.volunteer.findMany({ where: { userId: { in: userIds } } });
  const idOf = new Map(volunteers.map(({ id, userId }) => [userId, id]));
  for (const { userId, ...columns } of changed) {
    const volunteerId = idOf.get(userId);
    // Whoever is known no more is no mentor any more.
    if (volunteerId) await writeMentor(transaction, workspaceId, { pairingId: after.id, volunteerId }, columns);
  }
}

async function writeMentor(
  transaction: ScopedTransaction,
  workspaceId: string,
  where: { readonly pairingId: string; readonly volunteerId: string },
  columns: Omit<Mentor, 'userId'>,
): Promise<void> {
  const { count } = await transaction.mentor.updateMany({ where, data: columns });
  if (count === 0) await transaction.mentor.create({ data: { workspaceId, ...where, ...columns } });
}

/** That its mentors may go in is looked at anew for each hour that is entered. */
async function writeMeetings(
  transaction: ScopedTransaction,
  workspaceId: string,
  before: Pairing,
  after: Pairing,
  now: Date,
): Promise<void> {
  for (const meeting of after.meetings.filter((each) => !before.meetings.includes(each))) {
    const columns = columnsOf(meeting, now);
    if (meeting.id !== null) await transaction.pairingMeeting.updateMany({ where: { id: meeting.id }, data: columns });
    else
      await transaction.pairingMeeting.create({
        data: { id: randomUUID(), workspaceId, pairingId: after.id, ...columns },
      });
  }
}

function columnsOf({ day, hour, state, version }: Meeting, now: Date) {
  const { startsAt = null, endsAt = null } = hour ?? {};
  return { day, startsAt, endsAt, state, version, lookAt: state === 'planned' ? now : null };
}

/** Whole numbers of a week, which lead back to no one-to-one: once it is forgotten they are all that is left of it. */
async function countPairing(
  transaction: ScopedTransaction,
  workspaceId: string,
  before: Pairing,
  after: Pairing,
  now: Date,
): Promise<void> {
  for (const measure of measuresOf(before, after)) {
    const facility = placeOfPairing(measure === 'left' ? before : after);
    await addToCount(transaction, workspaceId, { group: after.group, facility, measure, now, count: 1 });
  }
}

/** In the week that it is at the facility. */
export async function addToCount(
  transaction: ScopedTransaction,
  workspaceId: string,
  { group, facility, measure, now, count }: ToCount,
): Promise<void> {
  const isoWeek = isoWeekOfDate(calendarDateOf(now, facility.timeZone));
  const of = { groupId: group.id, programmeCode: group.programme.code };
  const where = { facilityId: facility.id, ...of, isoWeek, measure };
  const known = await transaction.pairingCount.updateMany({ where, data: { count: { increment: count } } });
  if (known.count === 0) await transaction.pairingCount.create({ data: { workspaceId, ...where, count } });
}

interface ToCount {
  readonly group: Pick<Group, 'id' | 'programme'>;
  readonly facility: Pick<Facility, 'id' | 'timeZone'>;
  readonly measure: PairingCounted;
  readonly now: Date;
  readonly count: number;
}

function measuresOf(before: Pairing, after: Pairing): readonly PairingCounted[] {
  const hasEnded = after.state === 'ended' && before.state !== 'ended' && after.begunAt !== null;
  const isMoved = before.begunAt !== null && placeOfPairing(before).id !== placeOfPairing(after).id;
  return [
    ...(after.begunAt && !before.begunAt ? (['begun'] as const) : []),
    ...(hasEnded ? (['ended'] as const) : []),
    ...(isMoved ? (['left', 'came'] as const) : []),
    ...(after.met > before.met ? ([wasOutside(before, after) ? 'met_outside' : 'met_inside'] as const) : []),
  ];
}

/** Whether the meeting of which they have just said that it was took place once it went on outside: it may be of a day before. */
function wasOutside(before: Pairing, after: Pairing): boolean {
  const met = after.meetings.find((each) => each.state === 'met' && !before.meetings.includes(each));
  if (!after.outsideSince || !met) return after.outsideSince !== null;
  return met.day >= calendarDateOf(after.outsideSince, placeOfPairing(after).timeZone);
}

/**
 * Draws a word for each of somebody's one-to-ones where they have two at one place, and takes it away where they have not any more.
 * @param volunteersOf Slack user ids of whose one-to-ones may have changed
 */
export async function writeWords(transaction: ScopedTransaction, volunteersOf: readonly string[]): Promise<void> {
  const about = await wordedOf(transaction, volunteersOf);
  if (about.every(({ word }) => word === null) && about.length < 2) return;
  const others = await wordedOf(transaction, [...new Set(about.flatMap(({ mentorIds }) => mentorIds))]);
  for (const [id, word] of settleWords(about, others, drawn))
    await transaction.pairing.updateMany({ where: { id }, data: { word } });
}

function drawn(free: readonly Word[]): Word {
  const word = free[randomInt(free.length)];
  if (!word) throw new TypeError('no word is free');
  return word;
}

async function wordedOf(transaction: ScopedTransaction, userIds: readonly string[]): Promise<Worded[]> {
  const own = await transaction.mentor.findMany({
    where: { state: 'mentor', volunteer: { userId: { in: [...userIds] } }, pairing: { endedAt: null } },
    select: { pairingId: true },
  });
  const rows = await transaction.pairing.findMany({
    where: { id: { in: [...new Set(own.map(({ pairingId }) => pairingId))] } },
    select: {
      ...{ id: true, word: true, facilityId: true },
      group: { select: { facilityId: true } },
      mentors: { where: { state: 'mentor' }, select: { volunteer: { select: { userId: true } } } },
    },
  });
  return rows.map(({ id, word, facilityId, group, mentors }) => ({
    ...{ id, word: word as Word | null, placeId: facilityId ?? group.facilityId },
    mentorIds: mentors.map(({ volunteer }) => volunteer.userId),
  }));
}
