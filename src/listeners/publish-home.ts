import type { Deps } from '../deps.js';
import type { Abilities } from '../views/help.js';
import { homeView } from '../views/home.js';
import type { Request } from './listen.js';
import { readUndelivered } from './undelivered-desk.js';

/** How far ahead App Home shows open visits, in milliseconds. */
const SHOWN_AHEAD = 28 * 24 * 60 * 60_000;

type Reader = Pick<Request, 'society' | 'person' | 'say' | 'now' | 'client'>;

/** What this person may do, from the database and Slack now. */
export async function readAbilities(reader: Reader): Promise<Abilities> {
  const { society, person } = reader;
  const [memberOf, leads, { messages }] = await Promise.all([
    society.groups.ofMember(person.userId),
    society.groups.ledBy(person.userId),
    readUndelivered(reader),
  ]);
  return { memberOf, leads, isAdmin: person.isAdmin, undelivered: messages.length };
}

/** Publishes a person's App Home as it is now. */
export async function publishHome(deps: Deps, request: Reader): Promise<void> {
  const { society, person, say, client } = request;
  const now = deps.clock();
  const [abilities, mine, open] = await Promise.all([
    readAbilities(request),
    society.claims.heldBy(person.userId, now),
    society.claims.openShiftsFor(person.userId, now, new Date(now.getTime() + SHOWN_AHEAD)),
  ]);
  const view = homeView(say, person.locale, { ...abilities, mine, open }, person.userId, now);
  await client.views.publish({ user_id: person.userId, view });
}
