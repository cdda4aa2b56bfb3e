import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageIn, pathOf, WORDS } from '../../scripts/dpia/page.js';
import { modelsIn, readersIn, saidIn } from '../../scripts/dpia/person-columns.js';
import { type Said, sayReaders, sayWords } from '../../scripts/dpia/said.js';
import { categoryTable, openColumns } from '../../scripts/dpia/tables.js';
import { outcomeIn } from '../../scripts/dpia/test-outcome.js';
import { LOCALES } from '../../src/core/model.js';
import { LANGUAGES } from '../../src/locales/languages.js';
import { temporaryFolder } from '../support/database.js';

const comments = modelsIn(readFileSync('prisma/schema.prisma', 'utf8'))
  .flatMap(({ columns }) => columns)
  .flatMap(({ person }) => (person === null ? [] : [saidIn(person)]));
const said = (part: string) => comments.map((comment) => comment.get(part) ?? '');
const inBrackets = said('seen by').flatMap((seenBy) => readersIn(seenBy).flatMap(({ where }) => where ?? []));
const PHRASES = [
  ['purposes', said('purpose')],
  ['kept', said('kept')],
  ['erased', said('erased')],
  ['where', inBrackets],
] as const;

describe('the page for whoever answers for data protection', () => {
  // After a change of the schema, of a promise or of the page’s own words: npm run dpia
  it.each(LOCALES)('says what the schema and the promises say now, in %s', (locale) => {
    expect(readFileSync(pathOf(locale), 'utf8')).toBe(pageIn(locale));
  });

  it.each(['sv', 'da'] as const)('has words in %s for all that the schema says, and for nothing else', (locale) => {
    for (const [kind, phrases] of PHRASES)
      expect(Object.keys(WORDS[locale][kind] ?? {}).toSorted()).toEqual([...new Set(phrases)].toSorted());
  });

  it.each(LOCALES)('names each table once, and none that is not there, in %s', (locale) => {
    const models = modelsIn(readFileSync('prisma/schema.prisma', 'utf8'));
    const others = models.filter(({ about }) => about === 'nobody').map(({ name }) => name);
    expect(Object.keys(WORDS[locale].others).toSorted()).toEqual(others.toSorted());
  });

  it('has the same parts, in the same order, in each language', () => {
    const shape = (locale: string) =>
      [...readFileSync(`scripts/dpia/words/page.${locale}.md`, 'utf8').matchAll(/\{\{\w+\}\}|^#+ |^\||^- /gm)].map(
        ([mark]) => mark,
      );
    expect(shape('sv')).toEqual(shape('en'));
    expect(shape('da')).toEqual(shape('en'));
  });

  it.each(LOCALES)('names commands and buttons as they are called, in %s', (locale) => {
    const page = pageIn(locale);
    const words: Readonly<Record<string, unknown>> = LANGUAGES[locale].words;
    const typed = [...page.matchAll(/`\/visit ([^`]+)`/g)].map(([, word]) => word);
    expect(new Set(typed)).toEqual(new Set([words['word.me'], words['word.history']]));
    expect(page).toContain(`*${String(words['own_data.erase']).replace(' …', '')}*`);
    expect(page).toContain(`*${words['person.former']}*`);
  });

  it('is not written with a comment that nobody has translated, or a reader whom nobody knows', () => {
    const comment: Said = { purpose: 'to sell it', kept: 'for ever', seenBy: 'friends', erased: 'never' };
    expect(() => sayWords(WORDS.sv, 'purposes', comment.purpose)).toThrow('“to sell it” has no translation');
    expect(sayWords(WORDS.en, 'purposes', comment.purpose)).toBe('to sell it');
    expect(() => sayReaders(WORDS.da, comment.seenBy)).toThrow('who is that?');
    expect(sayReaders(WORDS.sv, 'group (where it shows names), leaders')).toBe(
      'gruppen i sin kanal (om den visar namn); ledare',
    );
  });

  it('is not written with a sentence on how long a category is kept once the schema says something else', () => {
    const models = modelsIn(readFileSync('prisma/schema.prisma', 'utf8'));
    const changed = models.map((model) => {
      const columns = model.columns.map(({ name, person }) => ({
        name,
        person: person?.replace('until it is over or taken away', 'for ever') ?? null,
      }));
      return { ...model, columns };
    });
    expect(() => categoryTable(changed, WORDS.en)).toThrow('how long “time_off” is kept has changed (“for ever');
    expect(categoryTable(models, WORDS.en)).toContain(WORDS.en.entries.time_off.kept);
  });

  it('says openly what has no purpose yet, or no limit for everybody', () => {
    const open = (person: string) =>
      openColumns(
        [{ name: 'Guest', about: 'people', ofNobody: [], columns: [{ name: 'nickname', person }] }],
        WORDS.en,
      );
    expect(open('purpose: none yet; kept: a year; seen by: leaders; erased: then')).toContain('Guest.nickname');
    expect(open('purpose: to greet; kept: no limit yet; seen by: leaders; erased: then')).toContain('Guest.nickname');
    expect(open('purpose: to greet; kept: a year; seen by: leaders; erased: then')).toContain('None');
  });
});

describe('a promise’s test', () => {
  const folder = temporaryFolder();
  const LOG = { file: 'test/core/log.test.ts', name: 'names nobody' };
  const reported = (name: string, ...tests: readonly (readonly [string, string])[]): string => {
    const path = join(folder, `${name}.json`);
    const assertionResults = tests.map(([fullName, status]) => ({ fullName, status }));
    writeFileSync(path, JSON.stringify({ testResults: [{ name: `/copy/${LOG.file}`, assertionResults }] }));
    return path;
  };

  it('has passed or failed only where it was carried out', () => {
    const outcomeOf = (...statuses: readonly string[]) =>
      outcomeIn(
        reported(statuses.join('-'), ...statuses.map((status) => ['the log names nobody by an id', status] as const)),
        LOG,
      );
    expect(outcomeOf('passed', 'skipped')).toBe('passed');
    expect(outcomeOf('passed', 'failed')).toBe('failed');
    expect(outcomeOf('skipped')).toBe('not_run');
    expect(outcomeOf()).toBe('not_run');
    expect(outcomeIn(join(folder, 'never-written.json'), LOG)).toBe('not_run');
  });

  it('is told apart from others that failed or passed in the same run', () => {
    const report = reported('others', ['the log is written', 'failed'], ['the log names nobody', 'passed']);
    expect(outcomeIn(report, LOG)).toBe('passed');
    expect(outcomeIn(report, { ...LOG, file: 'test/core/other.test.ts' })).toBe('not_run');
    expect(outcomeIn(report, { ...LOG, name: 'is written' })).toBe('failed');
  });
});
