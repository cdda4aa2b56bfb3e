import type { GetICUArgs } from '@schummar/icu-type-parser';
import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import { inEveryLanguage } from '../core/language.js';
import type { Locale } from '../core/model.js';
import { namingNobody } from './former-member.js';
import { type English, LANGUAGES, type MessageKey } from './languages.js';
import { madeOnce } from './made-once.js';

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

const numberFormatOf = madeOnce<Intl.NumberFormat>();
const dateFormatOf = madeOnce<Intl.DateTimeFormat>();
const pluralRulesOf = madeOnce<Intl.PluralRules>();

/** Left alone, each sentence that counts would make its own. */
const FORMATTERS: Formatters = {
  getNumberFormat: (...asked) => numberFormatOf(JSON.stringify(asked), () => new Intl.NumberFormat(...asked)),
  getDateTimeFormat: (...asked) => dateFormatOf(JSON.stringify(asked), () => new Intl.DateTimeFormat(...asked)),
  getPluralRules: (...asked) => pluralRulesOf(JSON.stringify(asked), () => new Intl.PluralRules(...asked)),
};

interface Sentence {
  readonly format: IntlMessageFormat;
  readonly beginsWithWeek: boolean;
}

const sentenceOf = madeOnce<Sentence>();

/** Understood when it is first said. */
function understood(locale: Locale, key: MessageKey): Sentence {
  const words = MESSAGES[locale][key];
  // Slack's <@U…> is not a tag.
  const options = { ignoreTag: true, formatters: FORMATTERS };
  return {
    format: new IntlMessageFormat(words, LANGUAGES[locale].customs.tag, undefined, options),
    beginsWithWeek: BEGINS_WITH_WEEK.test(words),
  };
}

/** A week is small inside a sentence, and the capital of one that it begins. */
const BEGINS_WITH_WEEK = /^\*?\{week\}/;

/** The voice of a language. */
export function sayIn(locale: Locale): Say {
  return (key, ...values) => {
    const { format, beginsWithWeek } = sentenceOf(`${locale}:${key}`, () => understood(locale, key));
    const said = namingNobody(String(format.format(values[0])), locale);
    return beginsWithWeek ? said.replace(/\p{L}/u, (first) => first.toUpperCase()) : said;
  };
}
