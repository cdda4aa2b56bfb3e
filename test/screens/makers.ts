import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import { LOCALES, type Locale } from '../../src/core/model.js';
import * as locales from '../../src/locales/index.js';

const instant = z.coerce.date();
const isoWeek = z.templateLiteral([z.number(), '-W', z.string()]);
const words = z.array(z.string());
const inEach = z.record(z.enum(LOCALES), z.string());
const twoInstants = z.object({ startsAt: instant, endsAt: instant });
const stretch = twoInstants.extend({ pause: twoInstants.exactOptional() });

type Made = (given: readonly unknown[], locale: Locale) => string;
/** The functions of the locales whose words are pieces. */
export const MAKERS: Readonly<Record<string, Made>> = {
  choice: ([items], locale) => locales.choice(words.parse(items), locale),
  dateText: ([date], locale) => locales.dateText(String(date), locale),
  day: ([at, zone], locale) => locales.day(instant.parse(at), String(zone), locale),
  dayAndTime: ([when, zone], locale) => locales.dayAndTime(stretch.parse(when), String(zone), locale),
  languageName: ([language], locale) => locales.languageName(z.enum(LOCALES).parse(language), locale),
  list: ([items], locale) => locales.list(words.parse(items), locale),
  moment: ([at, zone], locale) => locales.moment(instant.parse(at), String(zone), locale),
  name: ([names], locale) => inEach.parse(names)[locale],
  monthName: ([month], locale) => locales.monthName(String(month), locale),
  monthText: ([month], locale) => locales.monthText(String(month), locale),
  shortDay: ([at, zone], locale) => locales.shortDay(instant.parse(at), String(zone), locale),
  shortDayAndTime: ([when, zone], locale) => locales.shortDayAndTime(stretch.parse(when), String(zone), locale),
  timeOfDay: ([at, zone], locale) => locales.timeOfDay(instant.parse(at), String(zone), locale),
  timeRange: ([from, to, zone], locale) =>
    locales.timeRange(instant.parse(from), instant.parse(to), String(zone), locale),
  wallTime: ([time], locale) => locales.wallTime(String(time), locale),
  weekdayName: ([weekday], locale) => locales.weekdayName(Number(weekday), locale),
  weekLabel: ([week], locale) => locales.weekLabel(isoWeek.parse(week), locale),
};

const formats = new Map<string, IntlMessageFormat>();

/** Says a sentence of the locales whose key was only read from a recording, as `say` does. @throws Error for a key that is gone */
export function sentence(locale: Locale, key: string, values: Readonly<Record<string, unknown>>): string {
  const pattern = patternOf(locale, key);
  if (pattern === undefined) throw new Error(`${key} is no sentence any more: record the screens anew`);
  const id = `${locale} ${key}`;
  const format =
    formats.get(id) ??
    new IntlMessageFormat(pattern, locale === 'en' ? 'en-GB' : locale, undefined, { ignoreTag: true });
  formats.set(id, format);
  const said = String(
    format.format(
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]),
      ),
    ),
  );
  return /^\*?\{week\}/.test(pattern) ? said.replace(/\p{L}/u, (first) => first.toUpperCase()) : said;
}

/** A sentence as the locales write it; undefined for a key that they do not have. */
export function patternOf(locale: Locale, key: string): string | undefined {
  return new Map(Object.entries(locales.MESSAGES[locale])).get(key);
}
