import type { Group } from '../core/model.js';
import { type CalendarDate, wallClockToInstant } from '../core/time.js';
import { dateAfter } from '../core/weeks.js';

/** The first and the last day, by the calendar of the facility. */
export interface StandInDays {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** Somebody leads a group in a leader's place for some days. */
export interface StandIn extends StandInDays {
  readonly id: string;
  readonly groupId: string;
  /** In whose place: Slack user id. */
  readonly leaderId: string;
  /** Who stands in: Slack user id. */
  readonly userId: string;
}

/** From the first moment of the first day to the first after the last, by the clock of the facility. */
export function instantsOf(
  { from, until }: StandInDays,
  zone: string,
): { readonly startsAt: Date; readonly endsAt: Date } {
  return {
    startsAt: wallClockToInstant(from, '00:00', zone),
    endsAt: wallClockToInstant(dateAfter(until, 1), '00:00', zone),
  };
}

/** A row of who leads a group. */
export interface Leading {
  readonly userId: string;
  /** For some days only. */
  readonly standsIn: boolean;
  readonly isAway: boolean;
}

/**
 * Who leads a group now: its leaders, and whoever stands in for one of them. A leader is away while anybody stands in for them.
 * Whoever leads the group anyway stands in for nobody, and whoever is stood in for by nobody who is left is not away.
 * @param leaders as they stand now
 * @param standIns those under way now
 */
export function leadingNow(
  leaders: readonly Leading[],
  standIns: readonly Pick<StandIn, 'leaderId' | 'userId'>[],
): readonly Leading[] {
  const lasting = leaders.filter(({ standsIn }) => !standsIn).map(({ userId }) => userId);
  const deputies = new Set(standIns.map(({ userId }) => userId).filter((userId) => !lasting.includes(userId)));
  const away = new Set(standIns.filter(({ userId }) => deputies.has(userId)).map(({ leaderId }) => leaderId));
  return [
    ...lasting.map((userId) => ({ userId, standsIn: false, isAway: away.has(userId) })),
    ...[...deputies].map((userId) => ({ userId, standsIn: true, isAway: false })),
  ];
}

/** Those who lead a group until further notice. Slack user ids. */
export function lastingLeaders({
  leaderIds,
  standInIds = [],
}: Pick<Group, 'leaderIds' | 'standInIds'>): readonly string[] {
  return leaderIds.filter((userId) => !standInIds.includes(userId));
}

/** Whether they lead any of these groups until further notice. */
export function leadsLastingly(groups: readonly Pick<Group, 'leaderIds' | 'standInIds'>[], userId: string): boolean {
  return groups.some((group) => lastingLeaders(group).includes(userId));
}

/** For whom somebody stands in: Slack user ids. @param standIns in which they have any part */
export function stoodInFor(standIns: readonly StandIn[], userId: string): readonly string[] {
  return [...new Set(standIns.filter((each) => each.userId === userId).map(({ leaderId }) => leaderId))];
}

/** Whether nobody would lead a group until further notice without them. The same for leaving it and for being erased. */
export function leadsAlone(group: Pick<Group, 'leaderIds' | 'standInIds'>, userId: string): boolean {
  return lastingLeaders(group).every((each) => each === userId);
}

export type StandInProblem = 'is_yourself' | 'leads_already' | 'overlaps' | 'not_leading';

/**
 * Whether somebody may stand in for a leader on these days.
 * @param noted of the same group, not over
 * @returns null where they may
 */
export function standInProblem(
  group: Pick<Group, 'leaderIds' | 'standInIds'>,
  asked: Pick<StandIn, 'leaderId' | 'userId' | 'from' | 'until'>,
  noted: readonly StandIn[],
): StandInProblem | null {
  const lasting = lastingLeaders(group);
  if (!lasting.includes(asked.leaderId)) return 'not_leading';
  if (asked.userId === asked.leaderId) return 'is_yourself';
  if (lasting.includes(asked.userId)) return 'leads_already';
  const own = noted.filter(({ leaderId }) => leaderId === asked.leaderId);
  return own.some(({ from, until }) => from <= asked.until && asked.from <= until) ? 'overlaps' : null;
}
