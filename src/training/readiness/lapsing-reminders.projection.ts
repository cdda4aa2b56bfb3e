import { languageFor } from '../../core/language.js';
import type { Group } from '../../core/model.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutPerson } from '../../delivery/subjects.rule.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import type { LapsingCompletion, Requirement } from '../requirements/readiness.rule.js';
import type { Session } from '../sessions/sessions.rule.js';
import { lapsingReminders, neededIn } from './lapsing.rule.js';
import { lapsingCorrection, lapsingReminder } from './lapsing-reminder.view.js';

/** What reminders of things that lapse are made from. */
export interface LapsingState {
  /** Completions that count now and whose last day is soon. */
  readonly lapsing: readonly LapsingCompletion[];
  /** What each programme asks for, by its code. */
  readonly askedFor: ReadonlyMap<string, readonly Requirement[]>;
  /** By id. */
  readonly groups: ReadonlyMap<string, Group>;
  /** Planned sessions that have not begun. */
  readonly sessions: readonly Session[];
  /** By Slack user id: everybody whose completions these are. */
  readonly readers: ReadonlyMap<string, Reader>;
}

/**
 * Every reminder still ahead of something that lapses, handed to Slack ahead of time. Once it is renewed another completion
 * counts, and these are asked for no more.
 */
export function lapsingMessages(state: LapsingState, now: Date): ShownMessage[] {
  return state.lapsing.flatMap((completion) => {
    const reader = state.readers.get(completion.userId);
    const needed = neededIn(completion, state.groups.values(), state.askedFor);
    if (!reader || !needed) return [];
    const { requirement, group } = needed;
    const lapsing = { completion, requirement, group };
    const locale = languageFor(reader.languages, group);
    const correction = lapsingCorrection(lapsing, locale);
    return lapsingReminders(requirement, completion.expiresOn, group, reader, now).map(
      ({ name, sendAt }): ShownMessage => ({
        key: `lapsing:${completion.id}:${name}`,
        recipient: { userId: completion.userId },
        subject: aboutPerson(completion.userId),
        content: inLocalTime(
          lapsingReminder(lapsing, state.sessions, locale, sendAt),
          { group, shift: { startsAt: sendAt } },
          locale,
          reader,
        ),
        delivery: { lifetime: 'scheduled', postAt: sendAt, correction },
      }),
    );
  });
}
