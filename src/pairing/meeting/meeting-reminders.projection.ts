import { languageFor } from '../../core/language.js';
import { outsideQuietHours, REMINDED_AT, type Reader, reminderTimes, stillDue } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutPerson } from '../../delivery/subjects.rule.js';
import { mentorIdsOf, type Pairing, placeOfPairing } from '../pairing.rule.js';
import { meetingCorrection, meetingReminder } from './meeting.view.js';

const OFFSETS = [{ name: 'last', daysBefore: 1, at: REMINDED_AT }] as const;

/**
 * A reminder the evening before each hour that was entered, to each mentor, as a direct message that Slack is handed ahead of time.
 * @param isAbout whether somebody is looked at, by Slack user id
 * @param readers by Slack user id; nobody else is reminded
 */
export function meetingReminderMessages(
  pairings: readonly Pairing[],
  isAbout: (userId: string) => boolean,
  readers: ReadonlyMap<string, Reader>,
  now: Date,
): ShownMessage[] {
  return pairings.flatMap((pairing) =>
    mentorIdsOf(pairing)
      .filter(isAbout)
      .flatMap((userId) => remindersOf(pairing, userId, readers.get(userId), now)),
  );
}

function remindersOf(pairing: Pairing, userId: string, reader: Reader | undefined, now: Date): ShownMessage[] {
  if (!reader?.isActive || pairing.state === 'ended' || pairing.state === 'setting_up') return [];
  const { timeZone } = placeOfPairing(pairing);
  const locale = languageFor(reader.languages, pairing.group);
  const due = stillDue(now);
  return pairing.meetings.flatMap(({ id, state, hour }): ShownMessage[] => {
    if (id === null || hour === null || state !== 'planned' || hour.startsAt <= now) return [];
    const times = outsideQuietHours(reminderTimes(OFFSETS, hour.startsAt, timeZone, due), reader, timeZone, due);
    return times.map(({ name, sendAt }) => ({
      key: `meeting:${id}:${userId}:${name}`,
      recipient: { userId },
      subject: aboutPerson(userId),
      content: meetingReminder(pairing, id, hour, userId, locale),
      delivery: { lifetime: 'scheduled', postAt: sendAt, correction: meetingCorrection(pairing, hour, locale) },
      begin: [hour.startsAt],
    }));
  });
}
