import type { GetICUArgs } from '@schummar/icu-type-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { inEveryLanguage } from '../core/language.js';
import type { Locale } from '../core/model.js';
import { type English, LANGUAGES, type MessageKey } from './languages.js';

export { type CommandWord, type HeardWord, nearestCommandWords, readCommand } from './commands.js';
export {
  choice,
  dateText,
  day,
  dayAndTime,
  list,
  moment,
  monthName,
  monthText,
  shortDay,
  shortDayAndTime,
  timeOfDay,
  timeRange,
  wallTime,
  weekdayName,
  weekLabel,
} from './dates.js';
export { readImportColumn } from './import-columns.js';
export { languageName, ownNameOf, readLanguage } from './language-names.js';
export type { MessageKey } from './languages.js';
export { type NamedDay, readDay, readWeek } from './named-days.js';
export { readPeriod, readYear } from './periods.js';

/** What a message must be given: numbers where it counts, text elsewhere. */
type Arguments<Key extends MessageKey> = GetICUArgs<
  English[Key],
  { ICUArgument: string | number; ICUNumberArgument: number }
>;
type ArgumentList<Key extends MessageKey> = keyof Arguments<Key> extends never ? [] : [Arguments<Key>];

/** Says one message in one language. Arguments are put in as they are: escape what people typed first (slack/blocks/parts). */
export type Say = <Key extends MessageKey>(key: Key, ...values: ArgumentList<Key>) => string;

export const MESSAGES = inEveryLanguage((locale) => LANGUAGES[locale].words);

const formats = new Map<string, IntlMessageFormat>();

function formatOf(locale: Locale, key: MessageKey): IntlMessageFormat {
  const id = `${locale}:${key}`;
  const known = formats.get(id);
  if (known) return known;
  // Slack's <@U…> is not a tag.
  const made = new IntlMessageFormat(MESSAGES[locale][key], LANGUAGES[locale].customs.tag, undefined, {
    ignoreTag: true,
  });
  formats.set(id, made);
  return made;
}

/** A week is small inside a sentence, and the capital of one that it begins. */
const BEGINS_WITH_WEEK = /^\*?\{week\}/;

/** The voice of a language. */
export function sayIn(locale: Locale): Say {
  return (key, ...values) => {
    const said = String(formatOf(locale, key).format(values[0]));
    return MESSAGES[locale][key].search(BEGINS_WITH_WEEK) < 0
      ? said
      : said.replace(/\p{L}/u, (first) => first.toUpperCase());
  };
}
