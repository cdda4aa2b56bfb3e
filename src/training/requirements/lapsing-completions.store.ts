import type { CalendarDate } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';
import { inPages, inPieces } from '../../database/in-pieces.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import type { StoreScope } from '../../database/society.js';
import { aboutPerson, type Subject } from '../../delivery/subjects.rule.js';
import type { LapsingCompletion } from './readiness.rule.js';
import { COMPLETION_COLUMNS, toCompletion } from './training-rows.store.js';

/**
 * One look at the index of last days, however many people there are, and who they are where there are any. Each is read once:
 * somebody in every group whose completions lapse all at once would else bring all their memberships with each.
 */
export async function lapsingCompletions(
  client: ScopedClient,
  workspaceId: string,
  from: CalendarDate,
  until: CalendarDate,
  userIds: ReadonlySet<string> | null,
): Promise<LapsingCompletion[]> {
  const theirs = userIds && { volunteer: { userId: { in: [...userIds] } } };
  const where = { workspaceId, current: 1, expiresOn: { gte: from, lte: until }, ...theirs };
  const rows = await client.completion.findMany({
    where,
    select: { ...COMPLETION_COLUMNS, volunteerId: true },
    orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
  });
  const pieces = await inPieces(new Set(rows.map(({ volunteerId }) => volunteerId)), (volunteerIds) =>
    client.volunteer.findMany({
      where: { id: { in: volunteerIds } },
      select: {
        id: true,
        userId: true,
        memberships: { where: { endedAt: null, status: 'active' }, select: { groupId: true } },
      },
    }),
  );
  const people = new Map(
    pieces.flat().map(({ id, userId, memberships }) => {
      return [id, { userId, activeIn: new Set(memberships.map(({ groupId }) => groupId)) }];
    }),
  );
  return rows.flatMap(({ volunteerId, ...row }) => {
    const { expiresOn, ...completion } = toCompletion(row);
    const person = people.get(volunteerId);
    return expiresOn === null || !person ? [] : [{ ...completion, expiresOn, ...person }];
  });
}

/** About how many with a last day somebody has completed. */
const LAPSING_OF_EACH = 2;

/** Everybody who has completed something with a last day that is not past. */
export async function whoseCompletionsLapse({ client }: StoreScope, now: Date): Promise<readonly Subject[]> {
  const people = await inPages((after, take) =>
    client.volunteer.findMany({ where: after, select: { id: true, userId: true }, orderBy: { id: 'asc' }, take }),
  );
  const userIds = new Map(people.map(({ id, userId }) => [id, userId]));
  const pieces = await inPieces(
    userIds.keys(),
    (piece) =>
      client.completion.findMany({
        where: { volunteerId: { in: piece }, current: 1, expiresOn: { gte: now.toISOString().slice(0, 10) } },
        select: { volunteerId: true },
      }),
    LAPSING_OF_EACH,
  );
  const theirs = new Set(pieces.flat().flatMap(({ volunteerId }) => userIds.get(volunteerId) ?? []));
  return [...theirs].map(aboutPerson);
}

/** How many days before its last day something may be spoken of in a reminder: the earliest, and how long an answer takes. */
const SPOKEN_OF = 150;

/**
 * Slack user ids of those who are reminded to renew a completion soon, of a group's members or of everybody.
 * @param groupId null for everybody
 */
export async function whoIsToRenew(
  transaction: Pick<ScopedTransaction, 'volunteer'>,
  requirementCode: string,
  groupId: string | null,
  now: Date,
): Promise<readonly string[]> {
  const today = now.toISOString().slice(0, 10);
  const expiresOn = { gte: dateAfter(today, -1), lte: dateAfter(today, SPOKEN_OF) };
  const rows = await transaction.volunteer.findMany({
    where: {
      completions: { some: { requirementCode, current: 1, expiresOn } },
      ...(groupId && { memberships: { some: { groupId, endedAt: null } } }),
    },
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}
