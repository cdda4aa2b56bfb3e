import type { PlacePause } from '../core/model.js';
import { pauseAround } from '../core/place-pauses.js';
import type { Society } from '../database/society.js';
import { Pauses } from '../groups/pauses.store.js';
import { type Meeting, type Pairing, placeOfPairing } from './pairing.rule.js';

/** The pause in which an hour of a one-to-one lies; null where its mentors can go. Outside nothing is paused. */
export async function pausedDuring(
  society: Society,
  pairing: Pairing,
  hour: NonNullable<Meeting['hour']>,
  now: Date,
): Promise<PlacePause | null> {
  if (pairing.outsideSince) return null;
  const facility = placeOfPairing(pairing);
  const { id } = pairing.group;
  const pauses = (await society.of(Pauses).of([{ id, facility }], now)).get(id) ?? [];
  return pauseAround(pauses, hour, facility.timeZone);
}
