import { expect, it } from 'vitest';
import { madeWhileSame } from '../../src/core/made-while-same.js';

it('is made once for as long as what it is made from says the same, and anew once that has changed', () => {
  const words = madeWhileSame<string>(2);
  let made = 0;
  const of = (visit: string, from: unknown, name = 'sv') =>
    words(visit, from)(name, () => `${visit} ${name} ${++made}`);
  const at = new Date('2026-11-24T17:00:00Z');
  expect(of('tuesday', { at, seats: 1 })).toBe('tuesday sv 1');
  expect(of('tuesday', { at: new Date(at), seats: 1 })).toBe('tuesday sv 1');
  expect(of('tuesday', { at, seats: 1 }, 'da')).toBe('tuesday da 2');
  expect(of('tuesday', { at, seats: 2 })).toBe('tuesday sv 3');
  expect(of('tuesday', { at, seats: 1 })).toBe('tuesday sv 4');
});

it('is made anew of what came before the last few', () => {
  const words = madeWhileSame<number>(2);
  let made = 0;
  const of = (visit: string) => words(visit, [])('', () => ++made);
  expect([of('a'), of('b'), of('a'), of('c'), of('a'), of('b')]).toEqual([1, 2, 1, 3, 1, 4]);
});
