import type { KnownBlock } from '@slack/types';
import { numberInLine } from '../../core/line.js';
import type { Request } from '../../slack/hearing/request.js';
import { waitingBlocks } from './cover-replies.view.js';
import { Offers } from './offers.store.js';
import { VisitsById } from './visits-by-id.store.js';

/** The visits on which somebody waits for a place, with their turn. */
export async function waitingFor({
  society,
  person,
  say,
  now,
}: Pick<Request, 'society' | 'person' | 'say' | 'now'>): Promise<readonly KnownBlock[]> {
  const { lines } = await society.of(Offers).of(person.userId, now);
  if (lines.size === 0) return [];
  const visits = await society.of(VisitsById).of([...lines.keys()]);
  const waiting = visits.flatMap((visit) => {
    const number = numberInLine(lines.get(visit.shift.id) ?? [], person.userId);
    return number === null || visit.shift.status !== 'planned' ? [] : [{ ...visit, number }];
  });
  return waitingBlocks(say, person.locale, waiting);
}
