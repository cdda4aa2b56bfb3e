import { readFileSync } from 'node:fs';
import { LOCALES, type Locale } from '../../src/core/model.js';
import { DEFAULT_RETENTION } from '../../src/core/retention.js';
import { type Model, modelsIn } from './person-columns.js';
import { promiseList } from './promise-list.js';
import { categoryTable, columnTables, openColumns, otherTables } from './tables.js';
import { da } from './words/da.js';
import { en } from './words/en.js';
import { sv } from './words/sv.js';
import type { Words } from './words/words.js';

export const WORDS: Readonly<Record<Locale, Words>> = { sv, da, en };

/** Where the page stands. */
export function pathOf(locale: Locale): string {
  return `docs/dpia.${locale}.md`;
}

/**
 * The page as it would be written now: its frame, filled with what the schema and the list of promises say.
 * @throws Error for a comment of the schema that has no translation, and for a place in the frame that nothing fills
 */
export function pageIn(locale: Locale): string {
  const frame = readFileSync(`scripts/dpia/words/page.${locale}.md`, 'utf8');
  const models = modelsIn(readFileSync('prisma/schema.prisma', 'utf8'));
  const filled = partsOf(models, locale);
  return frame.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const part = filled[name];
    if (part === undefined) throw new Error(`nothing fills {{${name}}} of the page in ${locale}`);
    return part;
  });
}

function partsOf(models: readonly Model[], locale: Locale): Readonly<Record<string, string>> {
  const words = WORDS[locale];
  const people = models.filter(({ about }) => about === 'people');
  const columns = people.flatMap((model) => model.columns.filter(({ person }) => person !== null));
  return {
    written: `<!-- npm run dpia: prisma/schema.prisma, scripts/dpia/words/page.${locale}.md -->`,
    languages: LOCALES.filter((each) => each !== locale)
      .map((each) => `[${NAMES[each]}](dpia.${each}.md)`)
      .join(' · '),
    tableCount: String(people.length),
    columnCount: String(columns.length),
    otherCount: String(models.length - people.length),
    ...Object.fromEntries(Object.entries(DEFAULT_RETENTION).map(([name, length]) => [name, String(length)])),
    categories: categoryTable(people, words),
    columns: columnTables(people, words),
    others: otherTables(models, words),
    open: openColumns(people, words),
    promises: promiseList(locale, words),
  };
}

const NAMES: Readonly<Record<Locale, string>> = { sv: 'Svenska', da: 'Dansk', en: 'English' };
