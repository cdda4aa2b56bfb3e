import { MORNING_AFTER, timeAfterVisit } from '../../core/after-visit.js';
import type { GroupShift, WeekState } from '../../core/model.js';
import { everybodyOn, isExpected, placeOf } from '../../core/party.js';
import { afterQuietHours } from '../../core/quiet-hours.js';
import type { Reader } from '../../core/reminder-times.js';

const DAY = 24 * 60 * 60_000;

/** Milliseconds after a visit for which its question is looked for: it goes out the morning after. */
export const ASKED_WITHIN = 3 * DAY;

/** Milliseconds after a visit at which every wish for a call because of it is forgotten. */
export const WISH_KEPT_FOR = 30 * DAY;

/** Milliseconds for which what leaders were shown of a wish is kept true once that is gone. */
export const SETTLED_KEPT_FOR = DAY;

/** A visit, of a group whose leaders are those of its own who can act: nobody in their place ever hears of a wish. */
export interface VisitAfterwards extends GroupShift {
  readonly weekState: WeekState;
  /** Whoever counted it has told that it was not held. */
  readonly wasNotHeld: boolean;
}

/** Why nobody can wish for a call because of a visit. */
export type CannotWish = 'not_there' | 'did_not_run' | 'long_ago';
/** Why somebody cannot say that they have called, or that it is not needed: it is settled already, or not theirs to say. */
export type CannotSettle = 'settled' | 'not_asked';
export type AfterwardsRefusal = CannotWish | CannotSettle;

/** Somebody is asked how they are after a visit. */
export interface AfterwardsQuestion {
  /** Slack user id. */
  readonly userId: string;
  readonly reader: Reader;
  readonly sendAt: Date;
}

/** A wish for a call that is open. */
export interface OpenWish {
  readonly id: string;
  /** Slack user id of whoever wishes it. */
  readonly userId: string;
  readonly wishedAt: Date;
  /** When the visit was over. */
  readonly endedAt: Date;
}

/** Slack user ids of those who may be asked to ring somebody: other leaders of the group than themselves. */
export function callersFor(leaderIds: readonly string[], userId: string): readonly string[] {
  return leaderIds.filter((leaderId) => leaderId !== userId);
}

/**
 * Who is asked how they are after a visit that ran, and when: everybody who was on it, a newcomer too, where somebody could ring
 * them. Nobody who has left the group, or who could not come.
 * @param readers by Slack user id; nobody else is asked
 */
export function afterwardsQuestions(
  visit: VisitAfterwards,
  readers: ReadonlyMap<string, Reader>,
  now: Date,
): AfterwardsQuestion[] {
  if (!hasRun(visit, now)) return [];
  const { shift, group } = visit;
  return everybodyOn(shift)
    .filter(isExpected)
    .flatMap(({ userId }) => {
      const reader = readers.get(userId);
      if (!reader?.isActive || !reader.groupIds.has(group.id)) return [];
      if (callersFor(group.leaderIds, userId).length === 0) return [];
      const sendAt = timeAfterVisit(MORNING_AFTER, visit, reader, now);
      return sendAt ? [{ userId, reader, sendAt }] : [];
    });
}

/** Why somebody cannot wish for a call because of a visit now; null when they can. */
export function refuseToWish(visit: VisitAfterwards, userId: string, now: Date): CannotWish | null {
  if (!placeOf(visit.shift, userId)) return 'not_there';
  if (!hasRun(visit, now)) return 'did_not_run';
  return forgottenAt(visit.shift.endsAt) <= now ? 'long_ago' : null;
}

/** Why somebody cannot say that a wish is settled; null when they can. @param leaderIds those who can act for the group */
export function refuseToCall(wish: OpenWish | null, leaderIds: readonly string[], userId: string): CannotSettle | null {
  if (!wish) return 'settled';
  return callersFor(leaderIds, wish.userId).includes(userId) ? null : 'not_asked';
}

/** When every wish because of a visit is forgotten. @param endedAt when the visit was over */
export function forgottenAt(endedAt: Date): Date {
  return new Date(endedAt.getTime() + WISH_KEPT_FOR);
}

/** From when on a leader is shown a wish: outside their quiet hours. @param zone of the place, where theirs is not known */
export function shownFrom(
  { wishedAt }: OpenWish,
  { quietHours, timeZone }: Pick<Reader, 'quietHours' | 'timeZone'>,
  zone: string,
): Date {
  return afterQuietHours(wishedAt, quietHours, timeZone ?? zone);
}

function hasRun({ shift, weekState, wasNotHeld }: VisitAfterwards, now: Date): boolean {
  return weekState === 'posted' && shift.status === 'planned' && shift.endsAt <= now && !wasNotHeld;
}
