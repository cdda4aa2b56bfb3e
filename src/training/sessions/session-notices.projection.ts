import { languageFor } from '../../core/language.js';
import type { Group } from '../../core/model.js';
import type { Reader } from '../../core/reminder-times.js';
import { type ShownMessage, toldOnce } from '../../delivery/desired-message.js';
import type { Notice } from '../../telling/notices.rule.js';
import { sessionNotice } from './session-notice.view.js';
import { isAboutSession, type SessionNoticeFacts } from './session-notices.rule.js';
import { groupOf, type Session } from './sessions.rule.js';
import { signUpOf } from './sign-up-list.rule.js';

/**
 * Every notice about a session that is not settled yet, as a direct message sent once. One that no longer holds by the time
 * it could be sent says nothing.
 * @param readers by Slack user id; nobody else is told
 * @param groups by id
 */
export function sessionNoticeMessages(
  notices: readonly Notice[],
  sessions: readonly Session[],
  readers: ReadonlyMap<string, Reader>,
  groups: ReadonlyMap<string, Group>,
  now: Date,
): ShownMessage[] {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return notices.flatMap(({ id, userId, facts }): ShownMessage[] => {
    const session = isAboutSession(facts) ? byId.get(facts.sessionId) : undefined;
    const reader = readers.get(userId);
    if (!isAboutSession(facts) || !session || !reader || !holds(facts, session, userId, now)) return [];
    const locale = languageFor(reader.languages, groupOf(session, groups));
    const content = sessionNotice(facts, session, locale);
    return [toldOnce(`notice:${id}`, userId, content)];
  });
}

function holds(facts: SessionNoticeFacts, session: Session, userId: string, now: Date): boolean {
  const own = signUpOf(session, userId);
  const isAhead = session.status === 'planned' && session.startsAt > now;
  switch (facts.kind) {
    case 'session_offered':
      return isAhead && session.signUpUntil > now && own === null;
    case 'session_place_offered':
      return isAhead && own?.state === 'offered' && own.offeredUntil?.getTime() === facts.until.getTime();
    case 'session_changed':
      return isAhead;
    case 'session_called_off':
      return true;
    case 'session_unmarked':
      return session.attendanceMarkedAt === null;
  }
}
