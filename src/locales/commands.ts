import { distance } from 'fastest-levenshtein';
import { LOCALES } from '../core/model.js';
import { LANGUAGES, type MessageKey } from './languages.js';

// What each language calls a command, and everything that means it when it is typed, stands among the words of its feature.

/** What is named `what.…` among the words of every language. */
type Named<What extends string> = MessageKey extends infer Key
  ? Key extends `${What}.${infer Name}`
    ? Name
    : never
  : never;

export type CommandWord = Named<'word'>;

/** A word that something answers to: a command word, or what means one thing of a leader and another of anybody else. */
export type HeardWord = Named<'heard'>;

/** Every command word, in English. */
export const COMMAND_WORDS = named<CommandWord>('word');

const HEARD_WORDS = named<HeardWord>('heard');

/** Every way to say each, those of several words before those that they begin with. */
const HEARD = HEARD_WORDS.flatMap((word) => waysToSay(word).map((said) => ({ word, said: said.split(' ') }))).sort(
  (one, other) => other.said.length - one.said.length,
);

function named<Name extends string>(what: 'word' | 'heard'): readonly Name[] {
  // The types say the same of these keys.
  return Object.keys(LANGUAGES.en.words).flatMap((key) =>
    key.startsWith(`${what}.`) ? (key.slice(what.length + 1) as Name) : [],
  );
}

/** In every language: people type what they are used to. */
function waysToSay(word: HeardWord): readonly string[] {
  return LOCALES.flatMap((locale) => LANGUAGES[locale].words[`heard.${word}`].split(', '));
}

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
    away: Math.min(...waysToSay(word).map((alias) => distanceWithin(Math.floor(alias.length * FAR), typed, alias))),
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
