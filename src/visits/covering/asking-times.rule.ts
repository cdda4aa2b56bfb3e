import { min } from 'date-fns';
import type { Stretch } from '../../core/model.js';
import { afterQuietHours, beforeQuietHours, type QuietHours } from '../../core/quiet-hours.js';
import { HOUR, hoursBefore, KEPT_UNTIL, TOO_LATE } from './offers.rule.js';

/** By the wall clock of the place: nobody is asked meanwhile (COVERING, h). */
const NIGHT: QuietHours = { from: '21:00', until: '08:00' };
/** An end in the night is put off until here, so that whoever wakes up can still answer. */
const MORNING_AFTER = 1 * HOUR;

/** Most waves of one offer. */
export const MOST_WAVES = 4;
/** Hours between two waves. */
const SHORTEST_GAP = 2;
const LONGEST_GAP = 24;

/** Hours for which a place is kept for the first in line, far from the visit and near it. */
const KEPT_FAR = 12;
const KEPT_NEAR = 2;
/** Hours before the visit from which it is near. */
const NEAR = 48;

/** When people can be asked: now by day, else in the morning; at once where the morning is too late. */
export function askingFrom(instant: Date, visit: Stretch, zone: string): Date {
  const morning = afterQuietHours(instant, NIGHT, zone);
  return morning < hoursBefore(visit, TOO_LATE) ? morning : instant;
}

/** When the channel is asked at the latest: a day before the visit, or as the night begins in which that is. */
export function lastCallOf(visit: Stretch, zone: string): Date {
  return beforeQuietHours(hoursBefore(visit, KEPT_UNTIL), NIGHT, zone);
}

/**
 * When the next wave, or the channel, is asked after one has been: spread over what is left until the last call.
 * @param asked waves that have been asked by now
 */
export function nextWaveAt(asked: number, visit: Stretch, zone: string, now: Date): Date {
  const lastCall = lastCallOf(visit, zone);
  const even = (lastCall.getTime() - now.getTime()) / (MOST_WAVES - asked + 1);
  const gap = Math.min(Math.max(even, SHORTEST_GAP * HOUR), LONGEST_GAP * HOUR);
  const next = afterQuietHours(new Date(now.getTime() + gap), NIGHT, zone);
  return min([next, lastCall]);
}

/**
 * Until when a place that is free now is kept for whoever waits. An end in the night is an hour after it, and none is later than
 * the hour from which on nothing is kept: nobody is told that a place is theirs which another may take.
 */
export function keptUntil(visit: Stretch, zone: string, now: Date): Date {
  const isNear = now >= hoursBefore(visit, NEAR);
  const end = awakeAt(new Date(now.getTime() + (isNear ? KEPT_NEAR : KEPT_FAR) * HOUR), zone);
  return min([end, hoursBefore(visit, KEPT_UNTIL)]);
}

/** An end by when people may have answered: one in the night is put off until an hour after it. */
export function awakeAt(end: Date, zone: string): Date {
  const morning = afterQuietHours(end, NIGHT, zone);
  return morning > end ? new Date(morning.getTime() + MORNING_AFTER) : end;
}
