import { describe, expect, it } from 'vitest';
import { isLanguageGuessed, type KnownLanguages, languageFor } from '../../src/core/language.js';
import type { Locale } from '../../src/core/model.js';
import { dateAfter } from '../../src/core/weeks.js';
import { isAskedOn } from '../../src/people/settings/asking-language.rule.js';

const LOCALES: readonly Locale[] = ['sv', 'da', 'en'];
const EACH: readonly (Locale | null)[] = [...LOCALES, null];
const SLACKS = ['sv-SE', 'da-DK', 'en-US', 'en-GB', 'de-DE', 'nb-NO', null] as const;

const known = (changes: Partial<KnownLanguages> = {}): KnownLanguages => ({
  chosen: null,
  slack: 'en-GB',
  groups: ['sv'],
  society: 'sv',
  ...changes,
});

describe('somebody is answered', () => {
  it.each<[string, Partial<KnownLanguages>, Locale | null, Locale]>([
    ['in what they have chosen, whatever else speaks against it', { chosen: 'en', slack: 'da-DK' }, 'sv', 'en'],
    ['in Slack’s when it is Danish', { slack: 'da-DK' }, 'sv', 'da'],
    ['in Slack’s when it is Swedish', { slack: 'sv-SE', groups: ['da'] }, 'da', 'sv'],
    ['in the language of the group that it is about, when Slack’s is English', {}, 'da', 'da'],
    ['in their group’s when it is about none', { groups: ['da'] }, null, 'da'],
    ['in that of most of their groups', { groups: ['da', 'sv', 'da'] }, null, 'da'],
    ['in their society’s where as many groups speak each', { groups: ['da', 'sv'] }, null, 'sv'],
    ['in their society’s when they are in no group', { groups: [], slack: 'de-DE' }, null, 'sv'],
    ['in Slack’s when nothing else is known', { groups: [], society: null }, null, 'en'],
    ['in English when Slack speaks none of ours', { groups: [], society: null, slack: 'nb-NO' }, null, 'en'],
    ['in English when nobody says anything at all', { groups: [], society: null, slack: null }, null, 'en'],
    ['as a Norwegian in a Danish group', { slack: 'nb-NO', groups: ['da'] }, null, 'da'],
    ['in their group’s when Slack says nothing of them', { slack: null, groups: ['da'] }, null, 'da'],
  ])('%s', (_, facts, about, expected) => {
    expect(languageFor(known(facts), about && { locale: about })).toBe(expected);
  });

  it('by the first of these that there is, in every combination', () => {
    let combinations = 0;
    for (const chosen of EACH)
      for (const slack of SLACKS)
        for (const about of EACH)
          for (const group of EACH)
            for (const society of EACH) {
              const own = slack === 'sv-SE' ? 'sv' : slack === 'da-DK' ? 'da' : null;
              const inOrder = [chosen, own, about, group, society, 'en'] as const;
              const languages = { chosen, slack, groups: group ? [group] : [], society };
              expect(languageFor(languages, about && { locale: about })).toBe(inOrder.find((each) => each !== null));
              combinations += 1;
            }
    expect(combinations).toBe(1_792);
  });

  it('the same whatever the order in which their groups are read', () => {
    const orders = [
      ['sv', 'da', 'en'],
      ['en', 'da', 'sv'],
      ['da', 'en', 'sv'],
    ] as const;
    expect(new Set(orders.map((groups) => languageFor(known({ groups, society: null }), null)))).toEqual(
      new Set(['da']),
    );
  });
});

describe('whoever is asked which language they want', () => {
  it.each<[string, Partial<KnownLanguages>, boolean]>([
    ['has chosen none, and Slack says English', { slack: 'en-US' }, true],
    ['has chosen none, and Slack says German', { slack: 'de-DE' }, true],
    ['has chosen none, and Slack says nothing', { slack: null }, true],
    ['is nobody who has chosen', { chosen: 'en' }, false],
    ['is nobody whose Slack is Swedish', { slack: 'sv-SE' }, false],
    ['is nobody whose Slack is Danish', { slack: 'da' }, false],
  ])('%s', (_, facts, expected) => {
    expect(isLanguageGuessed(known(facts))).toBe(expected);
  });

  it('is asked on one day of a fortnight, about as many each day', () => {
    const people = Array.from({ length: 1_400 }, (_, index) => `U0${(index * 7919).toString(36).toUpperCase()}`);
    const days = Array.from({ length: 14 }, (_, index) => dateAfter('2026-11-26', index));
    const asked = days.map((day) => people.filter((userId) => isAskedOn(userId, day)).length);
    expect(asked.reduce((sum, each) => sum + each)).toBe(people.length);
    expect(Math.min(...asked)).toBeGreaterThan(50);
    expect(Math.max(...asked)).toBeLessThan(200);
  });
});
