import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { MESSAGES, type MessageKey, sayIn } from '../../src/locales/index.js';

const keys = Object.keys(MESSAGES.en) as MessageKey[];

type Part = ReturnType<IntlMessageFormat['getAst']>[number];
const LITERAL = 0;

function namesOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    const own = part.type !== LITERAL && 'value' in part ? [part.value] : [];
    const inside = 'options' in part ? Object.values(part.options).flatMap((option) => namesOf(option.value)) : [];
    return [...own, ...inside];
  });
}

function namesIn(locale: 'sv' | 'da' | 'en', key: MessageKey): string[] {
  const message = new IntlMessageFormat(MESSAGES[locale][key], locale, undefined, { ignoreTag: true });
  return [...new Set(namesOf(message.getAst()))].sort();
}

describe('every word that a person reads', () => {
  it.each(['sv', 'da'] as const)('is there in %s too, and asks for the same things', (locale) => {
    const different = keys.filter((key) => String(namesIn(locale, key)) !== String(namesIn('en', key)));
    expect(different).toEqual([]);
  });

  it.each(['sv', 'da', 'en'] as const)('has a word of its own in %s and no empty message', (locale) => {
    const empty = keys.filter((key) => MESSAGES[locale][key].trim() === '');
    expect(empty).toEqual([]);
  });

  it('is translated: no Swedish or Danish sentence is left in English', () => {
    const same = (locale: 'sv' | 'da') =>
      keys.filter(
        (key) => MESSAGES[locale][key] === MESSAGES.en[key] && /[a-z]{3,} [a-z]{3,} [a-z]{3,}/i.test(MESSAGES.en[key]),
      );
    expect([...same('sv'), ...same('da')]).toEqual([]);
  });

  it.each(['sv', 'da', 'en'] as const)(
    'never calls a volunteer a resource or a visited person a case (%s)',
    (locale) => {
      const harsh = keys.filter((key) =>
        /\b(resource|resurs|ressource|inmate|prisoner|client|klient|fånge|fange)\b/i.test(MESSAGES[locale][key]),
      );
      expect(harsh).toEqual([]);
    },
  );

  it('counts right: one, and more than one', () => {
    expect(sayIn('sv')('schedule.needs_more', { needed: 1 })).toBe('behöver 1 till');
    expect(sayIn('en')('claim.alone', { needed: 1 })).toContain('One more is needed');
    expect(sayIn('da')('claim.alone', { needed: 2 })).toContain('Der mangler 2 til');
  });
});
