import { countQuestions } from '../domain/count-asking.js';
import type { GroupShift } from '../domain/model.js';
import { DEFAULT_REMINDERS, type Reader, type ReminderSettings } from '../domain/reminding.js';
import { countCorrection, countQuestion } from '../views/count.js';
import type { DesiredMessage } from './desired-message.js';

/** What questions about visits are made from. */
export interface UncountedState {
  /** Visits that are over, that somebody held, and that nobody has counted. */
  readonly uncounted: readonly GroupShift[];
  /** By group id; the defaults where a group has chosen none. */
  readonly settings: ReadonlyMap<string, ReminderSettings>;
  /** By Slack user id: everybody who held one of them, and every leader. Nobody else is asked. */
  readonly readers: ReadonlyMap<string, Reader>;
}

/**
 * Every question about a visit that is still ahead, as a direct message that Slack is handed ahead of time. Once the visit is
 * counted nobody is asked any more.
 */
export function countMessages({ uncounted, settings, readers }: UncountedState, now: Date): DesiredMessage[] {
  return uncounted.flatMap((visit) =>
    countQuestions(settings.get(visit.group.id) ?? DEFAULT_REMINDERS, visit, readers, now).map(
      ({ userId, reader, sendAt, wasThere }): DesiredMessage => ({
        key: `count:${visit.shift.id}:${userId}`,
        recipient: { userId },
        content: countQuestion(visit, reader.locale, { wasThere }),
        delivery: { lifetime: 'scheduled', postAt: sendAt, correction: countCorrection(visit, reader.locale) },
      }),
    ),
  );
}
