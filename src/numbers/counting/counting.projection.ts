import { languageFor } from '../../core/language.js';
import type { GroupShift } from '../../core/model.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../../groups/reminder-settings.rule.js';
import { answeredQuestion, countCorrection, countQuestion } from './count.view.js';
import { countQuestions, mayHaveBeenAsked } from './count-asking.rule.js';
import { questionMark } from './counting.controls.js';
import type { CountState } from './counting.rule.js';

/** What questions about visits are made from. */
export interface CountingState {
  /** Visits that are over, that somebody held, and that nobody has counted. */
  readonly uncounted: readonly GroupShift[];
  /** Visits that are over and that somebody has counted lately, or that were called off. */
  readonly answered: readonly CountState[];
  /** By group id; the defaults where a group has chosen none. */
  readonly settings: ReadonlyMap<string, ReminderSettings>;
  /** By Slack user id: everybody who held one of them, and every leader. Nobody else is asked. */
  readonly readers: ReadonlyMap<string, Reader>;
}

/** Milliseconds for which what was asked is kept true after an answer. */
export const ANSWER_KEPT_FOR = 24 * 60 * 60_000;

/**
 * Every question about a visit that is still ahead, as a direct message that Slack is handed ahead of time. Once the visit is
 * counted or called off nobody is asked any more, and what was shown already becomes what was answered.
 */
export function countMessages(state: CountingState, now: Date): ShownMessage[] {
  return [
    ...state.uncounted.flatMap((visit) => questionMessages(state, visit, now)),
    ...state.answered.flatMap((visit) => answeredMessages(state, visit, now)),
  ];
}

function questionMessages({ settings, readers }: CountingState, visit: GroupShift, now: Date): ShownMessage[] {
  const chosen = settings.get(visit.group.id) ?? DEFAULT_REMINDERS;
  return countQuestions(chosen, visit, readers, now).map(({ userId, reader, sendAt, wasThere }): ShownMessage => {
    const locale = languageFor(reader.languages, visit.group);
    return {
      key: questionKey(visit, userId),
      recipient: { userId },
      subject: aboutGroup(visit.group.id),
      content: countQuestion(visit, locale, { wasThere }),
      delivery: { lifetime: 'scheduled', postAt: sendAt, correction: countCorrection(visit, locale) },
    };
  });
}

function answeredMessages({ readers }: CountingState, visit: CountState, now: Date): ShownMessage[] {
  const answeredAt = visit.count?.countedAt ?? now;
  const until = new Date(answeredAt.getTime() + ANSWER_KEPT_FOR);
  return mayHaveBeenAsked(visit, answeredAt).flatMap((userId) => {
    const reader = readers.get(userId);
    if (!reader?.isActive) return [];
    return [
      {
        key: `answered:${visit.shift.id}:${userId}`,
        recipient: { userId },
        subject: aboutGroup(visit.group.id),
        content: answeredQuestion(visit, languageFor(reader.languages, visit.group), userId),
        delivery: { lifetime: 'standing', until },
        inPlaceOf: { key: questionKey(visit, userId), mark: questionMark(visit.shift.id) },
      },
    ];
  });
}

function questionKey({ shift }: GroupShift, userId: string): string {
  return `count:${shift.id}:${userId}`;
}
