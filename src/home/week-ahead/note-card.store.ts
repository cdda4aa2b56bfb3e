import type { Society } from '../../database/society.js';
import { WeeksAhead } from './week-ahead.store.js';

/** Whoever has a card is told of others by it, which nobody is unseen. @returns false: nothing else waits for it */
export async function noteCard(society: Society, key: string, now: Date): Promise<boolean> {
  const [kind, isoWeek, userId] = key.split(':');
  if (kind === 'ahead' && isoWeek && userId) await society.of(WeeksAhead).noteCard(userId, isoWeek, now);
  return false;
}
