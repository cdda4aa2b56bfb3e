import { z } from 'zod';
import type { Prisma } from '../../database/client.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { inProgrammes } from '../../groups/group-programmes.store.js';
import { activeOf } from '../../groups/who-can-act.rule.js';
import { readRoles, whoCanActNationally, whoHearsIn } from '../../groups/who-can-act.store.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { COMPLETION_COLUMNS, toCompletion } from '../requirements/training-rows.store.js';
import { movedToReserve } from './leading-sessions.rule.js';
import { needsSession } from './session-needs.rule.js';
import type { SessionNoticeFacts } from './session-notices.rule.js';
import { placeCompleted, type Session } from './sessions.rule.js';
import { everybodyConcerned } from './sign-up-list.rule.js';
import { programmesAsking } from './signing-up.store.js';

/** How long after a session whoever planned it is reminded of noting who came, in milliseconds. */
const UNMARKED_AFTER = 2 * 24 * 60 * 60_000;
/** Sessions longer ago are left alone, in milliseconds. */
const UNMARKED_FORGOTTEN = 30 * 24 * 60 * 60_000;

/** Offers a session to active members of its group, or of every group that needs it, who lack what it completes. */
export async function offerNotices(
  transaction: ScopedTransaction,
  session: Session,
): Promise<NewNotice<SessionNoticeFacts>[]> {
  const { groupId, requirement, id: sessionId } = session;
  const askedBy = [...(await programmesAsking(transaction, session))];
  const members = await transaction.membership.findMany({
    where: {
      endedAt: null,
      status: 'active',
      ...(groupId === null ? { group: inProgrammes(askedBy) } : { groupId }),
    },
    select: {
      volunteer: {
        select: {
          userId: true,
          completions: {
            where: { current: 1, requirementCode: requirement.code, place: placeCompleted(session) ?? '' },
            select: COMPLETION_COLUMNS,
          },
        },
      },
    },
    orderBy: { volunteerId: 'asc' },
  });
  const needing = members.filter(({ volunteer }) => {
    const [completion] = volunteer.completions.map(toCompletion);
    return needsSession(session, completion ?? null);
  });
  return [...new Set(needing.map(({ volunteer }) => volunteer.userId))].map((userId) => ({
    userId,
    facts: { kind: 'session_offered', sessionId },
  }));
}

/** To those for whom a place is kept since just now. */
export function placeNotices(before: Session, after: Session): NewNotice<SessionNoticeFacts>[] {
  return after.signUps.flatMap(({ id, userId, state, offeredUntil }): NewNotice<SessionNoticeFacts>[] => {
    const earlier = before.signUps.find((signUp) => signUp.id === id);
    const isAsked = state === 'offered' && offeredUntil !== null;
    if (!isAsked || earlier?.offeredUntil?.getTime() === offeredUntil.getTime()) return [];
    return [{ userId, facts: { kind: 'session_place_offered', sessionId: after.id, until: offeredUntil } }];
  });
}

/** To everybody whom a change concerns. Those who are asked only now learn of it from that. */
export function changedNotices(before: Session, after: Session): NewNotice<SessionNoticeFacts>[] {
  const { id: sessionId } = after;
  const concerned = everybodyConcerned(before);
  if (after.status === 'called_off') {
    return concerned.map(({ userId }) => ({ userId, facts: { kind: 'session_called_off', sessionId } }));
  }
  const toReserve = new Set(movedToReserve(before, after));
  const isSame =
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime() &&
    before.place === after.place;
  return concerned
    .filter(({ userId }) => !isSame || toReserve.has(userId))
    .map(({ userId }) => ({
      userId,
      facts: {
        kind: 'session_changed',
        sessionId,
        before: { startsAt: before.startsAt, endsAt: before.endsAt },
        toReserve: toReserve.has(userId),
      },
    }));
}

/** Those that are over, that somebody was signed up for, and of which somebody may still note who came. */
export function waitsForWhoCame(now: Date): Prisma.SessionWhereInput {
  return {
    attendanceMarkedAt: null,
    endsAt: { gt: new Date(now.getTime() - UNMARKED_FORGOTTEN), lte: now },
    signUps: { some: { state: 'signed_up' } },
  };
}

/**
 * Sessions that somebody was signed up for, that nobody has marked two days later, and of which nobody has been reminded.
 * Oldest first, by id.
 * @param only the one that is asked about; null for all
 */
export async function unmarkedSessions(
  client: Pick<ScopedTransaction, 'session' | 'notice'>,
  now: Date,
  only: string | null,
): Promise<string[]> {
  const unmarked = await client.session.findMany({
    where: {
      status: 'planned',
      AND: [waitsForWhoCame(now), { endsAt: { lt: new Date(now.getTime() - UNMARKED_AFTER) } }],
      ...(only !== null && { id: only }),
    },
    select: { id: true },
    orderBy: { endsAt: 'asc' },
  });
  if (unmarked.length === 0) return [];
  const reminders = await client.notice.findMany({
    where: { kind: 'session_unmarked', createdAt: { gt: new Date(now.getTime() - UNMARKED_FORGOTTEN) } },
    select: { facts: true },
  });
  const reminded = new Set(reminders.map(({ facts }) => REMINDER.parse(facts).sessionId));
  return unmarked.map(({ id }) => id).filter((id) => !reminded.has(id));
}

/**
 * Who is reminded of noting who came: whoever planned it, while they are there and may still note it; else those who can act
 * for its group now, or for the whole country where it is for every group.
 */
export async function remindedOfMarking(
  transaction: ScopedTransaction,
  { groupId, plannedBy }: Session,
): Promise<readonly string[]> {
  const isThere = activeOf([plannedBy], await readRoles(transaction, [plannedBy])).length > 0;
  const staff = await transaction.nationalStaff.findFirst({ where: { userId: plannedBy } });
  if (isThere && (groupId === null || staff)) return [plannedBy];
  const acting = groupId === null ? await whoCanActNationally(transaction) : await whoHearsIn(transaction, groupId);
  return acting.length === 0 || acting.includes(plannedBy) ? [plannedBy] : acting;
}

const REMINDER = z.object({ sessionId: z.string() });
