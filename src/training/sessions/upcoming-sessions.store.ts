import { inPieces } from '../../database/in-pieces.js';
import type { ScopedClient } from '../../database/scope.js';
import { bySoonest } from '../../database/stored-rows.js';
import { type Requirements, readSessions } from './session-rows.store.js';
import type { Session } from './sessions.rule.js';

/** Whose sessions are looked for: those of these groups, with those for every group where there are any. */
export interface SessionsOf {
  readonly groupIds: readonly string[];
  /** And those that this volunteer is on the list of; null for nobody's. */
  readonly volunteerId: string | null;
}

/** Planned ones that have not begun by an instant. */
export function toBegin(now: Date) {
  return { status: 'planned', startsAt: { gt: now } };
}

/** Soonest first. Of the lists of other groups' sessions nothing is read, however many there are. */
export async function upcomingFor(
  client: Pick<ScopedClient, 'session' | 'requirement' | 'facility' | 'signUp'>,
  { groupIds, volunteerId }: SessionsOf,
  now: Date,
  readRequirements?: () => Promise<Requirements>,
): Promise<readonly Session[]> {
  const listed = volunteerId === null ? [] : [{ signUps: { some: { volunteerId } } }];
  if (groupIds.length === 0) {
    return listed.length === 0 ? [] : readSessions(client, { ...toBegin(now), OR: listed }, readRequirements);
  }
  const pieces = await inPieces(groupIds, (piece) => {
    const theirs = [{ groupId: null }, { groupId: { in: piece } }, ...listed];
    return readSessions(client, { ...toBegin(now), OR: theirs }, readRequirements);
  });
  const byId = new Map(pieces.flat().map((session) => [session.id, session]));
  return [...byId.values()].sort(bySoonest);
}
