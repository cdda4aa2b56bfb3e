import { languageFor } from '../../core/language.js';
import type { Group } from '../../core/model.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutSession } from '../../delivery/subjects.rule.js';
import { sessionCorrection, sessionReminder } from './session-reminder.view.js';
import { sessionReminders } from './session-reminding.rule.js';
import { groupOf, type Session } from './sessions.rule.js';

/**
 * Every reminder of a session still ahead, as a direct message that Slack is handed ahead of time, to those who have a place
 * and are still in a group that it is for.
 * @param readers by Slack user id; nobody else is reminded
 * @param groups by id
 */
export function sessionReminderMessages(
  sessions: readonly Session[],
  readers: ReadonlyMap<string, Reader>,
  groups: ReadonlyMap<string, Group>,
  now: Date,
): ShownMessage[] {
  return sessions.flatMap((session) =>
    session.signUps.flatMap((signUp) => {
      const { id, userId } = signUp;
      const reader = readers.get(userId);
      const isStillIn = session.groupId === null ? reader?.groupIds.size !== 0 : reader?.groupIds.has(session.groupId);
      if (!reader || !isStillIn) return [];
      const locale = languageFor(reader.languages, groupOf(session, groups));
      return sessionReminders(session, signUp, reader, now).map(
        ({ name, sendAt }): ShownMessage => ({
          key: `session:${id}:${name}`,
          recipient: { userId },
          subject: aboutSession(session.id),
          content: sessionReminder(session, locale),
          delivery: {
            lifetime: 'scheduled',
            postAt: sendAt,
            correction: sessionCorrection(session, locale),
          },
        }),
      );
    }),
  );
}
