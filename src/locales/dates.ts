import { boundedMap } from '../core/bounded-map.js';
import type { IsoWeek, Locale, Stretch } from '../core/model.js';
import { partsOf } from '../core/stretches.js';
import type { CalendarDate, WallTime } from '../core/time.js';
import { dateInWeek, weekNumber } from '../core/weeks.js';
import { namingNobody } from './former-member.js';
import { LANGUAGES } from './languages.js';
import { madeOnce } from './made-once.js';

const formatterOf = madeOnce<Intl.DateTimeFormat>();
const joinerOf = madeOnce<Intl.ListFormat>();
// A range takes long to word, and every posted schedule has one; there are 52 a year.
const weekLabelOf = madeOnce<string>();

/** More instants than the posts and reminders of a few groups name. */
const MOST_WORDED = 10_000;
const worded = boundedMap<string>(MOST_WORDED);

/** The words for an instant, which a post, its reminders and its lists all need again. */
function wordedOnce(instant: Date, zone: string, locale: Locale, shape: string, word: () => string): string {
  const key = `${instant.getTime()} ${zone} ${locale} ${shape}`;
  const known = worded.get(key);
  if (known !== undefined) return known;
  const text = word();
  worded.set(key, text);
  return text;
}

function formatter(
  locale: Locale,
  zone: string,
  shape: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return formatterOf(
    `${locale} ${zone} ${shape}`,
    () => new Intl.DateTimeFormat(LANGUAGES[locale].customs.tag, { ...options, timeZone: zone }),
  );
}

/** A day on the facility's calendar: *tisdag 24 november*, *tirsdag den 24. november*, *Tuesday 24 November*. */
export function day(instant: Date, zone: string, locale: Locale): string {
  return wordedOnce(instant, zone, locale, 'day', () =>
    formatter(locale, zone, 'day', { weekday: 'long', day: 'numeric', month: 'long' })
      .format(instant)
      .replace(',', '')
      .replace(' ', LANGUAGES[locale].customs.afterWeekday),
  );
}

/** A day, short enough for a narrow column: *tis 24 nov.* */
export function shortDay(instant: Date, zone: string, locale: Locale): string {
  return wordedOnce(instant, zone, locale, 'short', () =>
    formatter(locale, zone, 'short', { weekday: 'short', day: 'numeric', month: 'short' })
      .format(instant)
      .replace(',', ''),
  );
}

/** A date of the calendar, with its year: *10 juni 2026*. */
export function dateText(date: CalendarDate, locale: Locale): string {
  return formatter(locale, 'UTC', 'date', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** A month with its year: *november 2026*. @param month `2026-11` */
export function monthText(month: string, locale: Locale): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  return formatter(locale, 'UTC', 'month', { month: 'long', year: 'numeric' }).format(first);
}

/** A month without its year, where the year is said already: *november*. @param month `2026-11` */
export function monthName(month: string, locale: Locale): string {
  return formatter(locale, 'UTC', 'month name', { month: 'long' }).format(new Date(`${month}-01T00:00:00Z`));
}

/** A time on the facility's wall: *17:00*, Danish *17.00*. */
export function timeOfDay(instant: Date, zone: string, locale: Locale): string {
  return wordedOnce(instant, zone, locale, 'time', () =>
    formatter(locale, zone, 'time', { hour: '2-digit', minute: '2-digit' }).format(instant),
  );
}

/** *17:00–19:00* on the facility's wall. */
export function timeRange(startsAt: Date, endsAt: Date, zone: string, locale: Locale): string {
  return `${timeOfDay(startsAt, zone, locale)}–${timeOfDay(endsAt, zone, locale)}`;
}

/**
 * *tisdag 24 november 17:00–19:00*, Danish *tirsdag den 24. november kl. 17.00–19.00*, by the facility's wall clock. Of two
 * times: *… 13:00–14:00 och 15:00–16:00*, or each with its day.
 */
export function dayAndTime(when: Stretch, zone: string, locale: Locale): string {
  return list(timesWith(day, LANGUAGES[locale].customs.beforeTime, when, zone, locale), locale);
}

/** The same for a narrow column: *tis 24 nov. 17:00–19:00*. */
export function shortDayAndTime(when: Stretch, zone: string, locale: Locale): string {
  return timesWith(shortDay, ' ', when, zone, locale).join(', ');
}

function timesWith(nameDay: typeof day, before: string, when: Stretch, zone: string, locale: Locale): string[] {
  let named = '';
  return partsOf(when).map(({ startsAt, endsAt }) => {
    const date = nameDay(startsAt, zone, locale);
    const hours = timeRange(startsAt, endsAt, zone, locale);
    const text = date === named ? hours : `${date}${before}${hours}`;
    named = date;
    return text;
  });
}

/** *tisdag 24 november 17:00*, Danish *tirsdag den 24. november kl. 17.00*, by the facility's wall clock. */
export function moment(instant: Date, zone: string, locale: Locale): string {
  return `${day(instant, zone, locale)}${LANGUAGES[locale].customs.beforeTime}${timeOfDay(instant, zone, locale)}`;
}

/** A day of the week: *torsdag*, *Thursday*. @param isoWeekday 1 Monday … 7 Sunday */
export function weekdayName(isoWeekday: number, locale: Locale): string {
  // The first of January 2024 was a Monday.
  return formatter(locale, 'UTC', 'weekday', { weekday: 'long' }).format(Date.UTC(2024, 0, isoWeekday));
}

/** A time on a wall as people write it: *18:00*, Danish *18.00*. */
export function wallTime(time: WallTime, locale: Locale): string {
  return timeOfDay(new Date(`2024-01-01T${time}:00Z`), 'UTC', locale);
}

/**
 * *vecka 48 (23–29 november)*, *uge 48*, *Week 48*: small inside a sentence, as Swedish and Danish write it. A message that begins
 * with it begins with a capital by itself; where it stands alone, the view sees to that.
 */
export function weekLabel(week: IsoWeek, locale: Locale): string {
  return weekLabelOf(`${locale} ${week}`, () => wordedWeekLabel(week, locale));
}

function wordedWeekLabel(week: IsoWeek, locale: Locale): string {
  const [monday, sunday] = [dateInWeek(week, 1), dateInWeek(week, 7)].map((date) => Date.parse(date));
  const range = formatter(locale, 'UTC', 'range', { day: 'numeric', month: 'long' });
  return `${LANGUAGES[locale].customs.week} ${weekNumber(week)} (${range.formatRange(monday ?? 0, sunday ?? 0)})`;
}

/** Joins the way the language does: *Anna, Bo och Cecilia*. */
export function list(items: readonly string[], locale: Locale): string {
  return joined(items, locale, 'conjunction');
}

/** Joins a choice the way the language does: *Anna, Bo eller Cecilia*. */
export function choice(items: readonly string[], locale: Locale): string {
  return joined(items, locale, 'disjunction');
}

function joined(items: readonly string[], locale: Locale, type: 'conjunction' | 'disjunction'): string {
  const { tag } = LANGUAGES[locale].customs;
  const joiner = joinerOf(`${locale} ${type}`, () => new Intl.ListFormat(tag, { style: 'long', type }));
  return namingNobody(joiner.format(items), locale);
}
