import { FORMER_MENTIONS } from '../core/former-member.js';
import type { Locale } from '../core/model.js';
import { LANGUAGES } from './languages.js';

/** Whoever has been forgotten has no name that Slack could show: what would mention them says so in words. */
export function namingNobody(said: string, locale: Locale): string {
  if (!said.includes('<@FORMER')) return said;
  const words = LANGUAGES[locale].words['person.former'];
  return said.replaceAll(FORMER_MENTIONS, words);
}
