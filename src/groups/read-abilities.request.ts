import type { Abilities } from '../core/abilities.js';
import { inAlphabet } from '../core/alphabet.js';
import type { Request } from '../slack/hearing/request.js';
import { Groups } from './groups.store.js';
import { Workspaces } from './workspaces.store.js';

/** What this person may do, from the database and Slack now. Their groups are in the order of the alphabet. */
export async function readAbilities({ society, person }: Pick<Request, 'society' | 'person'>): Promise<Abilities> {
  const [memberOf, leads, { nationalStaffIds, nationalChannelId }] = await Promise.all([
    society.of(Groups).ofMember(person.userId),
    society.of(Groups).ledBy(person.userId),
    society.of(Workspaces).read(),
  ]);
  return {
    memberOf: inAlphabet(person.locale, memberOf),
    leads: inAlphabet(person.locale, leads),
    isAdmin: person.isAdmin,
    ...(nationalStaffIds.includes(person.userId) && { nationalChannelId }),
  };
}
