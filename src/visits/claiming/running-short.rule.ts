import type { Group, Shift } from '../../core/model.js';
import { stillNeeded } from '../../core/party.js';
import { afterQuietHours } from '../../core/quiet-hours.js';
import { outsideQuietHours, type Reader, type ReminderTime, reminderTimes } from '../../core/reminder-times.js';
import type { ReminderSettings } from '../../groups/reminder-settings.rule.js';

/** Milliseconds before a visit below its minimum at which leaders hear of it for the last time. */
const LAST_CALL = 20 * 60 * 60_000;
/** Milliseconds that Slack waits for us to say it ourselves. */
const FALLS_BACK_AFTER = 30 * 60_000;
/** Milliseconds before a visit by which a leader hears of it, also in their quiet hours. */
const AT_LATEST = 3 * 60 * 60_000;
/** Milliseconds within which nobody is told again that a visit is below its minimum. */
const AGAIN_AFTER = 6 * 60 * 60_000;

/** What leaders are reminded of while a visit is below its minimum: in good time, and while the facility can still be told. */
type ShortReminder = 'short' | 'last_call';

/**
 * When Slack tells a leader that a visit is below its minimum, should we be down: half an hour after their card would have, and
 * after it would have been decided that the visit does not run; once their quiet hours are over, where that is in them and leaves
 * time before the visit. Once we have done so it is withdrawn.
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
  const { timeZone } = group.facility;
  const times = outsideQuietHours(shortReminderTimes(settings, group, shift), reader, timeZone, now);
  const [first, second] = times;
  const told = first && second && second.sendAt.getTime() - first.sendAt.getTime() < AGAIN_AFTER ? [first] : times;
  return told.map(({ name, sendAt }) => ({ name, sendAt: fallsBackAt(sendAt, shift, reader, timeZone) }));
}

function fallsBackAt(cardAt: Date, { startsAt }: Shift, { quietHours, timeZone }: Reader, zone: string): Date {
  const soon = new Date(cardAt.getTime() + FALLS_BACK_AFTER);
  const awake = afterQuietHours(soon, quietHours, timeZone ?? zone);
  return awake.getTime() <= startsAt.getTime() - AT_LATEST ? awake : soon;
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
