import type { Society } from '../../database/society.js';
import { Pausing } from './pausing.store.js';

/** Calls off what is inside a pause, piece by piece, and tells everybody once. Whatever is left when it stops, the next look at the place does. */
export async function callOffInside(society: Society, pauseId: string, now: Date): Promise<void> {
  while (await society.of(Pausing).callOff(pauseId, now));
}
