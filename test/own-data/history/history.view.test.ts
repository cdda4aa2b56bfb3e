import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { AUDITED_ACTIONS, type AuditedAction } from '../../../src/core/audited.js';
import { LOCALES, type Locale } from '../../../src/core/model.js';
import { sayIn } from '../../../src/locales/index.js';
import { AREAS, actionsIn, type HistoryLine, type Matter } from '../../../src/own-data/history/history.rule.js';
import { historyView } from '../../../src/own-data/history/history.view.js';

const AT = new Date('2026-11-24T17:00:00Z');
const READER = { userId: 'U0BO', readsAll: false, scopeIds: [], memberOf: [] };
const VISIT: Matter = {
  kind: 'visit',
  name: 'Besöksgruppen <b>',
  when: { startsAt: AT, endsAt: new Date('2026-11-24T19:00:00Z') },
  timeZone: 'Europe/Stockholm',
};

const line = (about: Partial<HistoryLine>): HistoryLine => ({
  id: '1',
  at: AT,
  action: 'verify',
  actorId: 'U0ANNA',
  subjectId: 'U0BO',
  scopeId: 'group',
  matterId: null,
  ...about,
});

function shown(locale: Locale, about: Partial<HistoryLine>, matters: Iterable<readonly [string, Matter]> = []): string {
  const view = historyView(sayIn(locale), locale, {
    reader: READER,
    asked: { about: null, area: null },
    lines: [line(about)],
    isMore: false,
    isTurned: false,
    matters: new Map(matters),
    timeZone: 'Europe/Stockholm',
  });
  const [, , row] = view.blocks as readonly KnownBlock[];
  if (row?.type !== 'section' || !row.text) throw new Error('no line is shown');
  return row.text.text.split('\n')[1] ?? '';
}

describe('a line of the history', () => {
  it.each(AUDITED_ACTIONS.flatMap((action) => LOCALES.map((locale) => [action, locale] as const)))(
    'of the kind %s is a plain sentence in %s',
    (action, locale) => {
      for (const subjectId of ['U0BO', 'U0CLARA', 'visit']) {
        const said = shown(locale, { action, subjectId, matterId: 'visit' }, [['visit', VISIT]]);
        expect(said).toContain('<@U0ANNA>');
        expect(said).toMatch(/\.$/);
        expect(said).not.toMatch(/[{}]|undefined|null|_/);
      }
    },
  );

  it('says of one’s own that it is, and of others whose it is', () => {
    const course: readonly [string, Matter] = ['course', { kind: 'place', name: 'Basic course' }];
    const about = { action: 'verify', matterId: 'course' } as const;
    expect(shown('en', about, [course])).toBe('<@U0ANNA> verified your Basic course.');
    expect(shown('en', { ...about, subjectId: 'U0CLARA' }, [course])).toBe(
      '<@U0ANNA> verified Basic course for <@U0CLARA>.',
    );
  });

  it('calls somebody who is known no more a former member, whether their id is gone or a word of ours', () => {
    expect(shown('en', { action: 'read_completions', actorId: null })).toBe(
      'A former member looked at what you have completed.',
    );
    expect(shown('sv', { action: 'read_completions', subjectId: null })).toBe(
      '<@U0ANNA> tittade på vad en tidigare medlem har genomfört.',
    );
    expect(shown('da', { action: 'read_completions', actorId: 'former' })).toContain('Et tidligere medlem');
  });

  it('makes what people have typed harmless', () => {
    expect(shown('en', { action: 'call_off', subjectId: 'visit' }, [['visit', VISIT]])).toBe(
      '<@U0ANNA> called off the visit Tuesday 24 November 18:00–20:00 (Besöksgruppen &lt;b&gt;).',
    );
  });
});

describe('the kinds of lines', () => {
  it('are all in an area, each in one', () => {
    const listed = AREAS.flatMap(actionsIn);
    expect(listed.toSorted()).toEqual(AUDITED_ACTIONS.toSorted());
  });

  it('are all written somewhere', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(store|request|listener|rule)\.ts$/.test(file) && !file.startsWith('own-data/history/history.'),
    );
    const sources = files.map((file) => readFileSync(join('src', file), 'utf8')).join('\n');
    const unwritten = AUDITED_ACTIONS.filter((action: AuditedAction) => !sources.includes(`'${action}'`));
    expect(unwritten).toEqual([]);
  });
});
