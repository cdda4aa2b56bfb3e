import type { Locale } from '../core/model.js';
import { list, type Say } from '../locales/index.js';
import { escapeText, mention } from '../slack/blocks/parts.js';
import { mentorIdsOf, type Pairing, placeOfPairing } from './pairing.rule.js';
import type { Named } from './pairing-notices.rule.js';

/** A one-to-one is named by its volunteers, and by a tree where one of them has two at one place: *Mette og Jonas (Birk)*. */
export function pairingName(say: Say, locale: Locale, { mentors, word }: Pick<Named, 'mentors' | 'word'>): string {
  const names = mentors.length > 0 ? list(mentors.map(mention), locale) : say('pairing.nobody_yet');
  return word === null ? names : say('pairing.worded', { names, word: say(`pairing.word.${word}`) });
}

/** The same, with where it is. */
export function pairingTitle(say: Say, locale: Locale, pairing: Pairing): string {
  const name = pairingName(say, locale, { mentors: mentorIdsOf(pairing), word: pairing.word });
  return say('pairing.title_at', { name, facility: escapeText(placeOfPairing(pairing).name) });
}
