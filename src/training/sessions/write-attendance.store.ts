import { randomUUID } from 'node:crypto';
import { type CalendarDate, calendarDateOf } from '../../core/time.js';
import { createAudit } from '../../database/audit.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { writeNotices } from '../../telling/notices.store.js';
import { holdAreas } from '../requirements/areas-now.store.js';
import type { NotedNoticeFacts } from '../requirements/noted-notices.rule.js';
import { placeOf } from '../requirements/places.rule.js';
import { expiryOf } from '../requirements/readiness.rule.js';
import { type CompletionToRecord, recordCompletions } from '../requirements/record-completions.store.js';
import { attendanceChanges } from './leading-sessions.rule.js';
import type { Session } from './sessions.rule.js';

/** Of a session that is at no facility: what it completes holds wherever it was. */
const EVERYWHERE = { id: '', area: null };

/**
 * Completes what a session is for, for those who came, and takes it back from those who after all did not. Each is told. What
 * holds longer already than coming would make it stays.
 */
export async function writeAttendance(
  transaction: ScopedTransaction,
  workspaceId: string,
  before: Session,
  after: Session,
  by: string,
  now: Date,
): Promise<void> {
  const changes = attendanceChanges(before, after);
  const { didNot } = changes;
  const { requirement, startsAt, timeZone, id: sessionId } = after;
  const planned = after.facility ?? EVERYWHERE;
  const facility = (await holdAreas(transaction, [{ requirement, facility: planned }]))(planned);
  const doneOn = calendarDateOf(startsAt, timeZone);
  // A requirement that has come to hold until a date since the session was planned: nobody has told the date yet.
  const until = doneOn;
  const expiresOn = expiryOf(requirement, doneOn, until);
  const outlasting = await outlastingOf(transaction, workspaceId, { requirement, facility }, changes.came, expiresOn);
  const came = changes.came.filter((userId) => !outlasting.has(userId));
  const completed = came.map((userId) => ({
    userId,
    requirement,
    facility,
    doneOn,
    until,
    sessionId,
  }));
  await recordCompletions(transaction, workspaceId, completed, by, now, after.groupId);
  const tookBack = await takeBack(transaction, workspaceId, after, didNot, by, now);

  const groupOf = await groupsOf(transaction, after, [...came, ...tookBack]);
  const requirementCode = requirement.code;
  const noted = { requirementCode, doneOn, expiresOn, before: null };
  const tell = (
    userIds: readonly string[],
    factsIn: (groupId: string) => NotedNoticeFacts,
  ): NewNotice<NotedNoticeFacts>[] =>
    userIds.flatMap((userId) => {
      const groupId = groupOf.get(userId);
      return groupId ? [{ userId, facts: factsIn(groupId) }] : [];
    });
  const notices = [
    ...tell(came, (groupId) => ({ kind: 'verified', groupId, by, completed: [noted] })),
    ...tell(tookBack, (groupId) => ({ kind: 'taken_back', groupId, by, requirementCode, doneOn })),
  ];
  await writeNotices(transaction, workspaceId, notices, now);
}

/** Those of whom something counts that holds longer. @param expiresOn null for ever. @returns Slack user ids */
async function outlastingOf(
  transaction: ScopedTransaction,
  workspaceId: string,
  { requirement, facility }: Pick<CompletionToRecord, 'requirement' | 'facility'>,
  userIds: readonly string[],
  expiresOn: CalendarDate | null,
): Promise<ReadonlySet<string>> {
  if (expiresOn === null || userIds.length === 0) return new Set();
  const volunteer = { userId: { in: [...userIds] } };
  // Changes nothing, but lets only one at a time decide over the same person's completions.
  await transaction.volunteer.updateMany({ where: volunteer, data: { workspaceId } });
  const standing = await transaction.completion.findMany({
    where: { current: 1, requirementCode: requirement.code, place: placeOf(requirement, facility) ?? '', volunteer },
    select: { expiresOn: true, volunteer: { select: { userId: true } } },
  });
  const longer = standing.filter((each) => each.expiresOn === null || each.expiresOn > expiresOn);
  return new Set(longer.map((each) => each.volunteer.userId));
}

/**
 * Ends what this session completed for these people, and puts back what had counted before it.
 * @returns those for whom it still counted: what somebody has verified since then stays
 */
async function takeBack(
  transaction: ScopedTransaction,
  workspaceId: string,
  { id: sessionId, requirement, groupId }: Session,
  userIds: readonly string[],
  by: string,
  now: Date,
): Promise<string[]> {
  const ended = await transaction.completion.findMany({
    where: { sessionId, current: 1, volunteer: { userId: { in: [...userIds] } } },
    include: { volunteer: true },
  });
  const audit = createAudit(transaction, workspaceId);
  for (const { id, volunteerId, volunteer, place, verifiedAt } of ended) {
    await transaction.completion.updateMany({ where: { id }, data: { current: null, endedBy: by, endedAt: now } });
    const formerly = await transaction.completion.findFirst({
      where: { volunteerId, requirementCode: requirement.code, place, endedAt: verifiedAt, id: { not: id } },
      orderBy: { verifiedAt: 'desc' },
    });
    if (formerly) {
      const again = { ...formerly, id: randomUUID(), current: 1, endedBy: null, endedAt: null };
      await transaction.completion.create({ data: again });
    }
    await audit.write(by, 'take_back', { id: volunteer.userId, scopeId: groupId, matterId: requirement.code }, now);
  }
  return ended.map(({ volunteer }) => volunteer.userId);
}

/** The group in whose name each is told, by Slack user id: the session's, or for one for every group a group of theirs. */
async function groupsOf(
  transaction: ScopedTransaction,
  { groupId }: Session,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (groupId !== null) return new Map(userIds.map((userId) => [userId, groupId]));
  const memberships = await inPieces(userIds, (piece) =>
    transaction.membership.findMany({
      where: { volunteer: { userId: { in: piece } } },
      select: { groupId: true, volunteer: { select: { userId: true } } },
      orderBy: { joinedAt: 'asc' },
    }),
  );
  return new Map(memberships.flat().map((membership) => [membership.volunteer.userId, membership.groupId]));
}
