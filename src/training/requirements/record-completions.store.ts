import { randomUUID } from 'node:crypto';
import type { CalendarDate } from '../../core/time.js';
import { createAudit } from '../../database/audit.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { holdAreas } from './areas-now.store.js';
import { placeOf, type Where } from './places.rule.js';
import { expiryOf, type Requirement } from './readiness.rule.js';

/** Something that a person has done, as somebody verifies it. */
export interface CompletionToRecord {
  /** Slack user id of the volunteer. */
  readonly userId: string;
  readonly requirement: Requirement;
  /** Of no meaning where the requirement is met once for all. */
  readonly facility: Where;
  readonly doneOn: CalendarDate;
  /** Last date on which it holds, where the requirement holds until a date; else without meaning. */
  readonly until: CalendarDate | null;
  /** The session that completed it; null where somebody verified it by hand. */
  readonly sessionId: string | null;
}

/**
 * Writes these down within a transaction, each in the place of what counted before, which is kept as history. Strangers are
 * left out.
 * @param groupId whose leaders may read who did it; null for all groups'
 */
export async function recordCompletions(
  transaction: ScopedTransaction,
  workspaceId: string,
  completions: readonly CompletionToRecord[],
  by: string,
  now: Date,
  groupId: string | null,
): Promise<void> {
  if (completions.length === 0) return;
  const asItIsNow = await holdAreas(transaction, completions);
  const userIds = [...new Set(completions.map(({ userId }) => userId))];
  const volunteers = await inPieces(userIds, (piece) =>
    transaction.volunteer.findMany({ where: { userId: { in: piece } } }),
  );
  const volunteerIds = new Map(volunteers.flat().map(({ id, userId }) => [userId, id]));
  const rows = completions.flatMap(({ userId, requirement, facility, doneOn, until, sessionId }) => {
    const volunteerId = volunteerIds.get(userId);
    if (!volunteerId) return [];
    const place = placeOf(requirement, asItIsNow(facility)) ?? '';
    const requirementCode = requirement.code;
    const expiresOn = expiryOf(requirement, doneOn, until);
    return [{ volunteerId, requirementCode, place, doneOn, expiresOn, sessionId, userId }];
  });
  await endStanding(transaction, rows, by, now);
  await transaction.completion.createMany({
    data: rows.map(({ userId: _userId, ...row }) => ({
      ...row,
      id: randomUUID(),
      workspaceId,
      verifiedBy: by,
      verifiedAt: now,
      current: 1,
    })),
  });
  const audit = createAudit(transaction, workspaceId);
  await audit.writeAll(
    by,
    'verify',
    rows.map(({ userId, requirementCode }) => ({ id: userId, scopeId: groupId, matterId: requirementCode })),
    now,
  );
}

interface Place {
  readonly volunteerId: string;
  readonly requirementCode: string;
  readonly place: string;
}

/** How many things of its own each row may name besides the volunteer: what it is that they have completed, and where. */
const NAMED_WITH_EACH = 2;

/** One statement for some hundred of them, whatever they have completed: a file that is imported names as many. */
async function endStanding(
  transaction: ScopedTransaction,
  rows: readonly Place[],
  by: string,
  now: Date,
): Promise<void> {
  await inPieces(
    rows,
    (piece) =>
      transaction.completion.updateMany({
        where: { current: 1, OR: whose(piece) },
        data: { current: null, endedBy: by, endedAt: now },
      }),
    NAMED_WITH_EACH,
  );
}

/** Each requirement and place once, with everybody who has completed it there. */
function whose(rows: readonly Place[]) {
  const byPlace = new Map<string, Place[]>();
  for (const row of rows) {
    const key = `${row.requirementCode}|${row.place}`;
    const known = byPlace.get(key);
    if (known) known.push(row);
    else byPlace.set(key, [row]);
  }
  return [...byPlace.values()].map((same) => {
    const [{ requirementCode, place } = { requirementCode: '', place: '' }] = same;
    return { requirementCode, place, volunteerId: { in: same.map(({ volunteerId }) => volunteerId) } };
  });
}
