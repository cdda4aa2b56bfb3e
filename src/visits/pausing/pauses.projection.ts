import { languageFor } from '../../core/language.js';
import type { Group, PlacePause } from '../../core/model.js';
import { isOverBy } from '../../core/place-pauses.js';
import { afterQuietHours } from '../../core/quiet-hours.js';
import type { Reader } from '../../core/reminder-times.js';
import { calendarDateOf, wallClockToInstant } from '../../core/time.js';
import { type ShownMessage, toldOnce } from '../../delivery/desired-message.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { pausedInChannel, pauseOverMessage } from './pause-messages.view.js';

/** On the last day, by the wall clock of the facility. */
const TOLD_AT = '12:00';

export interface PausedState {
  /** By id. */
  readonly groups: ReadonlyMap<string, Group>;
  /** By group id: those too that are over since a few days. */
  readonly pauses: ReadonlyMap<string, readonly PlacePause[]>;
  /** By Slack user id. */
  readonly readers: ReadonlyMap<string, Reader>;
}

/**
 * That a group or its facility is paused: told to the group's channel once. That the pause ends, on its last day: told once to
 * those who act for the group, who plan again.
 */
export function pauseMessages({ groups, pauses, readers }: PausedState, now: Date): ShownMessage[] {
  return [...groups.values()].flatMap((group) =>
    (pauses.get(group.id) ?? []).flatMap((pause) => [
      ...channelMessage(pause, group, now),
      ...overMessages(pause, group, readers),
    ]),
  );
}

function channelMessage(pause: PlacePause, group: Group, now: Date): ShownMessage[] {
  if (isOverBy(pause, calendarDateOf(now, group.facility.timeZone))) return [];
  const message = {
    key: `pause:${pause.id}:${group.id}`,
    recipient: { channelId: group.channelId },
    subject: aboutGroup(group.id),
  };
  return [{ ...message, content: pausedInChannel(pause, group), delivery: { lifetime: 'once' } }];
}

function overMessages(pause: PlacePause, group: Group, readers: PausedState['readers']): ShownMessage[] {
  if (pause.until === null) return [];
  const { timeZone } = group.facility;
  const at = wallClockToInstant(pause.until, TOLD_AT, timeZone);
  return group.leaderIds.flatMap((userId): ShownMessage[] => {
    const reader = readers.get(userId);
    if (!reader?.isActive) return [];
    const content = pauseOverMessage(pause, group, languageFor(reader.languages, group));
    const told = toldOnce(
      `pause_over:${pause.id}:${group.id}:${userId}`,
      userId,
      content,
      afterQuietHours(at, reader.quietHours, reader.timeZone ?? timeZone),
    );
    return [{ ...told, subject: aboutGroup(group.id) }];
  });
}
