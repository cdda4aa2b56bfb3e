import type { Pass } from '../../delivery/projecting.js';
import { Pausing } from './pausing.store.js';

/** Finishes pauses whose visits are not all called off yet, since the process that began stopped: some pieces more, and everybody is told. */
export async function settlePauses({ society, about, now }: Pass): Promise<boolean> {
  if (about.kind === 'these' && about.groups.size === 0) return false;
  const pauses = society.of(Pausing);
  const unfinished = await pauses.unfinished();
  for (const id of unfinished) while (await pauses.callOff(id, now));
  return unfinished.length > 0;
}
