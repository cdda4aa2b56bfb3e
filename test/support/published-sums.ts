import type { TalliesAudit } from '../../src/numbers/tallying/tally-audit.rule.js';

/** What is wrong with the sums that are posted, for somebody who subtracts one from another; empty when nothing is. */
export function flawsOfSums({ publications }: Pick<TalliesAudit, 'publications'>): string[] {
  const cells = publications.flatMap((publication) => publication.cells);
  const values = new Map(
    cells.flatMap((cell) => ('value' in cell && !('parts' in cell) ? [[cell.id, cell.value]] : [])),
  );
  const sums = cells.flatMap((cell) => ('parts' in cell ? [{ ...cell, held: new Set(cell.parts) }] : []));
  const flaws = [...values].filter(([, value]) => value < 10).map(([id]) => `${id} is below ten`);
  for (const { id, value, parts } of sums) {
    const sum = parts.reduce((total, part) => total + (values.get(part) ?? Number.NaN), 0);
    if (sum !== value) flaws.push(`${id} is not the sum of its parts`);
  }
  for (const one of sums)
    for (const other of sums) {
      if (one.held.size > other.held.size || !one.parts.every((id) => other.held.has(id))) continue;
      const difference = other.value - one.value;
      if (difference !== 0 && difference < 10) flaws.push(`${other.id} less ${one.id} is ${difference}`);
    }
  return flaws;
}
