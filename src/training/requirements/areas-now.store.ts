import { lockFacilities } from '../../database/locks.js';
import type { ScopedTransaction } from '../../database/scope.js';
import type { Scope, Where } from './places.rule.js';

/** Something met at a facility. */
interface Met {
  readonly requirement: { readonly scope: Scope };
  readonly facility: Where;
}

/**
 * Which area each facility has by now, for what is met per area. Nobody gives one of them another until the transaction ends:
 * what is noted in the second in which an area is called otherwise is noted under its new name, or goes along to it.
 * @returns a facility as it is now; the same where no area matters
 */
export async function holdAreas(
  transaction: ScopedTransaction,
  met: readonly Met[],
): Promise<(facility: Where) => Where> {
  const perArea = met.filter(({ requirement }) => requirement.scope === 'per_area');
  const ids = [...new Set(perArea.map(({ facility }) => facility.id))];
  if (ids.length === 0) return (facility) => facility;
  await lockFacilities(transaction, ids);
  const rows = await transaction.facility.findMany({ where: { id: { in: ids } }, select: { id: true, area: true } });
  const now = new Map(rows.map((row) => [row.id, row]));
  return (facility) => now.get(facility.id) ?? facility;
}
