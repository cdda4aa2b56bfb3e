import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LOCALES } from '../../src/core/model.js';

const VISIT = { startsAt: new Date('2026-11-24T16:00:00Z'), endsAt: new Date('2026-11-24T18:00:00Z') };
const SENTENCES = 3;
const PEOPLE = ['Anna', 'Bo', 'Cecilia'];

/** What has been made of `Intl` since the test began. A sentence that is compiled makes itself a `Locale`. */
let made: string[];
let words: typeof import('../../src/locales/index.js');
let alphabet: typeof import('../../src/core/alphabet.js');
let time: typeof import('../../src/core/time.js');
beforeEach(async () => {
  // As in a process that has said nothing yet.
  vi.resetModules();
  words = await import('../../src/locales/index.js');
  alphabet = await import('../../src/core/alphabet.js');
  time = await import('../../src/core/time.js');
  made = [];
  const construct = (target: NewableFunction, args: unknown[]): object => {
    made.push(target.name);
    return Reflect.construct(target, args);
  };
  const get = (all: typeof Intl, name: string): unknown => {
    const found: unknown = Reflect.get(all, name);
    return typeof found === 'function' ? new Proxy(found, { construct }) : found;
  };
  vi.stubGlobal('Intl', new Proxy(Intl, { get }));
});
afterEach(() => vi.unstubAllGlobals());

/** Whatever an answer is put together from, in every language. */
function sayEverything(): string[] {
  const { choice, dayAndTime, languageName, list, sayIn, weekLabel } = words;
  return LOCALES.flatMap((locale) => {
    const say = sayIn(locale);
    return [
      say('home.title'),
      say('desk.visits', { count: 3 }),
      say('undelivered.retried', { count: 2 }),
      dayAndTime(VISIT, 'Europe/Stockholm', locale),
      weekLabel('2026-W48', locale),
      list(PEOPLE, locale),
      choice(PEOPLE, locale),
      languageName('da', locale),
      ...alphabet
        .inAlphabet(
          locale,
          PEOPLE.map((name) => ({ name })),
        )
        .map(({ name }) => name),
      String(time.isTimeZone('Europe/Copenhagen')),
    ];
  });
}

it('understands a sentence, and makes what words days, numbers and lists, when it first needs them and never again', () => {
  const first = sayEverything();
  expect(made.filter((name) => name === 'Locale')).toHaveLength(SENTENCES * LOCALES.length);
  expect(new Set(made)).toContain('ListFormat');
  made.length = 0;
  expect(sayEverything()).toEqual(first);
  expect(made).toEqual([]);
});

it('counts by the same rules in every sentence of a language', () => {
  words.sayIn('sv')('desk.visits', { count: 3 });
  made.length = 0;
  words.sayIn('sv')('session.more', { count: 3 });
  expect(made).toEqual(['Locale']);
});
