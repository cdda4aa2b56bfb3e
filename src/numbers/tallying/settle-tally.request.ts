import type { Society } from '../../database/society.js';
import { Ledger } from '../../delivery/ledger.store.js';
import { tallyMessages } from './tallies.projection.js';
import { Tallies } from './tallies.store.js';

/**
 * A week of the national channel is settled once its post is there, and those of a month and a year that are over with it.
 * @returns whether another week is to be sent now
 */
export async function settleTally(society: Society, key: string, now: Date): Promise<boolean> {
  if (!key.startsWith('tally:')) return false;
  const next = await society.of(Tallies).toPost(now);
  if (!next) return false;
  const keys = tallyMessages(next).map((message) => message.key);
  const rows = await society.of(Ledger).read(keys, now);
  const sent = new Set(rows.filter(({ state }) => state === 'sent').map((row) => row.key));
  if (!keys.every((each) => sent.has(each))) return false;
  return society.of(Tallies).settlePosted(next.facts.isoWeek, now);
}
