import type { Group, GroupWeek } from '../../core/model.js';
import { shiftsOf } from '../../core/places-left.js';
import { type ShownMessage, weekKey } from '../../delivery/desired-message.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import type { NotReadyByShift } from '../claiming/day-before.rule.js';
import type { GroupAsk } from './asking-group.rule.js';
import { groupAsked, removedSinceAsked } from './group-asked.view.js';

export interface AskedState {
  /** Those about visits that are not over. */
  readonly asks: readonly GroupAsk[];
  /** Posted weeks that have not ended. */
  readonly weeks: readonly GroupWeek[];
  /** By id. */
  readonly groups: ReadonlyMap<string, Group>;
  /** Who cannot go on a visit that has been checked again. */
  readonly notReady: NotReadyByShift;
}

/**
 * Where a group was asked for people on a visit: a standing message in its channel for each day on which it was, in the thread
 * of the visit's week. It says how many are needed until enough come, again when somebody gives a place up, and what has become
 * of the visit; once that is over it is history.
 */
export function groupAskedMessages({ asks, weeks, groups, notReady }: AskedState, now: Date): ShownMessage[] {
  if (asks.length === 0) return [];
  const visits = new Map(
    weeks.flatMap((week) => shiftsOf(week).map((visit) => [visit.shift.id, { visit, isoWeek: week.isoWeek }] as const)),
  );
  return asks.flatMap((ask): ShownMessage[] => {
    const group = groups.get(ask.groupId);
    const known = visits.get(ask.shiftId);
    if (!group) return [];
    const message = { key: askedKey(ask), recipient: { channelId: group.channelId }, subject: aboutGroup(group.id) };
    if (known) {
      const { visit, isoWeek } = known;
      const content = groupAsked(visit, notReady.get(ask.shiftId) ?? [], now);
      const delivery = { lifetime: 'standing', until: visit.shift.endsAt } as const;
      return [{ ...message, content, delivery, inThreadOf: weekKey(group.id, isoWeek) }];
    }
    // One that has begun may only be of a week that is over.
    if (ask.startsAt <= now) return [];
    const delivery = { lifetime: 'standing', until: ask.endsAt } as const;
    return [{ ...message, content: removedSinceAsked(ask, group), delivery }];
  });
}

function askedKey({ shiftId, day }: GroupAsk): string {
  return `asked:${shiftId}:${day}`;
}

/** @returns null for the key of another message */
export function readAskedKey(key: string): Pick<GroupAsk, 'shiftId' | 'day'> | null {
  const [, shiftId, day] = /^asked:([^:]+):(\d{4}-\d{2}-\d{2})$/.exec(key) ?? [];
  return shiftId !== undefined && day !== undefined ? { shiftId, day } : null;
}
