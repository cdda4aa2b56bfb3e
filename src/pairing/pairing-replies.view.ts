import type { Locale, Names } from '../core/model.js';
import { noteRefused } from '../core/payload.js';
import { list, type Say, sayIn } from '../locales/index.js';
import { escapeText, type Reply, sentence } from '../slack/blocks/parts.js';
import { NOT_ACTIVE, type Pairing, type PairingRefusal, placeOfPairing } from './pairing.rule.js';
import { leaderOfPairing } from './pairing-text.view.js';

/** What a refusal may need to name. */
export interface RefusedPairing {
  readonly locale: Locale;
  readonly pairing: Pairing | null;
  /** By code. */
  readonly requirements: ReadonlyMap<string, { readonly names: Names }>;
}

/** All of them are counted as one reason: which it was would tell whoever watches over the bot how one-to-ones stand (PRIVACY 9). */
const COUNTED_AS = 'one_to_one';

/** Words a refusal, with the next step; noted of what the person did who is told. */
export function pairingRefusal(
  say: Say,
  refusal: PairingRefusal,
  { locale, pairing, requirements }: RefusedPairing,
): Reply {
  noteRefused(COUNTED_AS);
  const leader = pairing ? leaderOfPairing(say, locale, pairing) : say('pairing.your_leader');
  switch (refusal.reason) {
    case 'not_ready': {
      const facility = pairing ? escapeText(placeOfPairing(pairing).name) : '';
      const missing = missingText(refusal.missing, requirements, locale);
      return sentence(say('pairing.refusal.not_ready', { facility, missing }));
    }
    case 'gone':
    case 'nobody_to_ask':
    case 'past':
    case 'not_begun':
    case 'no_room':
    case 'too_far':
      return sentence(say(`pairing.refusal.${refusal.reason}`));
    default:
      return sentence(say(`pairing.refusal.${refusal.reason}`, { leader }));
  }
}

/** What is missing, by its names. */
export function missingText(
  codes: readonly string[],
  requirements: ReadonlyMap<string, { readonly names: Names }>,
  locale: Locale,
): string {
  return list(
    codes.map((code) =>
      code === NOT_ACTIVE
        ? sayIn(locale)('pairing.missing.active_membership')
        : escapeText(requirements.get(code)?.names[locale] ?? code),
    ),
    locale,
  );
}
