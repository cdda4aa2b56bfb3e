import { expect, it } from 'vitest';
import { danish } from '../../sandbox/page/words/da.js';
import { english } from '../../sandbox/page/words/en.js';
import type { Word } from '../../sandbox/page/words/index.js';
import { swedish } from '../../sandbox/page/words/sv.js';
import { readCommand } from '../../src/locales/index.js';

const words = Object.keys(english) as readonly Word[];
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each).sort();

it.each(words)('the page says “%s” with the same things put in, in all three languages', (word) => {
  expect(placeholders(swedish[word])).toEqual(placeholders(english[word]));
  expect(placeholders(danish[word])).toEqual(placeholders(english[word]));
});

it.each(words.filter((word) => word.startsWith('command.')))('the bot understands what “%s” suggests', (word) => {
  for (const text of [swedish[word], danish[word], english[word]])
    expect(readCommand(text.replace('/visit', '')).word).toBe(word.slice('command.'.length));
});
