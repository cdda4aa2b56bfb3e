import type { CalendarDate } from '../../core/time.js';
import { createAudit } from '../../database/audit.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { writeNotices } from '../../telling/notices.store.js';
import { holdAreas } from './areas-now.store.js';
import type { NotedCompletion, NotedNoticeFacts } from './noted-notices.rule.js';
import { type Completion, countingFor, expiryOf, outlasts } from './readiness.rule.js';
import { type CompletionToRecord, recordCompletions } from './record-completions.store.js';
import { COMPLETION_COLUMNS, toCompletion } from './training-rows.store.js';

export interface Verifying {
  readonly groupId: string;
  readonly completions: readonly CompletionToRecord[];
  /** Slack user id. */
  readonly by: string;
  readonly now: Date;
  /** Whether they take the place even of something newer. */
  readonly putsRight: boolean;
}

/**
 * Records what somebody verifies for volunteers of a group and tells each of them once; what is noted just so stays.
 * @returns those that were left out, since something newer that holds longer counts already
 */
export async function verifyCompletions(
  transaction: ScopedTransaction,
  workspaceId: string,
  { groupId, completions, by, now, putsRight }: Verifying,
): Promise<readonly CompletionToRecord[]> {
  const asItIsNow = await holdAreas(transaction, completions);
  const userIds = [...new Set(completions.map(({ userId }) => userId))];
  // Changes nothing, but lets only one at a time decide over the same person's completions.
  await inPieces(userIds, (piece) =>
    transaction.volunteer.updateMany({ where: { userId: { in: piece } }, data: { workspaceId } }),
  );
  const standing = new Map<string, Completion[]>(userIds.map((userId) => [userId, []]));
  await inPieces(userIds, async (piece) => {
    const rows = await transaction.completion.findMany({
      where: { current: 1, volunteer: { userId: { in: piece } } },
      select: { ...COMPLETION_COLUMNS, volunteer: { select: { userId: true } } },
    });
    for (const { volunteer, ...row } of rows) standing.get(volunteer.userId)?.push(toCompletion(row));
  });
  const countsFor = ({ userId, requirement, facility }: CompletionToRecord): Completion | undefined =>
    countingFor(standing.get(userId) ?? [], requirement, asItIsNow(facility));
  const outlasted = putsRight
    ? []
    : completions.filter((completion) => {
        const counts = countsFor(completion);
        return counts !== undefined && outlasts(counts, { ...completion, expiresOn: expiresOnOf(completion) });
      });
  const changes = completions.flatMap((completion) => {
    if (outlasted.includes(completion)) return [];
    const noted = notedOver(completion, countsFor(completion));
    return noted ? [{ completion, noted }] : [];
  });
  if (changes.length === 0) return outlasted;
  await recordCompletions(
    transaction,
    workspaceId,
    changes.map(({ completion }) => completion),
    by,
    now,
    groupId,
  );
  const notices = userIds.flatMap((userId): NewNotice<NotedNoticeFacts>[] => {
    const completed = changes.filter(({ completion }) => completion.userId === userId).map(({ noted }) => noted);
    return completed.length > 0 ? [{ userId, facts: { kind: 'verified', groupId, by, completed } }] : [];
  });
  await writeNotices(transaction, workspaceId, notices, now);
  return outlasted;
}

function expiresOnOf({ requirement, doneOn, until }: CompletionToRecord): CalendarDate | null {
  return expiryOf(requirement, doneOn, until);
}

/** How the volunteer is told of it; null when just that counts already. */
function notedOver(completion: CompletionToRecord, standing: Completion | undefined): NotedCompletion | null {
  const { requirement, doneOn } = completion;
  const expiresOn = expiresOnOf(completion);
  if (standing?.doneOn === doneOn && standing.expiresOn === expiresOn) return null;
  return { requirementCode: requirement.code, doneOn, expiresOn, before: standing?.doneOn ?? null };
}

export interface TakingBack {
  readonly groupId: string;
  /** Slack user id of the volunteer. */
  readonly userId: string;
  readonly completionId: string;
  readonly by: string;
  readonly now: Date;
}

/** Ends a completion without anything in its place, and tells the volunteer. @returns whether it was theirs and still counted */
export async function takeBackCompletion(
  transaction: ScopedTransaction,
  workspaceId: string,
  { groupId, userId, completionId, by, now }: TakingBack,
): Promise<boolean> {
  const row = await transaction.completion.findFirst({ where: { id: completionId, volunteer: { userId } } });
  const { count } = await transaction.completion.updateMany({
    where: { id: completionId, volunteer: { userId }, current: 1 },
    data: { current: null, endedBy: by, endedAt: now },
  });
  if (!row || count === 0) return false;
  const { requirementCode, doneOn } = row;
  const facts = { kind: 'taken_back' as const, groupId, by, requirementCode, doneOn };
  await writeNotices(transaction, workspaceId, [{ userId, facts }], now);
  await createAudit(transaction, workspaceId).write(
    by,
    'take_back',
    { id: userId, scopeId: groupId, matterId: requirementCode },
    now,
  );
  return true;
}
