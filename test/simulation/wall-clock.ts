/**
 * The simulation's own reckoning of wall clocks, which shares nothing with the product's: it asks the calendar of this
 * machine what a wall shows, and tries until it shows the right thing.
 */
const formats = new Map<string, Intl.DateTimeFormat>();
const reckoned = new Map<string, number>();

/** What a wall shows, as `YYYY-MM-DD HH:mm`. @param instant milliseconds since 1970 */
export function wallShows(instant: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: zone, hourCycle: 'h23' });
    formats.set(zone, format);
  }
  return format.format(instant);
}

/**
 * The first instant at which a wall shows this; in the hour that is skipped, as long after the change as the time is past it.
 * @param wanted `YYYY-MM-DD HH:mm`
 * @returns milliseconds since 1970
 */
export function instantOf(wanted: string, zone: string): number {
  const key = `${zone} ${wanted}`;
  const known = reckoned.get(key);
  if (known !== undefined) return known;
  const asUtc = Date.parse(`${wanted.replace(' ', 'T')}:00Z`);
  let found = Number.NaN;
  // Offsets from fourteen hours ahead of UTC to twelve behind, by quarters: the earliest instant first.
  for (let offset = 14 * 60; offset >= -12 * 60 && Number.isNaN(found); offset -= 15) {
    const candidate = asUtc - offset * 60_000;
    if (wallShows(candidate, zone) === wanted) found = candidate;
  }
  if (Number.isNaN(found)) found = instantOf(wallShows(asUtc - 24 * 3_600_000, zone), zone) + skipped(asUtc, zone);
  reckoned.set(key, found);
  return found;
}

/** For a reading that no wall ever shows: counted on from the day before, by the clock in force then. */
function skipped(asUtc: number, zone: string): number {
  const dayBefore = asUtc - 24 * 3_600_000;
  const shown = Date.parse(`${wallShows(dayBefore, zone).replace(' ', 'T')}:00Z`);
  return asUtc - shown;
}

/** A calendar day so many days before another. @param date `YYYY-MM-DD` */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - days * 24 * 3_600_000).toISOString().slice(0, 10);
}
