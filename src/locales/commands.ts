import { distance } from 'fastest-levenshtein';
import type { IsoWeek } from '../domain/model.js';
import type { CalendarDate } from '../domain/time.js';
import { parseIsoWeek, weeksAfter } from '../domain/weeks.js';

/** What `/visit` understands, in English; people may also type the Swedish and Danish words. */
const WORDS = {
  help: ['help', 'hjälp', 'hjelp', 'hjælp', 'meny', 'menu', '?'],
  setup: ['setup', 'set-up', 'inställningar', 'indstillinger', 'opsætning', 'konfigurera'],
  plan: ['plan', 'planera', 'planlæg', 'planlägg'],
  claim: ['claim', 'ta', 'boka', 'anmäl', 'tag', 'tilmeld', 'book'],
  mine: ['mine', 'my', 'mina', 'mit', 'mitt'],
  count: ['count', 'räkna', 'antal', 'tæl', 'tælle'],
  tally: ['tally', 'siffror', 'tal', 'statistik', 'numbers', 'tallies'],
  return: ['return', 'returns', 'årsrapport', 'årsrapporten', 'rapport', 'årsindberetning', 'indberetning'],
  release: ['release', 'släpp', 'avboka', 'lämna', 'frigiv', 'afmeld', 'aflys'],
  settings: ['settings', 'reminders', 'påminnelser', 'påmindelser', 'quiet', 'tyst', 'stille'],
  training: ['training', 'utbildning', 'uddannelse', 'kurser', 'kurs', 'courses'],
  ready: ['ready', 'redo', 'klar', 'läget', 'status'],
  verify: ['verify', 'verifiera', 'intyga', 'godkänn', 'bekræft', 'godkend'],
  session: ['session', 'tillfälle', 'studiebesök', 'studiebesøg', 'hold'],
  join: ['join', 'börja', 'start', 'begynd', 'ny'],
  requirements: ['requirements', 'krav', 'programmes', 'programmer'],
  import: ['import', 'importera', 'importer'],
  undelivered: ['undelivered', 'olevererat', 'uleveret', 'ikke-leveret'],
  schedule: ['schedule', 'schema', 'vecka', 'skema', 'uge', 'week', 'oversigt'],
} as const;

export type CommandWord = keyof typeof WORDS;

/** Every command word, in English. */
export const COMMAND_WORDS = Object.keys(WORDS) as readonly CommandWord[];

const DAYS: readonly (readonly string[])[] = [
  ['monday', 'mon', 'måndag', 'mån', 'mandag', 'man'],
  ['tuesday', 'tue', 'tisdag', 'tis', 'tirsdag', 'tir'],
  ['wednesday', 'wed', 'onsdag', 'ons'],
  ['thursday', 'thu', 'torsdag', 'tors', 'tor'],
  ['friday', 'fri', 'fredag', 'fre'],
  ['saturday', 'sat', 'lördag', 'lör', 'lørdag', 'lør'],
  ['sunday', 'sun', 'söndag', 'sön', 'søndag', 'søn'],
];

/**
 * Splits what was typed after `/visit` into its first word and the rest, whatever the case and spacing.
 * @returns `word` null when the first word is none we know; no word at all means help
 */
export function readCommand(text: string): {
  readonly word: CommandWord | null;
  readonly rest: string;
  readonly typed: string;
} {
  const [first = '', ...others] = text.normalize('NFC').trim().split(/\s+/u);
  const typed = first.toLowerCase();
  const rest = others.join(' ');
  if (typed === '') return { word: 'help', rest, typed };
  for (const [word, aliases] of Object.entries(WORDS)) {
    if (aliases.some((alias) => alias === typed)) return { word: word as CommandWord, rest, typed };
  }
  return { word: null, rest, typed };
}

/** The command words nearest to something unknown: at most three, best first. */
export function nearestCommandWords(typed: string): CommandWord[] {
  const scored = Object.entries(WORDS).map(([word, aliases]) => ({
    word: word as CommandWord,
    away: Math.min(...aliases.map((alias) => distance(typed.slice(0, 40), alias))),
  }));
  return scored
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ word }) => word);
}

const TODAY = ['today', 'idag', 'i-dag'];
const TOMORROW = ['tomorrow', 'imorgon', 'imorrn', 'imorgen', 'i-morgen'];

/** A day as people name it: the coming weekday, a date of the calendar, or so many days from today. */
export type NamedDay =
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'from_today'; readonly days: 0 | 1 };

/**
 * Reads a day in Swedish, Danish or English: a weekday, long or short, *today*, *tomorrow*, or `2026-11-24`.
 * @returns null when it is none
 */
export function readDay(text: string): NamedDay | null {
  const typed = text.normalize('NFC').trim().toLowerCase().replace(/\.$/, '');
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return { kind: 'date', date: typed };
  const together = typed.replace(/^i /, 'i');
  if (TODAY.includes(together)) return { kind: 'from_today', days: 0 };
  if (TOMORROW.includes(together)) return { kind: 'from_today', days: 1 };
  const index = DAYS.findIndex((names) => names.includes(typed));
  return index < 0 ? null : { kind: 'weekday', weekday: index + 1 };
}

const THIS_WEEK = ['this', 'now', 'denna', 'nu', 'denne', 'den här', 'this week', 'denna vecka', 'denne uge'];
const NEXT_WEEK = ['next', 'nästa', 'næste', 'next week', 'nästa vecka', 'næste uge'];

/**
 * Reads a week in Swedish, Danish or English: *this*, *next*, `2026-W48`, `48`, *vecka 48*, *uge 48*. A bare number is
 * the nearest such week that is not long past: of this year, or of the next when it lies more than eight weeks back.
 * @returns null when it is none, also for a week 53 in a year that has 52
 */
export function readWeek(text: string, thisWeek: IsoWeek): IsoWeek | null {
  const typed = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  if (THIS_WEEK.includes(typed)) return thisWeek;
  if (NEXT_WEEK.includes(typed)) return weeksAfter(thisWeek, 1);
  const bare = /^(?:week |vecka |uge |v\.? ?|u\.? ?|w)?(\d{1,2})$/.exec(typed);
  if (!bare) return parseIsoWeek(typed);
  const year = Number(thisWeek.slice(0, 4));
  const sameYear = parseIsoWeek(`${year}-W${bare[1]}`);
  if (sameYear && sameYear >= weeksAfter(thisWeek, -8)) return sameYear;
  return parseIsoWeek(`${year + 1}-W${bare[1]}`) ?? sameYear;
}
