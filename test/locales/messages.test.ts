import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { MESSAGES, type MessageKey, sayIn } from '../../src/locales/index.js';

const keys = Object.keys(MESSAGES.en) as MessageKey[];

/** Every name that the societies begin with. */
const NAMES = ['sweden', 'denmark'].flatMap((country) =>
  [...readFileSync(`prisma/seeds/${country}.json`, 'utf8').matchAll(/"(?:sv|da)": "([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  ),
);

/**
 * *Grundkurs är noterat*, *Besøgstilladelse er gyldigt*. Right after its own noun it may agree with that: *Kravet X är borttaget*.
 * Danish participles are the same for both genders, adjectives are not.
 */
const AGREES = {
  sv: /(?<!\b(?:Kravet|Kanalen|kanalen) )§ (?:är|var|blir|blev|har blivit) (?:nu |inte längre |redan )?\p{L}+(?:ad|at|erad|erat|lld|llt|gd|gt|ttat|ttad|aget|agen|rt|ar|ig|igt|ny|nytt|iv|ivt)\b/u,
  da: /§ (?:er|var|bliver|blev) (?:nu |ikke længere |allerede )?(?:gyldigt?|færdigt?|nødvendigt?|ledigt?|aktivt?|nyt?|åbent?|sikkert?)(?!\p{L})/u,
};

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
        /\b(resource|resurs|ressource|inmate|prisoner|client(?! visits?\b)|klient|fånge|fange)\b/i.test(
          MESSAGES[locale][key],
        ),
      );
      expect(harsh).toEqual([]);
    },
  );

  // Kurs, samtal, Häktet, Anstalten: a name that is passed in is of either gender, and so is what somebody types tomorrow.
  it.each(NAMES)('no Swedish or Danish adjective agrees with a name that is passed in: %s', (name) => {
    const agreeing = (['sv', 'da'] as const).flatMap((locale) =>
      keys.filter((key) => {
        const said = MESSAGES[locale][key].replaceAll(/\{(?:name|facility|programme|requirement)\}/g, name);
        return AGREES[locale].test(said.replaceAll(name, '§').replaceAll('*', ''));
      }),
    );
    expect(agreeing).toEqual([]);
  });

  it('would be found if one did', () => {
    expect(AGREES.sv.test('§ är noterat för dig')).toBe(true);
    expect(AGREES.sv.test('Gamla § är inställd')).toBe(true);
    expect(AGREES.sv.test('Kravet § är borttaget.')).toBe(false);
    expect(AGREES.sv.test('§ är över')).toBe(false);
    expect(AGREES.da.test('§ er gyldigt')).toBe(true);
    expect(AGREES.da.test('§ er noteret')).toBe(false);
  });

  it('counts right: one, and more than one', () => {
    expect(sayIn('sv')('schedule.needs_more', { needed: 1, least: 2 })).toBe('behöver 1 till');
    expect(sayIn('en')('claim.alone', { needed: 1 })).toContain('One more is needed');
    expect(sayIn('da')('claim.alone', { needed: 2 })).toContain('Der mangler 2 til');
  });
});
