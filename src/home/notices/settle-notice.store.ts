import type { Society } from '../../database/society.js';
import { Notices } from '../../telling/notices.store.js';

/** Whoever has been told need not be told again. @returns false: nothing else waits for it */
export async function settleNotice(society: Society, key: string, now: Date): Promise<boolean> {
  await society.of(Notices).settleSent(key, now);
  return false;
}
