import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/locales/index.js';

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated') && !/^locales.(sv|da|en)\b/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

/** Every text in quotation marks, and every name of a property: what a key may be, or be put together of. */
const said = new Set([
  ...[...code.matchAll(/'([^'\n]*)'/g)].map(([, text = '']) => text),
  ...[...code.matchAll(/\b([a-zA-Z]\w*)\??:/g)].map(([, name = '']) => name),
]);

/** Keys that are put together, `refusal.${reason}`: each as what its parts may be. */
const composed = [...code.matchAll(/`([a-z_]+\.(?:[\w./]|\$\{[^{}`]*\})*)`/g)]
  .map(([, key = '']) => key)
  .filter((key) => key.includes('${'))
  .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '([\\w./-]+)')}$`));

/** A key is used where it stands in the code, or is put together there of parts that all stand in it. */
function isUsed(key: string): boolean {
  if (code.includes(`'${key}'`)) return true;
  return composed.some((form) => {
    const [, ...parts] = form.exec(key) ?? [];
    return parts.length > 0 && parts.every((part) => said.has(part));
  });
}

describe('the words that people read', () => {
  it('are all said somewhere', () => {
    expect(code).toContain("'claim.button'");
    expect(Object.keys(MESSAGES.en).filter((key) => !isUsed(key))).toEqual([]);
  });

  it.each(['claim.nobody_says_this', 'refusal.nobody_says_this'])('would be missed if nothing said them: %s', (key) => {
    expect(isUsed(key)).toBe(false);
  });
});
