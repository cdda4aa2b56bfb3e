import { isOverBy } from '../core/place-pauses.js';
import { calendarDateOf } from '../core/time.js';
import { defineReading } from '../delivery/projecting.js';
import { Pauses } from './pauses.store.js';
import { openLookedAt } from './read-groups.reading.js';

/** Days for which it can be told that a pause is over, should the bot have been down. */
const TOLD_LATE = 3;

/** Pauses of the groups that are looked at, those too that were over a few days ago: by group id. */
export const latePauses = defineReading(async (pass) => {
  const groups = await pass.of(openLookedAt);
  return pass.society.of(Pauses).of([...groups.values()], pass.now, TOLD_LATE);
});

/** The same that are not over. */
export const standingPauses = defineReading(async (pass) => {
  const [groups, pauses] = await Promise.all([pass.of(openLookedAt), pass.of(latePauses)]);
  return new Map(
    [...groups.values()].map(({ id, facility }) => {
      const today = calendarDateOf(pass.now, facility.timeZone);
      return [id, (pauses.get(id) ?? []).filter((pause) => !isOverBy(pause, today))];
    }),
  );
});
