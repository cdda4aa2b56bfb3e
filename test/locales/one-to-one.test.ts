import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { MESSAGES, type MessageKey } from '../../src/locales/index.js';

const keys = Object.keys(MESSAGES.en) as MessageKey[];
const LOCALES = ['sv', 'da', 'en'] as const;

/** A visit that one person goes on, where nobody has claimed it. Words stand for everything else. */
const ONE: Readonly<Record<string, number>> = {
  needed: 1,
  missing: 1,
  least: 1,
  party: 1,
  left: 1,
  number: 3,
  count: 1,
};

/** Said only of visits that need two at least: somebody else comes already, or some of those needed have room. */
const WITH_OTHERS: readonly MessageKey[] = [
  'claim.alone',
  'claim.with_needs',
  'claim.with_number_needs',
  'reminder.alone',
  'lapsed.needs_more',
  'schedule.needs_more_than_fit',
];

const ONE_MORE = /\b(one|1) more\b|\b(en|1) till\b|(én|\b1) til\b/i;
const SEVERAL =
  /\bni\b|\ber själva\b|\balla tillsammans\b|\bI (mødte|i alt)\b|\bmødte I\b|\bjer selv\b|\byourselves\b|\ball of you\b|\byou met\b/;

function asksFor(key: MessageKey, name: string): boolean {
  return new RegExp(`\\{${name}\\b`).test(MESSAGES.en[key]);
}

function said(
  locale: (typeof LOCALES)[number],
  key: MessageKey,
  changes: Readonly<Record<string, number>> = {},
): string {
  const words = MESSAGES[locale][key];
  const known: Readonly<Record<string, number>> = { ...ONE, ...changes };
  const values = Object.fromEntries([...words.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, known[name] ?? '…']));
  return String(new IntlMessageFormat(words, locale, undefined, { ignoreTag: true }).format(values));
}

describe('a visit that one person goes on', () => {
  it.each(LOCALES)('needs a volunteer, and not one more, in %s', (locale) => {
    const needing = keys.filter((key) => asksFor(key, 'needed') || asksFor(key, 'missing'));
    const wrong = needing.filter((key) => !WITH_OTHERS.includes(key) && ONE_MORE.test(said(locale, key)));
    expect(wrong).toEqual([]);
    expect(needing.filter((key) => asksFor(key, 'least')).length).toBeGreaterThanOrEqual(10);
  });

  it.each(LOCALES)('still needs one more where two are to go, in %s', (locale) => {
    const needing = keys.filter((key) => asksFor(key, 'least') && (asksFor(key, 'needed') || asksFor(key, 'missing')));
    expect(needing.filter((key) => !ONE_MORE.test(said(locale, key, { least: 2 })))).toEqual([]);
  });

  it.each(LOCALES)('is nobody’s first place in line: they go on their own, in %s', (locale) => {
    expect(said(locale, 'claim.alone', { needed: 0 })).not.toMatch(/först|første|first/i);
  });

  it.each(LOCALES)('is counted without speaking to several, in %s', (locale) => {
    const counting = keys.filter((key) => asksFor(key, 'party'));
    expect(counting.length).toBeGreaterThan(5);
    expect(counting.filter((key) => SEVERAL.test(said(locale, key)))).toEqual([]);
  });
});
