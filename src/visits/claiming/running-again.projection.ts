import { languageFor } from '../../core/language.js';
import type { GroupShift, GroupWeek } from '../../core/model.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../../groups/reminder-settings.rule.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import { willRun } from './company-notice.view.js';
import { enoughSince, heardEnoughAt, heardShortBefore, isStillNews, wereWaiting } from './running-again.rule.js';
import { remindedBefore } from './running-short.rule.js';

/** What is known of visits that had too few people and have enough now. */
export interface RunningState {
  /** Posted weeks that have not ended. */
  readonly weeks: readonly GroupWeek[];
  /** By group id; the defaults where a group has chosen none. */
  readonly settings: ReadonlyMap<string, ReminderSettings>;
  /** By Slack user id; nobody else is told. */
  readonly readers: ReadonlyMap<string, Reader>;
}

/**
 * For everybody who was told that a visit is below its minimum: that it runs after all, once for each time that they were
 * told. Whoever was only reminded of it hears that where the reminder has really come.
 */
export function runningAgainMessages({ weeks, settings, readers }: RunningState, now: Date): ShownMessage[] {
  return weeks.flatMap(({ shifts, group }) =>
    shifts
      .filter(({ status, startsAt }) => status === 'planned' && startsAt > now)
      .flatMap((shift) => messagesOf({ shift, group }, settings.get(group.id) ?? DEFAULT_REMINDERS, readers, now)),
  );
}

function messagesOf(
  visit: GroupShift,
  settings: ReminderSettings,
  readers: RunningState['readers'],
  now: Date,
): ShownMessage[] {
  const { shift, group } = visit;
  const since = enoughSince(shift);
  const isReminded = since !== null && remindedBefore(since, settings, group, shift, null);
  if (!since || !(isReminded || shift.toldShortAt)) return [];
  return wereWaiting(shift, group).flatMap((userId): ShownMessage[] => {
    const reader = readers.get(userId);
    if (!reader?.isActive) return [];
    const notBefore = heardEnoughAt(since, shift, group, reader);
    if (!isStillNews(notBefore, now)) return [];
    const isLeader = group.leaderIds.includes(userId);
    const isTold = heardShortBefore(since, shift, group, reader) && (!isLeader || settings.kinds.includes('short'));
    if (!isTold && !isReminded) return [];
    const reminders = group.leaderIds.flatMap((leader) => [
      `short:${shift.id}:${leader}`,
      `last_call:${shift.id}:${leader}`,
    ]);
    const locale = languageFor(reader.languages, group);
    const occasion = isTold ? shift.toldShortAt?.getTime() : 'reminded';
    return [
      {
        key: `runs:${shift.id}:${occasion}:${userId}`,
        recipient: { userId },
        subject: aboutGroup(group.id),
        content: inLocalTime(willRun(visit, userId, locale), visit, locale, reader),
        delivery: { lifetime: 'once', notBefore, ...(!isTold && { following: reminders }) },
      },
    ];
  });
}
