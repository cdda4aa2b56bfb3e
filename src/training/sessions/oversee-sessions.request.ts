import { inAlphabet } from '../../core/alphabet.js';
import { Groups } from '../../groups/groups.store.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import type { Request } from '../../slack/hearing/request.js';
import type { Planning } from './session-list.view.js';
import type { Session } from './sessions.rule.js';
import type { Overseen } from './sessions.store.js';
import { Sessions } from './sessions.store.js';

/** How long ago a session may have begun to be listed for noting who came, in milliseconds. */
const LISTED_AFTERWARDS = 30 * 24 * 60 * 60_000;

type Asking = Pick<Request, 'society' | 'person'>;

/** For whom this person plans sessions, from the database now. */
export async function readPlanning({ society, person }: Asking): Promise<Planning> {
  const [leads, { nationalStaffIds }] = await Promise.all([
    society.of(Groups).ledBy(person.userId),
    society.of(Workspaces).read(),
  ]);
  return { leads: inAlphabet(person.locale, leads), isNational: nationalStaffIds.includes(person.userId) };
}

/** Whether this session is theirs to change. National staff may change every one. */
export function oversees({ leads, isNational }: Planning, { groupId }: Pick<Session, 'groupId'>): boolean {
  return isNational || leads.some(({ id }) => id === groupId);
}

/** Why this person cannot change a session now. @returns null when they can */
export async function refusedTo(
  request: Asking,
  session: Session | null,
): Promise<'session_gone' | 'session_called_off' | 'not_yours' | null> {
  if (!session) return 'session_gone';
  if (!oversees(await readPlanning(request), session)) return 'not_yours';
  return session.status === 'planned' ? null : 'session_called_off';
}

/** The sessions that this person answers for: coming ones, and those whose attendance can be noted. */
export function readOverseen({ society }: Asking, { leads, isNational }: Planning, now: Date) {
  const by: Overseen = isNational ? 'all' : { groupIds: leads.map(({ id }) => id) };
  return society.of(Sessions).overseen(by, new Date(now.getTime() - LISTED_AFTERWARDS));
}
