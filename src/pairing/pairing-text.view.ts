import type { Locale } from '../core/model.js';
import { list, type Say } from '../locales/index.js';
import { escapeText, mention } from '../slack/blocks/parts.js';
import { ledBeside, mentorIdsOf, type Pairing, placeOfPairing } from './pairing.rule.js';
import type { Named } from './pairing-notices.rule.js';

type NamedBy = Pick<Named, 'mentors' | 'word'>;

/**
 * A one-to-one is named by its volunteers, and by a tree where one of them has two at one place: *The one-to-one of Mette and Jonas
 * (Birch)*. Their names alone would read as if they were whom is visited.
 */
export function pairingName(say: Say, locale: Locale, { mentors, word }: NamedBy): string {
  const names = list(mentors.map(mention), locale);
  const name = mentors.length > 0 ? say('pairing.named', { names, count: mentors.length }) : say('pairing.nobody_yet');
  return worded(say, name, word);
}

/** Its volunteers alone, where a sentence says for whom something is. */
export function mentorNames(say: Say, locale: Locale, pairing: Pairing): string {
  return worded(say, list(mentorIdsOf(pairing).map(mention), locale), pairing.word);
}

function worded(say: Say, names: string, word: NamedBy['word']): string {
  return word === null ? names : say('pairing.worded', { names, word: say(`pairing.word.${word}`) });
}

/**
 * Whom to write to about it: who set it up while they lead it and are not away, else whoever does. Where each of its leaders is a
 * mentor of it, *your leader*.
 */
export function leaderOfPairing(say: Say, locale: Locale, pairing: Pairing): string {
  const { leaderIds, awayIds = [] } = ledBeside(pairing);
  const here = leaderIds.filter((userId) => !awayIds.includes(userId));
  if (here.includes(pairing.setUpBy)) return mention(pairing.setUpBy);
  const leading = here.length > 0 ? here : leaderIds;
  return leading.length > 0 ? list(leading.map(mention), locale) : say('pairing.your_leader');
}

/** The same, with where it is. */
export function pairingTitle(say: Say, locale: Locale, pairing: Pairing): string {
  const name = pairingName(say, locale, { mentors: mentorIdsOf(pairing), word: pairing.word });
  return say('pairing.title_at', { name, facility: escapeText(placeOfPairing(pairing).name) });
}
