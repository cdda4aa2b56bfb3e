const DAY = 24 * 60 * 60_000;
/** Days before a meeting at which is looked whether its mentors may go in: a permit may lapse after the hour was entered. */
const LOOKS = [8, 1.5];

/** When to look, besides when the hour is entered. */
export function looksAt(startsAt: Date): readonly Date[] {
  return LOOKS.map((days) => new Date(startsAt.getTime() - days * DAY));
}
