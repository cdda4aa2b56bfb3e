import type { Pause, Stretch } from './model.js';

/** One after the other: two where there is a pause. */
export function partsOf({ startsAt, endsAt, pause }: Stretch): readonly [Pause, ...Pause[]] {
  if (!pause) return [{ startsAt, endsAt }];
  return [
    { startsAt, endsAt: pause.startsAt },
    { startsAt: pause.endsAt, endsAt },
  ];
}

/** The last part, which is the whole where there is no pause. */
export function lastPartOf({ startsAt, endsAt, pause }: Stretch): Pause {
  return { startsAt: pause?.endsAt ?? startsAt, endsAt };
}

/** The times of something, and nothing else of it. */
export function timesOf({ startsAt, endsAt, pause }: Stretch): Stretch {
  return { startsAt, endsAt, ...(pause && { pause }) };
}

/** Whether both are at exactly the same times. */
export function atSameTimes(one: Stretch, other: Stretch): boolean {
  const instants = (stretch: Stretch) => partsOf(stretch).flatMap(({ startsAt, endsAt }) => [+startsAt, +endsAt]);
  return String(instants(one)) === String(instants(other));
}

/** Whether two stretches share a moment; touching ends do not, and what lies within the pause of the other does not. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  return partsOf(one).some((part) =>
    partsOf(other).some((theirs) => part.startsAt < theirs.endsAt && theirs.startsAt < part.endsAt),
  );
}

/** Whether a moment lies in it, and not in its pause. */
export function isDuring(stretch: Stretch, moment: Date): boolean {
  return partsOf(stretch).some(({ startsAt, endsAt }) => startsAt <= moment && moment < endsAt);
}

/** Milliseconds. No visit lasts longer, its pause included: two days, and an hour more on the night when clocks go back. */
export const LONGEST_VISIT = (2 * 24 + 1) * 60 * 60_000;
