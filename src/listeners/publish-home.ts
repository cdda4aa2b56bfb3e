import type { Deps } from '../deps.js';
import type { Abilities } from '../views/help.js';
import { homeView } from '../views/home.js';
import type { Request } from './listen.js';
import { readOwnSessions } from './own-sessions.js';
import { readOwnTraining } from './own-training.js';
import { readUndelivered } from './undelivered-desk.js';

/** How far ahead App Home shows open visits, in milliseconds. */
const SHOWN_AHEAD = 28 * 24 * 60 * 60_000;

type Reader = Pick<Request, 'society' | 'person' | 'say' | 'now' | 'client'>;

/** What this person may do, from the database and Slack now. */
export async function readAbilities(reader: Reader): Promise<Abilities> {
  const { society, person } = reader;
  const [memberOf, leads, { messages }, { nationalStaffIds, nationalChannelId }] = await Promise.all([
    society.groups.ofMember(person.userId),
    society.groups.ledBy(person.userId),
    readUndelivered(reader),
    society.workspaces.read(),
  ]);
  const isNationalStaff = nationalStaffIds.includes(person.userId);
  const abilities = { memberOf, leads, isAdmin: person.isAdmin, undelivered: messages.length };
  return { ...abilities, ...(isNationalStaff && { nationalChannelId }) };
}

/** Publishes a person's App Home as it is now. */
export async function publishHome(deps: Deps, request: Reader): Promise<void> {
  const { society, person, say, client } = request;
  const now = deps.clock();
  const [abilities, mine, open, training, sessions] = await Promise.all([
    readAbilities(request),
    society.claims.heldBy(person.userId, now),
    society.claims.openShiftsFor(person.userId, now, new Date(now.getTime() + SHOWN_AHEAD)),
    readOwnTraining(request),
    readOwnSessions(request),
  ]);
  const view = homeView(say, person.locale, { ...abilities, mine, open, training, sessions }, person.userId, now);
  await client.views.publish({ user_id: person.userId, view });
}
