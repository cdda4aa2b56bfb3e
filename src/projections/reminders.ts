import { everybodyOn } from '../domain/claiming.js';
import type { Group, GroupShift, GroupWeek } from '../domain/model.js';
import {
  DEFAULT_REMINDERS,
  nextUnposted,
  type Reader,
  type ReminderSettings,
  shortReminder,
  unpostedReminder,
  visitReminders,
} from '../domain/reminding.js';
import type { Reply } from '../views/parts.js';
import {
  shortCorrection,
  shortReminderMessage,
  unpostedCorrection,
  unpostedReminderMessage,
  visitCorrection,
  visitReminder,
} from '../views/reminder.js';
import type { DesiredMessage } from './desired-message.js';

/** How long before a reminder nobody is added to those it names, in milliseconds. */
const COMPANY_SETTLED = 6 * 60_000;

/** What reminders are made from. */
export interface RemindedState {
  /** Posted weeks that have not ended. */
  readonly weeks: readonly GroupWeek[];
  /** By id. */
  readonly groups: ReadonlyMap<string, Group>;
  /** By group id; the defaults where a group has chosen none. */
  readonly settings: ReadonlyMap<string, ReminderSettings>;
  /** By Slack user id: everybody who holds a visit to come, and every leader. Nobody else is reminded. */
  readonly readers: ReadonlyMap<string, Reader>;
}

/**
 * Every reminder still ahead, as a direct message that Slack is handed ahead of time: to those who hold a visit, and to
 * leaders of a visit below its minimum and of a next week that is not posted.
 */
export function reminderMessages(state: RemindedState, now: Date): DesiredMessage[] {
  const posted = new Set(state.weeks.map(({ group, isoWeek }) => `${group.id} ${isoWeek}`));
  return [
    ...state.weeks.flatMap((week) =>
      week.shifts.flatMap((shift) => {
        if (shift.startsAt <= now) return [];
        const own = { shift, group: week.group };
        return [...visitMessages(state, own, now), ...shortMessages(state, own, week, now)];
      }),
    ),
    ...[...state.groups.values()].flatMap((group) => unpostedMessages(state, group, posted, now)),
  ];
}

function visitMessages({ settings, readers }: RemindedState, own: GroupShift, now: Date): DesiredMessage[] {
  const { shift, group } = own;
  const chosen = settings.get(group.id) ?? DEFAULT_REMINDERS;
  return everybodyOn(shift).flatMap((claim) => {
    const { id, userId } = claim;
    const reader = readers.get(userId);
    const times = reader ? visitReminders(chosen, group, shift, claim, reader, now) : [];
    if (!reader || times.length === 0) return [];
    const correction = visitCorrection(own, reader.locale);
    // Both reminders mostly name the same company, and then say the same: thousands are made in a pass.
    const written = new Map<number, Reply>();
    return times.map(({ name, sendAt }) => {
      const known = asKnownBefore(own, userId, sendAt);
      const company = known.shift.claims.length;
      const content = written.get(company) ?? visitReminder(known, userId, chosen.rules, reader.locale);
      written.set(company, content);
      return scheduled(`reminder:${id}:${name}`, userId, sendAt, { content, correction });
    });
  });
}

/** Without those who joined in the last minutes: a reminder that Slack can no longer change need not be corrected for them. */
function asKnownBefore({ shift, group }: GroupShift, userId: string, sendAt: Date): GroupShift {
  const known = new Date(sendAt.getTime() - COMPANY_SETTLED);
  const claims = shift.claims.filter((claim) => claim.userId === userId || claim.claimedAt <= known);
  return { shift: { ...shift, claims }, group };
}

function shortMessages(state: RemindedState, own: GroupShift, { isoWeek }: GroupWeek, now: Date): DesiredMessage[] {
  const { shift, group } = own;
  const chosen = state.settings.get(group.id) ?? DEFAULT_REMINDERS;
  return toLeaders(state, group, (userId, reader) => {
    const sendAt = shortReminder(chosen, group, shift, reader, now);
    if (!sendAt) return [];
    const says = {
      content: shortReminderMessage(own, isoWeek, reader.locale),
      correction: shortCorrection(own, isoWeek, reader.locale),
    };
    return [scheduled(`short:${shift.id}:${userId}`, userId, sendAt, says)];
  });
}

function unpostedMessages(
  state: RemindedState,
  group: Group,
  posted: ReadonlySet<string>,
  now: Date,
): DesiredMessage[] {
  const next = nextUnposted(state.settings.get(group.id) ?? DEFAULT_REMINDERS, group, now);
  if (!next || posted.has(`${group.id} ${next.isoWeek}`)) return [];
  const { isoWeek } = next;
  return toLeaders(state, group, (userId, reader) => {
    const sendAt = unpostedReminder(next.sendAt, group, reader, now);
    if (!sendAt) return [];
    const says = {
      content: unpostedReminderMessage(group, isoWeek, reader.locale),
      correction: unpostedCorrection(group, isoWeek, reader.locale),
    };
    return [scheduled(`unposted:${group.id}:${isoWeek}:${userId}`, userId, sendAt, says)];
  });
}

function toLeaders(
  { readers }: RemindedState,
  group: Group,
  messagesTo: (userId: string, reader: Reader) => DesiredMessage[],
): DesiredMessage[] {
  return group.leaderIds.flatMap((userId) => {
    const reader = readers.get(userId);
    return reader ? messagesTo(userId, reader) : [];
  });
}

function scheduled(
  key: string,
  userId: string,
  postAt: Date,
  says: { readonly content: Reply; readonly correction: Reply },
): DesiredMessage {
  const { content, correction } = says;
  return { key, recipient: { userId }, content, delivery: { lifetime: 'scheduled', postAt, correction } };
}
