import { languageFor } from '../../core/language.js';
import type { GroupShift, GroupWeek } from '../../core/model.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import { willRun } from './company-notice.view.js';
import { enoughSince, heardEnoughAt, heardShortBefore, isStillNews, wereWaiting } from './running-again.rule.js';

/** What is known of visits that had too few people and have enough now. */
export interface RunningState {
  /** Posted weeks that have not ended. */
  readonly weeks: readonly GroupWeek[];
  /** By Slack user id; nobody else is told. */
  readonly readers: ReadonlyMap<string, Reader>;
}

/**
 * For everybody on a visit who was told that it had fallen below its minimum: that it runs after all, once for each time that
 * they were told.
 */
export function runningAgainMessages({ weeks, readers }: RunningState, now: Date): ShownMessage[] {
  return weeks.flatMap(({ shifts, group }) =>
    shifts
      .filter(({ status, startsAt }) => status === 'planned' && startsAt > now)
      .flatMap((shift) => messagesOf({ shift, group }, readers, now)),
  );
}

function messagesOf(visit: GroupShift, readers: RunningState['readers'], now: Date): ShownMessage[] {
  const { shift, group } = visit;
  const since = enoughSince(shift);
  const { toldShortAt } = shift;
  if (!since || !toldShortAt) return [];
  return wereWaiting(shift).flatMap((userId): ShownMessage[] => {
    const reader = readers.get(userId);
    if (!reader?.isActive || !heardShortBefore(since, shift, group, reader)) return [];
    const notBefore = heardEnoughAt(since, shift, group, reader);
    if (!isStillNews(notBefore, now)) return [];
    const locale = languageFor(reader.languages, group);
    return [
      {
        key: `runs:${shift.id}:${toldShortAt.getTime()}:${userId}`,
        recipient: { userId },
        subject: aboutGroup(group.id),
        content: inLocalTime(willRun(visit, userId, locale), visit, locale, reader),
        delivery: { lifetime: 'once', notBefore },
      },
    ];
  });
}
