import { defineProjection } from '../../delivery/projecting.js';
import { groupsById } from '../../groups/read-groups.reading.js';
import { tellable, toldIn, unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { sessionNoticeMessages } from './session-notices.projection.js';
import { isAboutSession } from './session-notices.rule.js';
import { sessionReminderMessages } from './session-reminders.projection.js';
import type { Session } from './sessions.rule.js';
import { signedUp } from './sign-up-list.rule.js';
import { sessionsLookedAt, toldSessions } from './told-sessions.reading.js';

export const projectSessionNotices = defineProjection({
  place: 100,
  shows: 'person',
  reads: { notices: unsettledNotices, sessions: toldSessions, groups: groupsById },
  whose: ({ notices }) => toldIn(notices, isAboutSession),
  messages: ({ notices, sessions, groups, readers }, now) =>
    sessionNoticeMessages(tellable(notices, readers), sessions, readers, groups, now),
});

export const projectSessionReminders = defineProjection({
  place: 150,
  shows: 'session',
  reads: { sessions: sessionsLookedAt, groups: groupsById },
  whose: ({ sessions }, now) => comingTo(sessions, now),
  messages: ({ sessions, groups, readers }, now) => sessionReminderMessages(sessions, readers, groups, now),
});

function comingTo(sessions: readonly Session[], now: Date): string[] {
  return sessions
    .filter((session) => session.startsAt > now)
    .flatMap((session) => signedUp(session).map(({ userId }) => userId));
}
