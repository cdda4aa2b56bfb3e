import type { Stretch } from '../core/model.js';

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
