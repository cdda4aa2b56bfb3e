import type { Pause, Stretch } from '../core/model.js';
import { lastPartOf } from '../core/stretches.js';

/** When a visit is, as its row says it. */
export interface StretchRow {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly pauseStartsAt: Date | null;
  readonly pauseEndsAt: Date | null;
}

export const STRETCH_COLUMNS = { startsAt: true, endsAt: true, pauseStartsAt: true, pauseEndsAt: true } as const;

export function toStretch({ startsAt, endsAt, pauseStartsAt, pauseEndsAt }: StretchRow): Stretch {
  const pause = pauseStartsAt && pauseEndsAt && { startsAt: pauseStartsAt, endsAt: pauseEndsAt };
  return { startsAt, endsAt, ...(pause && { pause }) };
}

/** The same as a row holds it: one that has no pause any more loses it. */
export function stretchRow({ startsAt, endsAt, pause }: Stretch): StretchRow {
  return { startsAt, endsAt, pauseStartsAt: pause?.startsAt ?? null, pauseEndsAt: pause?.endsAt ?? null };
}

/** The second time that a visit has lost, as its row keeps it for calendars. */
interface DroppedRow {
  readonly droppedStartsAt: Date | null;
  readonly droppedEndsAt: Date | null;
}

export function toDropped({ droppedStartsAt, droppedEndsAt }: DroppedRow): Pause | null {
  return droppedStartsAt && droppedEndsAt && { startsAt: droppedStartsAt, endsAt: droppedEndsAt };
}

/** What a change of a visit's times does to it: nothing where it was at one time and still is. */
export function droppedRow(before: Stretch, after: Stretch): Partial<DroppedRow> {
  if (after.pause) return { droppedStartsAt: null, droppedEndsAt: null };
  if (!before.pause) return {};
  const { startsAt, endsAt } = lastPartOf(before);
  return { droppedStartsAt: startsAt, droppedEndsAt: endsAt };
}
