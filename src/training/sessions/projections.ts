import { defineProjection } from '../../delivery/projecting.js';
import { isAboutSession } from '../../domain/session-notices.js';
import type { Session } from '../../domain/sessions.js';
import { signedUp } from '../../domain/sign-up-list.js';
import { groupsById } from '../../groups/read-groups.reading.js';
import { sessionNoticeMessages } from '../../projections/session-notices.js';
import { sessionReminderMessages } from '../../projections/session-reminders.js';
import { tellable, toldIn, unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { toldSessions } from './told-sessions.js';

export const projectSessionNotices = defineProjection({
  place: 100,
  reads: { notices: unsettledNotices, sessions: toldSessions, groups: groupsById },
  whose: ({ notices }) => toldIn(notices, isAboutSession),
  messages: ({ notices, sessions, groups, readers }, now) =>
    sessionNoticeMessages(tellable(notices, readers), sessions, readers, groups, now),
});

export const projectSessionReminders = defineProjection({
  place: 150,
  reads: { sessions: toldSessions, groups: groupsById },
  whose: ({ sessions }, now) => comingTo(sessions, now),
  messages: ({ sessions, groups, readers }, now) => sessionReminderMessages(sessions, readers, groups, now),
});

function comingTo(sessions: readonly Session[], now: Date): string[] {
  return sessions
    .filter((session) => session.startsAt > now)
    .flatMap((session) => signedUp(session).map(({ userId }) => userId));
}
