import { distance } from 'fastest-levenshtein';

/** What `/visit` understands, in English; people may also type the Swedish and Danish words. */
const WORDS = {
  // What is still to come opens what is nearest to it: a guide for leaders, a calendar of one's own, taking a break.
  help: ['help', 'hjälp', 'hjelp', 'hjælp', 'meny', 'menu', '?', 'ledare', 'leder', 'leader'],
  setup: ['setup', 'set-up', 'set up', 'inställningar', 'inställningarna', 'opsætning', 'opsætningen', 'konfigurera'],
  plan: ['plan', 'planera', 'planen', 'planlæg', 'planlägg'],
  claim: [
    ...(['claim', 'book', 'sign-up', 'sign up', 'sign me up'] as const),
    ...(['anmäl', 'anmäl mig', 'anmälan', 'anmäla', 'ta', 'ta plats', 'boka'] as const),
    ...([
      'tilmeld',
      'tilmeld mig',
      'tilmelding',
      'meld',
      'meld mig',
      'meld mig til',
      'meld-til',
      'tag',
      'tag plads',
    ] as const),
  ],
  mine: [
    ...(['mine', 'my', 'my visits', 'visits', 'calendar', 'kalender', 'kalenderen', 'kalendern'] as const),
    ...(['mina', 'mina besök', 'mitt', 'besök', 'besöken', 'mine besøg', 'mit', 'besøg', 'besøgene'] as const),
  ],
  count: ['count', 'räkna', 'antal', 'tæl', 'tælle', 'tæl op', 'optæl'],
  tally: ['tally', 'siffror', 'tal', 'statistik', 'numbers', 'tallies'],
  return: [
    ...(['return', 'returns', 'årsrapport', 'årsrapporten', 'rapport', 'årsindberetning', 'indberetning'] as const),
    ...(['godkänn', 'godkend', 'approve'] as const),
  ],
  // Always one's own place, also of somebody who could call the whole visit off.
  release: [
    ...(['release', 'släpp', 'avboka', 'avanmäl', 'lämna', 'frigiv', 'afmeld', 'cancel'] as const),
    ...(['återbud', 'lämna återbud', 'förhinder', 'jag har förhinder', 'sjuk', 'jag är sjuk', 'avanmäl mig'] as const),
    ...([
      'afbud',
      'meld afbud',
      'meld fra',
      'meld-fra',
      'meld mig fra',
      'afmeld mig',
      'forfald',
      'syg',
      'jeg er syg',
    ] as const),
    ...(['give up', 'give up my place', 'sick', 'ill', 'i am sick', 'can’t come', "can't come"] as const),
  ],
  settings: [
    ...(['settings', 'indstillinger', 'reminders', 'påminnelser', 'påmindelser', 'quiet', 'tyst', 'stille'] as const),
    ...(['paus', 'pause', 'break'] as const),
  ],
  language: ['language', 'språk', 'sprog'],
  training: [
    'training',
    'utbildning',
    'utbildningen',
    'uddannelse',
    'uddannelsen',
    'kurser',
    'kurs',
    'kursus',
    'courses',
    'course',
  ],
  ready: ['ready', 'redo', 'klar', 'läget', 'status'],
  verify: ['verify', 'verifiera', 'intyga', 'bekræft'],
  session: [
    ...(['session', 'sessions', 'attendance', 'tillfälle', 'tillfällen', 'studiebesök', 'närvaro'] as const),
    ...(['arrangement', 'arrangementer', 'møde', 'studiebesøg', 'hold', 'fremmøde'] as const),
  ],
  join: ['join', 'börja', 'start', 'begynd', 'ny'],
  requirements: [
    'requirements',
    'krav',
    'kraven',
    'kravene',
    'programmes',
    'programmer',
    'verksamheter',
    'aktiviteter',
  ],
  import: ['import', 'importera', 'importer'],
  undelivered: ['undelivered', 'messages', 'olevererat', 'meddelanden', 'uleveret', 'ikke-leveret', 'beskeder'],
  schedule: [
    'schedule',
    'schema',
    'schemat',
    'vecka',
    'veckan',
    'skema',
    'skemaet',
    'uge',
    'ugen',
    'week',
    'oversigt',
    'översikt',
  ],
} as const;

export type CommandWord = keyof typeof WORDS;

/** Every command word, in English. */
export const COMMAND_WORDS = Object.keys(WORDS) as readonly CommandWord[];

/** What says that a visit is called off: of a leader it is the visit, of anybody else their own place. */
const CALL_OFF = ['call-off', 'call off', 'ställ in', 'ställ-in', 'ställa in', 'aflys', 'aflyse'] as const;

/** A word that something answers to: a command word, or what means one thing of a leader and another of anybody else. */
export type HeardWord = CommandWord | 'call_off';

/** Every way to say each, those of several words before those that they begin with. */
const HEARD = [...Object.entries(WORDS), ['call_off', CALL_OFF] as const]
  .flatMap(([word, aliases]) => aliases.map((alias) => ({ word: word as HeardWord, said: alias.split(' ') })))
  .sort((one, other) => other.said.length - one.said.length);

/**
 * Splits what was typed after `/visit` into what it begins with, one word or several (*meld afbud*), and the rest, whatever the
 * case and spacing.
 * @returns `word` null when it begins with none we know; nothing at all means help
 */
export function readCommand(text: string): {
  readonly word: HeardWord | null;
  readonly rest: string;
  readonly typed: string;
} {
  const words = text.normalize('NFC').trim().split(/\s+/u);
  const small = words.map((word) => word.toLowerCase());
  const [typed = ''] = small;
  if (typed === '') return { word: 'help', rest: '', typed };
  const heard = HEARD.find(({ said }) => said.every((each, at) => each === small[at]));
  return { word: heard?.word ?? null, rest: words.slice(heard?.said.length ?? 1).join(' '), typed };
}

/** Letters that may differ, of all. */
const FAR = 0.4;

/**
 * The command words that something unknown may have been meant as: at most three, best first; none where nothing is near,
 * since a wrong guess helps nobody. Near is two letters in five that differ.
 * @param among what the person may do
 */
export function nearestCommandWords(typed: string, among: readonly CommandWord[]): CommandWord[] {
  const scored = among.map((word) => ({
    word,
    away: Math.min(...WORDS[word].map((alias) => distanceWithin(Math.floor(alias.length * FAR), typed, alias))),
  }));
  return scored
    .filter(({ away }) => Number.isFinite(away))
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ word }) => word);
}

/** @returns letters that differ; endless where they are more than `most` */
function distanceWithin(most: number, typed: string, alias: string): number {
  const away = distance(typed.slice(0, 40), alias);
  return away <= most ? away : Number.POSITIVE_INFINITY;
}
