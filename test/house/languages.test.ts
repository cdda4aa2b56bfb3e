import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/core/model.js';
import { NAMES } from '../../src/database/stored-rows.js';

const LISTS = ['src/core/model.ts', 'src/locales/languages.ts'];

describe('a language', () => {
  it('is named in the lists of all, and otherwise in its own folder only', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((file) => `src/${file}`)
      .filter((file) => file.endsWith('.ts') && !file.includes('generated') && !/^src.locales.\w\w\//.test(file));
    const naming = files.filter((file) => /'da'|\bda: |\bdanish|'\w*Danish/.test(readFileSync(file, 'utf8')));
    expect(naming.toSorted()).toEqual(LISTS);
  });

  it('that is younger than what was named shows the English name', () => {
    const { en, ...others } = NAMES.parse({ en: 'Study visit' });
    expect(en).toBe('Study visit');
    expect(Object.values(others)).toEqual(LOCALES.slice(1).map(() => 'Study visit'));
  });
});
