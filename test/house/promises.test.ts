import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROMISES } from '../../scripts/dpia/promises.js';
import { brokenBy } from '../../scripts/dpia/prove.js';

/** `npm run dpia -- --prove` breaks each of them and sees its test fail, which takes minutes; here, that it still could. */
describe.each(PROMISES.map((promise) => [promise.id, promise] as const))('the promise %s', (_, { test, mutant }) => {
  it('is proven by a test that is there, by one name', () => {
    const named = readFileSync(test.file, 'utf8').split(`'${test.name}`);
    expect(named, `“${test.name}” in ${test.file}`).toHaveLength(2);
  });

  it('would be broken by an edit of words that are there once', () => {
    const text = readFileSync(mutant.file, 'utf8');
    expect(brokenBy(mutant, text)).not.toBe(text);
  });
});

describe('the promises', () => {
  it('are each another', () => {
    const ids = PROMISES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
