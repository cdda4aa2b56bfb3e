const DAY = 24 * 60 * 60 * 1000;

/** A message `ts` (seconds since 1970, a dot, a counter) as an instant. */
export function instantOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

/** The time of day in the device's zone, written as the person's locale does. */
export function timeOfDay(instant: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(instant);
}

/** Weekday and date in the device's zone. */
export function longDate(instant: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    instant,
  );
}

/**
 * Fills in the placeholders of Slack's `<!date^…>`, such as `{date_long_pretty} {time}`, in the device's zone.
 * Placeholders that do not exist stay as they are, as in Slack.
 */
export function slackDate(instant: Date, format: string, locale: string, now: Date): string {
  const written = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(instant);
  return format.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const near = name.endsWith('_pretty') ? nearDay(instant, now, locale) : undefined;
    if (near !== undefined) return near;
    switch (name.replace('_pretty', '')) {
      case 'date_num':
        return written({ year: 'numeric', month: '2-digit', day: '2-digit' });
      case 'date_slash':
        return written({ year: 'numeric', month: 'numeric', day: 'numeric' });
      case 'date':
        return written({ year: 'numeric', month: 'long', day: 'numeric' });
      case 'date_short':
        return written({ year: 'numeric', month: 'short', day: 'numeric' });
      case 'date_long':
        return longDate(instant, locale);
      case 'day_divider_pretty':
      case 'day_divider':
        return written({ weekday: 'long', month: 'long', day: 'numeric' });
      case 'time':
        return timeOfDay(instant, locale);
      case 'time_secs':
        return written({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
      case 'ago':
        return ago(instant, now, locale);
      default:
        return placeholder;
    }
  });
}

/** Whether two instants lie on the same day of the device's calendar. */
export function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

function nearDay(instant: Date, now: Date, locale: string): string | undefined {
  for (const days of [-1, 0, 1]) {
    if (!sameDay(instant, new Date(now.getTime() + days * DAY))) continue;
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  }
  return undefined;
}

function ago(instant: Date, now: Date, locale: string): string {
  const minutes = Math.round((instant.getTime() - now.getTime()) / 60_000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  if (Math.abs(minutes) < 24 * 60) return format.format(Math.round(minutes / 60), 'hour');
  return format.format(Math.round(minutes / 60 / 24), 'day');
}
