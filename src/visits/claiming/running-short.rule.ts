import type { Group, Shift } from '../../core/model.js';
import { stillNeeded } from '../../core/party.js';
import { outsideQuietHours, type Reader, type ReminderTime, reminderTimes } from '../../core/reminder-times.js';
import type { ReminderSettings } from '../../groups/reminder-settings.rule.js';

/** Milliseconds before a visit below its minimum at which leaders hear of it for the last time. */
const LAST_CALL = 20 * 60 * 60_000;
/** Milliseconds that Slack waits for us to say it ourselves. */
const FALLS_BACK_AFTER = 30 * 60_000;
/** Milliseconds within which nobody is told again that a visit is below its minimum. */
const AGAIN_AFTER = 6 * 60 * 60_000;

/** What leaders are reminded of while a visit is below its minimum: in good time, and while the facility can still be told. */
type ShortReminder = 'short' | 'last_call';

/**
 * When Slack tells a leader that a visit is below its minimum, should we be down: half an hour after their card would have, and
 * after it would have been decided that the visit does not run. Once we have done so it is withdrawn.
 */
export function shortReminders(
  settings: ReminderSettings,
  group: Group,
  shift: Shift,
  reader: Reader,
  now: Date,
): ReminderTime<ShortReminder>[] {
  if (!settings.kinds.includes('short') || shift.status !== 'planned' || !reader.isActive) return [];
  if (stillNeeded(shift) === 0) return [];
  const times = outsideQuietHours(shortReminderTimes(settings, group, shift), reader, group.facility.timeZone, now);
  const [first, second] = times;
  const told = first && second && second.sendAt.getTime() - first.sendAt.getTime() < AGAIN_AFTER ? [first] : times;
  return told.map(({ name, sendAt }) => ({ name, sendAt: new Date(sendAt.getTime() + FALLS_BACK_AFTER) }));
}

/** When leaders are reminded of a visit below its minimum, quiet hours aside. */
export function shortReminderTimes(
  { shortDaysBefore }: ReminderSettings,
  { facility }: Group,
  { startsAt }: Pick<Shift, 'startsAt'>,
): ReminderTime<ShortReminder>[] {
  const offset = { name: 'short', daysBefore: shortDaysBefore, at: null } as const;
  return [
    ...reminderTimes<ShortReminder>([offset], startsAt, facility.timeZone, new Date(0)),
    { name: 'last_call', sendAt: new Date(startsAt.getTime() - LAST_CALL) },
  ];
}
