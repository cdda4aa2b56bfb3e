import type { Stretch } from '../../src/core/model.js';
import { hoursBefore } from '../../src/visits/covering/offers.rule.js';
import type { Chance } from './asking-chance.js';
import { HABITS } from './asking-people.js';

type Visit = Stretch & { readonly id: string };

/** When somebody knows that they cannot come on a visit; null where they can. */
export function hinderedAt(chance: Chance, userId: string, visit: Visit): Date | null {
  if (chance('hindered', userId, visit.id) >= HABITS.hindered) return null;
  return hoursBefore(visit, chance('hindered at', userId, visit.id) * HABITS.knowsAtMost);
}

/** Whether they know so by now. */
export function isHindered(chance: Chance, userId: string, visit: Visit, now: Date): boolean {
  const at = hinderedAt(chance, userId, visit);
  return at !== null && at <= now;
}
