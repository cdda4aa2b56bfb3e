import type { Group, Shift } from '../../core/model.js';
import { newsAt } from '../../core/quiet-hours.js';
import type { Reachable } from '../../core/reminder-times.js';
import { hoursBefore } from './offers.rule.js';
import { ASKS_BY_ITSELF, CUT_OFF } from './settle.rule.js';

/**
 * How pressing a visit that too few come on is for its leaders. Each time it is more so they have a card anew, since a message that
 * is edited tells nobody:
 * - **short**: there is time, and nobody is asked unless they say so. Their first card.
 * - **asks_by_itself**: a day and a half before, people are asked.
 * - **late**: it had enough twenty hours before, and has them no more.
 * - **will_not_run**: it is decided; or a leader has said since that it runs after all.
 * - **not_after_all**: it was to run after all, and will not.
 */
export const URGENCIES = ['short', 'asks_by_itself', 'late', 'will_not_run', 'not_after_all'] as const;
export type Urgency = (typeof URGENCIES)[number];

type Pressed = Pick<Shift, 'startsAt' | 'endsAt' | 'status' | 'hasReopened' | 'pressingSince'>;

/**
 * How pressing a visit has been at most for somebody who leads it. It never falls while the visit stays where it is: what has been
 * found is told in the card that stands, and so is what is missing again, but for the last twenty hours. That people are asked
 * is told once their quiet hours are over; all that is more is told at once.
 */
export function urgencyOf(
  shift: Pressed,
  { facility }: Pick<Group, 'facility'>,
  reader: Reachable,
  now: Date,
): Urgency {
  if (shift.status === 'will_not_run') return shift.hasReopened ? 'not_after_all' : 'will_not_run';
  if (shift.hasReopened) return 'will_not_run';
  const toldAt = pressingFrom(shift, { facility }, reader);
  if (!toldAt || toldAt > now) return 'short';
  return isLate(shift, shift.pressingSince) ? 'late' : 'asks_by_itself';
}

/** From when on a leader is told that it presses; null while it does not. */
export function pressingFrom(shift: Pressed, { facility }: Pick<Group, 'facility'>, reader: Reachable): Date | null {
  return hasPressed(shift) ? newsAt(shift.pressingSince, shift.startsAt, reader, facility.timeZone) : null;
}

/** Whether it has pressed since it is where it is: of one that was moved to later it presses no more. */
export function hasPressed<Visit extends Pressed>(shift: Visit): shift is Visit & { readonly pressingSince: Date } {
  return shift.pressingSince !== undefined && shift.pressingSince >= hoursBefore(shift, ASKS_BY_ITSELF);
}

/** Those that were less pressing than this one, whose cards are past. */
export function lessThan(urgency: Urgency): readonly Urgency[] {
  return URGENCIES.slice(0, URGENCIES.indexOf(urgency));
}

/**
 * Since when it presses, once it is noted that too few come: since the first time within a day and a half before, and then within
 * the last twenty hours. So that it is known when it became more pressing, however often people were found and lost meanwhile.
 * @param noted when that was noted
 */
export function pressingSinceOf(shift: Pressed, noted: Date): Date {
  if (!hasPressed(shift)) return noted;
  const { pressingSince } = shift;
  return isLate(shift, noted) && !isLate(shift, pressingSince) ? noted : pressingSince;
}

function isLate(shift: Pressed, instant: Date | undefined): boolean {
  return instant !== undefined && instant > hoursBefore(shift, CUT_OFF);
}
