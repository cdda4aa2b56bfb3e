import { languageFor } from '../../core/language.js';
import type { Group, GroupShift, GroupWeek, IsoWeek } from '../../core/model.js';
import type { Reader } from '../../core/reminder-times.js';
import type { ShownMessage } from '../../delivery/desired-message.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import type { Reply } from '../../slack/blocks/parts.js';
import type { Session } from '../../training/sessions/sessions.rule.js';
import type { NotReady, NotReadyByShift } from './day-before.rule.js';
import { lapsedForLeader, lapsedMessage } from './lapsed.view.js';

/** What messages about people who cannot go are made from. */
export interface LapsedState {
  /** Posted weeks that have not ended. */
  readonly weeks: readonly GroupWeek[];
  /** Who cannot go on a visit that is checked again now, by shift id. */
  readonly notReady: NotReadyByShift;
  /** Planned sessions that have not begun. */
  readonly sessions: readonly Session[];
  /** By Slack user id: everybody who holds a visit to come, and every leader. */
  readonly readers: ReadonlyMap<string, Reader>;
}

/**
 * For everybody who has a place on a visit of the next day and is not ready for it: one message to them while they are in
 * the group, and one to each of its leaders. Each is sent once.
 */
export function lapsedMessages(state: LapsedState, now: Date): ShownMessage[] {
  return state.weeks.flatMap(({ shifts, group, isoWeek }) =>
    shifts.flatMap((shift) => {
      const all = state.notReady.get(shift.id) ?? [];
      return all.flatMap((one) => {
        const visit = { shift, group };
        return [...toThemselves(state, visit, one, now), ...toLeaders(state, visit, isoWeek, one, all)];
      });
    }),
  );
}

function toThemselves({ readers, sessions }: LapsedState, visit: GroupShift, one: NotReady, now: Date): ShownMessage[] {
  const { id, userId } = one.claim;
  const reader = readers.get(userId);
  if (!reader?.isActive || !reader.groupIds.has(visit.group.id)) return [];
  const locale = languageFor(reader.languages, visit.group);
  const content = lapsedMessage(visit, one, sessions, locale, now);
  return [once(`lapsed:${id}`, userId, visit.group, inLocalTime(content, visit, locale, reader))];
}

function toLeaders(
  { readers }: LapsedState,
  visit: GroupShift,
  isoWeek: IsoWeek,
  one: NotReady,
  all: readonly NotReady[],
): ShownMessage[] {
  const { id, userId } = one.claim;
  return visit.group.leaderIds.flatMap((leaderId) => {
    const reader = readers.get(leaderId);
    if (!reader?.isActive || leaderId === userId) return [];
    const locale = languageFor(reader.languages, visit.group);
    const content = lapsedForLeader(visit, isoWeek, one, all, locale);
    return [once(`lapsed:${id}:${leaderId}`, leaderId, visit.group, inLocalTime(content, visit, locale, reader))];
  });
}

function once(key: string, userId: string, group: Group, content: Reply): ShownMessage {
  return { key, recipient: { userId }, subject: aboutGroup(group.id), content, delivery: { lifetime: 'once' } };
}
