import type { Programme } from '../../src/core/model.js';
import { readSeed } from '../../src/training/requirements/seeds.store.js';

/** What every workspace begins with. */
export const PROGRAMMES: readonly Programme[] = [
  ...readSeed('sweden').programmes,
  ...readSeed('denmark').programmes,
].map(({ requirements: _requirements, oneToOne, oneToOneMost, ...programme }) => ({
  ...programme,
  ...(oneToOne && { oneToOne: { whenMoved: oneToOne, mostMonths: oneToOneMost ?? null } }),
}));

/** @param code e.g. `se.remand_visits` */
export function programmeCalled(code: string): Programme {
  const programme = PROGRAMMES.find((candidate) => candidate.code === code);
  if (!programme) throw new Error(`no programme ${code}`);
  return programme;
}
