import { languageFor } from '../../core/language.js';
import { madeWhileSame } from '../../core/made-while-same.js';
import type { Group, GroupShift, GroupWeek, Locale, PlacePause, ShiftWithPlaces } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { isPausedOn } from '../../core/place-pauses.js';
import { besideInWeek } from '../../core/places-left.js';
import type { Reader } from '../../core/reminder-times.js';
import { lastPartOf } from '../../core/stretches.js';
import { datesOf } from '../../core/weeks.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../../groups/reminder-settings.rule.js';
import { hasWeeksToPost } from '../../groups/weeks-to-post.rule.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import type { Reply } from '../../slack/blocks/parts.js';
import { clearanceOf } from '../claiming/clearance.rule.js';
import { shortReminders } from '../claiming/running-short.rule.js';
import { shortCorrection, shortMessage } from '../claiming/running-short.view.js';
import { isUnanswered } from '../standing/standing.rule.js';
import { standingQuestion } from '../standing/standing-question.view.js';
import { clearanceCorrection, clearanceQuestion, notClearedMessage } from './clearance-messages.view.js';
import { askFirstTime, clearanceQuestions } from './clearance-reminding.rule.js';
import {
  secondDayMessage,
  unpostedCorrection,
  unpostedReminderMessage,
  visitCorrection,
  visitReminder,
} from './reminder.view.js';
import { asKnownBefore, nextUnposted, secondDayReminder, unpostedReminder, visitReminders } from './reminding.rule.js';

/** Words of so many visits are kept. */
const VISITS = 300;
const WORDS = madeWhileSame<Reply>(VISITS);
const SHORT_WORDS = madeWhileSame<Reply>(VISITS);

/** What reminders are made from. */
export interface RemindedState {
  /** Posted weeks that have not ended. */
  readonly weeks: readonly GroupWeek[];
  /** By id: those that are looked at. */
  readonly groups: ReadonlyMap<string, Group>;
  /** By group id: pauses that are not over. Left out for none. */
  readonly pauses?: ReadonlyMap<string, readonly PlacePause[]>;
  /** By id: groups that have one-to-ones and no weekly pattern. Left out for none. */
  readonly withoutPattern?: ReadonlySet<string>;
  /** By group id; the defaults where a group has chosen none. */
  readonly settings: ReadonlyMap<string, ReminderSettings>;
  /** By Slack user id: everybody who holds a visit to come, and every leader. Nobody else is reminded. */
  readonly readers: ReadonlyMap<string, Reader>;
}

/**
 * Every reminder still ahead, as a direct message that Slack is handed ahead of time: to those who hold a visit, and to
 * leaders of a visit below its minimum or not cleared yet and of a next week that is not posted.
 */
export function reminderMessages(state: RemindedState, now: Date): ShownMessage[] {
  const posted = new Set(state.weeks.map(({ group, isoWeek }) => `${group.id} ${isoWeek}`));
  return [
    ...state.weeks.flatMap((week) =>
      week.shifts.flatMap((shift) => {
        if (lastPartOf(shift).startsAt <= now) return [];
        const own = { shift, group: week.group, beside: besideInWeek(week, shift.id) };
        if (shift.startsAt <= now) return secondDayMessages(state, own, now);
        return [
          ...secondDayMessages(state, own, now),
          ...visitMessages(state, own, now),
          ...askFirstMessages(state, own, now),
          ...shortMessages(state, own, week, now),
          ...clearanceQuestionMessages(state, own, week, now),
        ];
      }),
    ),
    ...[...state.groups.values()].flatMap((group) => unpostedMessages(state, group, posted, now)),
  ];
}

function visitMessages({ settings, readers }: RemindedState, own: ShiftWithPlaces, now: Date): ShownMessage[] {
  const { shift, group } = own;
  const chosen = settings.get(group.id) ?? DEFAULT_REMINDERS;
  const words = WORDS(shift.id, [own, chosen.rules]);
  return everybodyOn(shift).flatMap((claim) => {
    const { id, userId } = claim;
    const reader = readers.get(userId);
    const times = reader ? visitReminders(chosen, group, shift, claim, reader, now) : [];
    if (!reader || times.length === 0) return [];
    const locale = languageFor(reader.languages, group);
    const correction = words(`correction ${locale}`, () => visitCorrection(own, locale));
    // Both reminders mostly name the same company, and then say the same: thousands are made in a pass.
    const written = new Map<string, Reply>();
    return times.map(({ name, sendAt }) => {
      const known = asKnownBefore(own, userId, sendAt);
      if (name === 'first' && isUnanswered(claim)) {
        const question = inLocalTime(standingQuestion(known, userId, locale, sendAt), own, locale, reader);
        return scheduled(`reminder:${id}:first`, group, userId, sendAt, { content: question, correction });
      }
      const differs = `${known.shift.claims.length} ${clearanceOf(shift, sendAt)}`;
      const content =
        written.get(differs) ??
        words(`${userId} ${locale} ${reader.timeZone} ${sendAt.getTime()}`, () =>
          inLocalTime(visitReminder(known, userId, chosen.rules, locale, sendAt), own, locale, reader),
        );
      written.set(differs, content);
      return scheduled(`reminder:${id}:${name}`, group, userId, sendAt, { content, correction });
    });
  });
}

function secondDayMessages({ settings, readers }: RemindedState, own: GroupShift, now: Date): ShownMessage[] {
  const { shift, group } = own;
  if (!shift.pause) return [];
  const chosen = settings.get(group.id) ?? DEFAULT_REMINDERS;
  return everybodyOn(shift).flatMap(({ id, userId }) => {
    const reader = readers.get(userId);
    const sendAt = reader ? secondDayReminder(chosen, group, shift, reader, now) : null;
    if (!reader || !sendAt) return [];
    const locale = languageFor(reader.languages, group);
    const content = inLocalTime(secondDayMessage(own, chosen.rules, locale), own, locale, reader);
    return [
      scheduled(`reminder:${id}:second`, group, userId, sendAt, { content, correction: visitCorrection(own, locale) }),
    ];
  });
}

function shortMessages(state: RemindedState, own: GroupShift, { isoWeek }: GroupWeek, now: Date): ShownMessage[] {
  const { shift, group } = own;
  const chosen = state.settings.get(group.id) ?? DEFAULT_REMINDERS;
  const words = SHORT_WORDS(shift.id, [own, isoWeek]);
  return toLeaders(state, group, (userId, reader, locale) =>
    shortReminders(chosen, group, shift, reader, now).map(({ name, sendAt }) => {
      const content = words(`${name} ${locale} ${reader.timeZone}`, () =>
        inLocalTime(shortMessage(name, own, isoWeek, locale), own, locale, reader),
      );
      const correction = words(`correction ${locale}`, () => shortCorrection(own, isoWeek, locale));
      return scheduled(`${name}:${shift.id}:${userId}`, group, userId, sendAt, { content, correction });
    }),
  );
}

/** To those on a visit that is not cleared, where no reminder says it in time. */
function askFirstMessages({ settings, readers }: RemindedState, own: GroupShift, now: Date): ShownMessage[] {
  const { shift, group } = own;
  const chosen = settings.get(group.id) ?? DEFAULT_REMINDERS;
  return everybodyOn(shift).flatMap((claim) => {
    const { id, userId } = claim;
    const reader = readers.get(userId);
    const sendAt = reader ? askFirstTime(chosen, group, shift, claim, reader, now) : null;
    if (!reader || !sendAt) return [];
    const locale = languageFor(reader.languages, group);
    const content = inLocalTime(notClearedMessage(own, userId, locale, sendAt), own, locale, reader);
    const correction = visitCorrection(own, locale);
    return [scheduled(`ask_first:${id}`, group, userId, sendAt, { content, correction })];
  });
}

function clearanceQuestionMessages(
  state: RemindedState,
  own: GroupShift,
  { isoWeek }: GroupWeek,
  now: Date,
): ShownMessage[] {
  const { shift, group } = own;
  return toLeaders(state, group, (userId, reader, locale) =>
    clearanceQuestions(group, shift, reader, now).map(({ name, sendAt }) => {
      const content = inLocalTime(clearanceQuestion(own, isoWeek, locale), own, locale, reader);
      const correction = clearanceCorrection(own, isoWeek, locale);
      return scheduled(`clearance:${shift.id}:${userId}:${name}`, group, userId, sendAt, { content, correction });
    }),
  );
}

function unpostedMessages(state: RemindedState, group: Group, posted: ReadonlySet<string>, now: Date): ShownMessage[] {
  const hasPattern = !state.withoutPattern?.has(group.id);
  const hasPosted = !hasPattern && state.weeks.some((week) => week.group.id === group.id);
  if (!hasWeeksToPost(group, { hasPattern, hasPosted })) return [];
  const next = nextUnposted(state.settings.get(group.id) ?? DEFAULT_REMINDERS, group, now);
  if (!next || posted.has(`${group.id} ${next.isoWeek}`)) return [];
  const { isoWeek } = next;
  // Nothing can be posted in a week that is paused as a whole.
  const pauses = state.pauses?.get(group.id) ?? [];
  if (datesOf(isoWeek).every((day) => pauses.some((pause) => isPausedOn(pause, day)))) return [];
  return toLeaders(state, group, (userId, reader, locale) => {
    const sendAt = unpostedReminder(next.sendAt, group, reader, now);
    if (!sendAt) return [];
    const says = {
      content: unpostedReminderMessage(group, isoWeek, locale),
      correction: unpostedCorrection(group, isoWeek, locale),
    };
    return [scheduled(`unposted:${group.id}:${isoWeek}:${userId}`, group, userId, sendAt, says)];
  });
}

function toLeaders(
  { readers }: RemindedState,
  group: Group,
  messagesTo: (userId: string, reader: Reader, locale: Locale) => ShownMessage[],
): ShownMessage[] {
  return group.leaderIds.flatMap((userId) => {
    const reader = readers.get(userId);
    return reader ? messagesTo(userId, reader, languageFor(reader.languages, group)) : [];
  });
}

function scheduled(
  key: string,
  group: Group,
  userId: string,
  postAt: Date,
  says: { readonly content: Reply; readonly correction: Reply },
): ShownMessage {
  const { content, correction } = says;
  return {
    key,
    recipient: { userId },
    subject: aboutGroup(group.id),
    content,
    delivery: { lifetime: 'scheduled', postAt, correction },
  };
}
