import { expect, it } from 'vitest';
import { MESSAGES, type MessageKey } from '../../src/locales/index.js';

/** What was seen and heard on a visit is told to nobody here: people count, and fill in. */
it.each([
  ['sv', /\bberätta (om|hur|vad)\b/i],
  ['da', /\bfortæl (om|hvordan|hvad)\b/i],
  ['en', /\btell (us |me )?(of|about|how|what)\b/i],
] as const)('no text asks anybody to tell of a visit, in %s', (locale, invitation) => {
  const keys = Object.keys(MESSAGES[locale]) as MessageKey[];
  expect(keys.filter((key) => invitation.test(MESSAGES[locale][key]))).toEqual([]);
});
