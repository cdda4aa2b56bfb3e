import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageIn, pathOf, WORDS } from '../../scripts/dpia/page.js';
import { modelsIn, readersIn, saidIn } from '../../scripts/dpia/person-columns.js';
import { type Said, sayReaders, sayWords } from '../../scripts/dpia/said.js';
import { openColumns } from '../../scripts/dpia/tables.js';
import { outcomeIn } from '../../scripts/dpia/test-outcome.js';
import { LOCALES } from '../../src/core/model.js';
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

  it('is not written with a comment that nobody has translated, or a reader whom nobody knows', () => {
    const comment: Said = { purpose: 'to sell it', kept: 'for ever', seenBy: 'friends', erased: 'never' };
    expect(() => sayWords(WORDS.sv, 'purposes', comment.purpose)).toThrow('“to sell it” has no translation');
    expect(sayWords(WORDS.en, 'purposes', comment.purpose)).toBe('to sell it');
    expect(() => sayReaders(WORDS.da, comment.seenBy)).toThrow('who is that?');
    expect(sayReaders(WORDS.sv, 'group (where it shows names), leaders')).toBe(
      'gruppen i sin kanal (om den visar namn), ledare',
    );
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
  const outcomeOf = (...statuses: readonly string[]) => {
    const path = join(folder, `${statuses.join('-')}.json`);
    const assertionResults = statuses.map((status) => ({ status }));
    writeFileSync(path, JSON.stringify({ testResults: [{ assertionResults }] }));
    return outcomeIn(path);
  };

  it('has passed or failed only where it was carried out', () => {
    expect(outcomeOf('passed', 'skipped')).toBe('passed');
    expect(outcomeOf('passed', 'failed')).toBe('failed');
    expect(outcomeOf('skipped')).toBe('not_run');
    expect(outcomeOf()).toBe('not_run');
    expect(outcomeIn(join(folder, 'never-written.json'))).toBe('not_run');
  });
});
