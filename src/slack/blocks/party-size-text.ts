import type { Shift } from '../../core/model.js';
import type { Say } from '../../locales/index.js';

/** How many go on a visit: *2–3 volunteers*. */
export function partyText(say: Say, party: Pick<Shift, 'minimumParty' | 'maximumParty'>): string {
  const { minimumParty: minimum, maximumParty: maximum } = party;
  if (minimum === maximum) return say('plan.party.exact', { count: maximum });
  return say('plan.party.range', { minimum, maximum });
}
