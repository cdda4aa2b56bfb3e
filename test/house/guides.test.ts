import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/core/model.js';
import { readCommand } from '../../src/locales/commands.js';
import { LANGUAGES } from '../../src/locales/languages.js';

const FOLDER = 'docs/guides';
const READERS = ['volunteer', 'leader', 'mentor', 'national'];
/** So much fits a page with its pictures. */
const LONGEST = 60;
/** Bold where it begins a line of the year, and names no button. */
const A_TIME = /^- \*\*[^*]+\*\*:/gm;

describe.each(READERS.flatMap((reader) => LOCALES.map((locale) => ({ reader, locale }))))(
  'the guide for $reader in $locale',
  ({ reader, locale }) => {
    const guide = readFileSync(`${FOLDER}/${reader}.${locale}.md`, 'utf8');
    const words = new Set<unknown>(Object.values(LANGUAGES[locale].words));

    it('names buttons as they are called', () => {
      const bold = [...guide.replace(A_TIME, '').matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
      expect(bold.filter((name) => !words.has(name))).toEqual([]);
    });

    it('names commands as their reader would type them', () => {
      const typed = [...guide.matchAll(/`\/visit ([^`]+)`/g)].map(([, word]) => word ?? '');
      expect(typed.length).toBeGreaterThan(3);
      expect(typed.filter((word) => readCommand(word).word === null)).toEqual([]);
      const called = new Set(
        Object.entries(LANGUAGES[locale].words).flatMap(([key, word]) => (key.startsWith('word.') ? [word] : [])),
      );
      expect(typed.filter((word) => !called.has(word))).toEqual([]);
    });

    it('shows pictures in its own language, and leads to the others', () => {
      const linked = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
      expect(linked.filter((path) => !existsSync(`${FOLDER}/${path}`))).toEqual([]);
      expect(linked.filter((path) => path.endsWith('.png') && !path.includes(`/${locale}/`))).toEqual([]);
      expect(linked).toEqual(
        expect.arrayContaining(LOCALES.filter((each) => each !== locale).map((each) => `${reader}.${each}.md`)),
      );
    });

    it('is one page', () => {
      expect(guide.split('\n').length).toBeLessThan(LONGEST);
    });
  },
);
