import { randomUUID } from 'node:crypto';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import type { AreaChange } from '../../groups/happenings.store.js';
import { carriedBy } from './area-changes.rule.js';

type Row = Awaited<ReturnType<ScopedTransaction['completion']['findMany']>>[number];

/**
 * Lets what people have completed in an area count where the area is now, with its history. Of somebody who has both, the one
 * that holds longer counts, and the other is kept as history.
 */
export async function carryCompletions(
  transaction: ScopedTransaction,
  _workspaceId: string,
  change: AreaChange,
  by: string,
  now: Date,
): Promise<void> {
  const carried = carriedBy(change);
  if (!carried) return;
  const { from, to, isLeft } = carried;
  const perArea = await transaction.requirement.findMany({ where: { scope: 'per_area' }, select: { code: true } });
  const requirementCode = { in: perArea.map(({ code }) => code) };
  const coming = await transaction.completion.findMany({ where: { requirementCode, place: from, current: 1 } });
  const there = await transaction.completion.findMany({ where: { requirementCode, place: to, current: 1 } });
  const { needless, replaced } = partDoubled(coming, there);

  await inPieces(isLeft ? [...replaced, ...needless] : replaced, (piece) =>
    transaction.completion.updateMany({
      where: { id: { in: piece.map(({ id }) => id) } },
      data: { current: null, endedBy: by, endedAt: now },
    }),
  );
  if (isLeft) {
    await transaction.completion.updateMany({ where: { requirementCode, place: from }, data: { place: to } });
    return;
  }
  const copied = coming.filter((row) => !needless.includes(row));
  await transaction.completion.createMany({ data: copied.map((row) => ({ ...row, id: randomUUID(), place: to })) });
}

/** Of those who have both: what comes without being needed, and what stands there and holds less long than what comes. */
function partDoubled(
  coming: readonly Row[],
  there: readonly Row[],
): { readonly needless: Row[]; readonly replaced: Row[] } {
  const keyOf = ({ volunteerId, requirementCode }: Row): string => `${volunteerId}|${requirementCode}`;
  const standing = new Map(there.map((row) => [keyOf(row), row]));
  const doubled = coming.flatMap((row) => {
    const other = standing.get(keyOf(row));
    return other ? [{ row, other, isLonger: holdsLonger(row, other) }] : [];
  });
  return {
    needless: doubled.flatMap(({ row, isLonger }) => (isLonger ? [] : [row])),
    replaced: doubled.flatMap(({ other, isLonger }) => (isLonger ? [other] : [])),
  };
}

function holdsLonger(one: Row, other: Row): boolean {
  if (other.expiresOn === null) return false;
  return one.expiresOn === null || one.expiresOn > other.expiresOn;
}
