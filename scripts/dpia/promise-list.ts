import type { Locale } from '../../src/core/model.js';
import { PROMISES, type PrivacyPromise } from './promises.js';
import type { Words } from './words/words.js';

/** Every promise with the test that proves it, and what would break it. */
export function promiseList(locale: Locale, words: Words): string {
  return PROMISES.map((promise, index) => promiseItem(promise, index + 1, locale, words)).join('\n');
}

function promiseItem({ id, sentence, test, mutant }: PrivacyPromise, number: number, locale: Locale, words: Words) {
  const to = mutant.to.trim() === '' ? words.nothing : code(mutant.to);
  const indent = ' '.repeat(`${number}. `.length);
  return [
    `${number}. **${sentence[locale]}** (\`${id}\`)`,
    `${indent}- ${words.test}: [${test.file}](../${test.file}), *${test.name.trim()}*`,
    `${indent}- ${words.mutant}: [${mutant.file}](../${mutant.file}), ${code(mutant.from)} ${words.becomes} ${to}`,
  ].join('\n');
}

/** In one line, whatever it was. */
function code(text: string): string {
  return `\`${text.replaceAll(/\s+/g, ' ').trim()}\``;
}
