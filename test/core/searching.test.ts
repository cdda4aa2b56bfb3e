import { describe, expect, it } from 'vitest';
import { searchByName } from '../../src/core/searching.js';

const NAMES = [
  'Häktet Göteborg',
  'Göteborgsgruppen',
  'Anstalten Åby',
  'Häktet Åmål',
  'Häktet Malmö',
  'Ängelholm',
  'Abborre',
];

function found(typed: string, most = 100): string[] {
  const things = NAMES.map((name) => ({ name }));
  return searchByName(things, typed, { locale: 'sv', most }).map(({ name }) => name);
}

describe('somebody who looks for a place by its name', () => {
  it('finds everything in their own alphabet before they have typed', () => {
    expect(found('')).toEqual([
      ...[
        'Abborre',
        'Anstalten Åby',
        'Göteborgsgruppen',
        'Häktet Göteborg',
        'Häktet Malmö',
        'Häktet Åmål',
        'Ängelholm',
      ],
    ]);
    expect(found('   ', 2)).toEqual(['Abborre', 'Anstalten Åby']);
  });

  it('finds what begins with it before what only holds it', () => {
    expect(found('göte')).toEqual(['Göteborgsgruppen', 'Häktet Göteborg']);
  });

  it('need not have the right keyboard, nor capitals, nor the order of the words', () => {
    expect(found('goteborg')).toEqual(['Göteborgsgruppen', 'Häktet Göteborg']);
    expect(found('AMAL hak')).toEqual(['Häktet Åmål']);
    expect(found('Åby')).toEqual(['Anstalten Åby']);
  });

  it('finds nothing where no name holds every word', () => {
    expect(found('häktet kumla')).toEqual([]);
  });
});
