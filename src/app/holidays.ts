import { createRequire } from 'node:module';
import type Library from 'date-holidays';
import type { Locale } from '../core/model.js';
import type { CalendarDate } from '../core/time.js';
import { datesOf } from '../core/weeks.js';
import type { Holidays } from '../slack/hearing/deps.js';

const require = createRequire(import.meta.url);

/** Loaded when somebody first plans a week: it brings every country's calendar, and would slow down each start. */
const library = (): typeof Library => require('date-holidays');

type Holiday = { readonly date: CalendarDate; readonly name: string };

/** The countries whose Red Cross societies the programmes belong to; the others are found when somebody needs them. */
const COUNTRIES: Readonly<Record<string, string>> = { 'Europe/Stockholm': 'SE', 'Europe/Copenhagen': 'DK' };

/** Days that no law makes a holiday and on which the country is closed all the same, by the library's rules. */
const CLOSED_BY_CUSTOM: Readonly<Record<string, readonly string[]>> = { DK: ['12-24', '06-05'] };

/**
 * Public holidays as the library `date-holidays` knows them, by the calendar of the country in which the time zone lies,
 * with the days on which banks and offices close (such as Midsummer's Eve). A zone that no country, or more than one,
 * has to itself has none. Worked out once for each country, year and language.
 */
export function createHolidays(): Holidays {
  const libraries = new Map<string, Library | null>();
  const years = new Map<string, readonly Holiday[]>();

  function libraryFor(timeZone: string): Library | null {
    const known = libraries.get(timeZone);
    if (known !== undefined) return known;
    const country = COUNTRIES[timeZone] ?? onlyCountryIn(timeZone);
    const found = country ? new (library())(country) : null;
    libraries.set(timeZone, found);
    return found;
  }

  function inYear(year: string, timeZone: string, locale: Locale): readonly Holiday[] {
    const key = `${year} ${timeZone} ${locale}`;
    const known = years.get(key);
    if (known) return known;
    const closedByCustom = CLOSED_BY_CUSTOM[COUNTRIES[timeZone] ?? ''] ?? [];
    const found = (libraryFor(timeZone)?.getHolidays(year, locale) ?? [])
      .filter(({ type, rule }) => type === 'public' || type === 'bank' || closedByCustom.includes(rule))
      .map(({ date, name }) => ({ date: date.slice(0, 10), name }));
    years.set(key, found);
    return found;
  }

  return {
    inWeek(week, timeZone, locale) {
      const dates = datesOf(week);
      const itsYears = [...new Set(dates.map((date) => date.slice(0, 4)))];
      return itsYears
        .flatMap((year) => inYear(year, timeZone, locale))
        .filter(({ date }) => dates.includes(date))
        .sort((a, b) => a.date.localeCompare(b.date));
    },
  };
}

function onlyCountryIn(timeZone: string): string | null {
  const Calendar = library();
  const codes = Object.keys(new Calendar().getCountries());
  const [first, ...others] = codes.filter((code) => new Calendar(code).getTimezones()?.includes(timeZone));
  return first && others.length === 0 ? first : null;
}
