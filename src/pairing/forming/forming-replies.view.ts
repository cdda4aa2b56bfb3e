import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { escapeText, type Reply, sentence } from '../../slack/blocks/parts.js';
import { type Pairing, placeOfPairing } from '../pairing.rule.js';
import { nameOfPairing } from '../pairing-row.view.js';
import { leaderOfPairing } from '../pairing-text.view.js';

/** Thanks for a yes, with what happens next. */
export function consentReply(say: Say, locale: Locale, pairing: Pairing): Reply {
  const facility = escapeText(placeOfPairing(pairing).name);
  if (pairing.state === 'setting_up') return sentence(say('pairing.said_yes.waits', { facility }));
  const leader = leaderOfPairing(say, locale, pairing);
  return sentence(
    say('pairing.said_yes', { state: pairing.state, name: nameOfPairing(say, locale, pairing), facility, leader }),
  );
}
