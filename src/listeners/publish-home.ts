import type { Deps } from '../deps.js';
import { inAlphabet } from '../domain/alphabet.js';
import { Claims } from '../store/claims.js';
import { Groups } from '../store/groups.js';
import { Workspaces } from '../store/workspaces.js';
import type { Abilities } from '../views/help.js';
import { homeView } from '../views/home.js';
import { readOwnSessions } from './own-sessions.js';
import { readOwnTraining } from './own-training.js';
import { readUndelivered } from './read-undelivered.js';
import type { Request } from './request.js';
import { aboutGroup } from './speaking.js';

/** How far ahead App Home shows open visits, in milliseconds. */
const SHOWN_AHEAD = 28 * 24 * 60 * 60_000;

type Reader = Pick<Request, 'society' | 'person' | 'say' | 'now' | 'client'>;

/** What this person may do, from the database and Slack now. */
export async function readAbilities(reader: Reader): Promise<Abilities> {
  const { society, person } = reader;
  const [memberOf, leads, { messages }, { nationalStaffIds, nationalChannelId }] = await Promise.all([
    society.of(Groups).ofMember(person.userId),
    society.of(Groups).ledBy(person.userId),
    readUndelivered(reader),
    society.of(Workspaces).read(),
  ]);
  const isNationalStaff = nationalStaffIds.includes(person.userId);
  const inOrder = (groups: typeof leads) => inAlphabet(person.locale, groups);
  const abilities = {
    memberOf: inOrder(memberOf),
    leads: inOrder(leads),
    isAdmin: person.isAdmin,
    undelivered: messages.length,
  };
  return { ...abilities, ...(isNationalStaff && { nationalChannelId }) };
}

/** Publishes a person's App Home as it is now, in the language of what is about no single group. */
export async function publishHome(deps: Deps, asked: Reader): Promise<void> {
  const request = aboutGroup(asked, null);
  const { society, person, say, client } = request;
  const now = deps.clock();
  const [abilities, mine, open, training, sessions] = await Promise.all([
    readAbilities(request),
    society.of(Claims).heldBy(person.userId, now),
    society.of(Claims).openShiftsFor(person.userId, now, new Date(now.getTime() + SHOWN_AHEAD)),
    readOwnTraining(request),
    readOwnSessions(request),
  ]);
  const language = person.languages.chosen;
  const view = homeView(
    say,
    person.locale,
    { ...abilities, language, mine, open, training, sessions },
    person.userId,
    now,
  );
  await client.views.publish({ user_id: person.userId, view });
}
