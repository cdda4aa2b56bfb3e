import type { Reply } from '../../slack/blocks/parts.js';
import type { Request } from '../../slack/hearing/request.js';
import { BesideHeldVisits } from './beside-held.request.js';
import { Claims } from './claims.store.js';
import { mineReply } from './mine.view.js';

/** Asks somebody which of their own visits they can't make. */
export async function chooseOwn({ society, person, say, now }: Request): Promise<Reply> {
  const held = (await society.of(Claims).heldBy(person.userId, now)).filter(({ shift }) => shift.status === 'planned');
  return mineReply(say, person.locale, held, person.userId, say('release.which'), now, society.of(BesideHeldVisits));
}
