import { expect, it } from 'vitest';
import { inAlphabet } from '../../src/core/alphabet.js';

const sorted = (locale: 'sv' | 'da' | 'en', names: readonly string[]) =>
  inAlphabet(
    locale,
    names.map((name) => ({ name })),
  ).map(({ name }) => name);

it.each([
  ['sv', ['Arvika', 'häktet Borås', 'Häktet Ystad', 'Zinkgruvan', 'Åmål', 'Ängelholm', 'Örebro']],
  ['da', ['Afdeling 2', 'Afdeling 10', 'Vejle', 'Ærø', 'Østre', 'Aabenraa', 'Århus']],
  ['en', ['Åmål', 'Arvika', 'Örebro', 'Ystad']],
] as const)('a reader of %s finds names where they look for them', (locale, names) => {
  expect(sorted(locale, [...names].reverse())).toEqual(names);
});
