import { defineReading } from '../delivery/projecting.js';
import { Pauses } from './pauses.store.js';
import { openLookedAt } from './read-groups.reading.js';

/** Pauses that are not over, of the groups that are looked at: by group id. */
export const standingPauses = defineReading(async (pass) => {
  const groups = await pass.of(openLookedAt);
  return pass.society.of(Pauses).of([...groups.values()], pass.now);
});
