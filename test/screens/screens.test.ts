import { describe, expect, it } from 'vitest';
import * as dates from '../../src/locales/dates.js';
import { sayIn } from '../../src/locales/index.js';
import { type KeptList, listOf, unpictured } from './kept-list.js';
import { MAKERS } from './makers.js';
import { Pieces } from './pieces.js';
import { ScreenRecording } from './recording.js';
import { type Seen, screensOf } from './variants.js';

function seen(screen: string, keys: readonly string[], actions: readonly string[] = [], words = ''): Seen {
  return { screen, keys, actions, showing: { surface: 'modal', callbackId: null, content: { words } } };
}

describe('the pictures of a screen', () => {
  const picturedOf = (all: readonly Seen[]) =>
    screensOf(all).map(({ screen, variants }) => [screen, variants.map(({ keys }) => keys.join(' '))]);

  it('are as few as show every sentence of it, the fullest first', () => {
    const all = [seen('home', ['title', 'none']), seen('home', ['title']), seen('home', ['title', 'visits', 'claim'])];
    expect(picturedOf(all)).toEqual([['home', ['title visits claim', 'title none']]]);
  });

  it('show a control that no sentence comes with', () => {
    expect(picturedOf([seen('home', ['title']), seen('home', ['title'], ['claim'])])).toEqual([['home', ['title']]]);
    expect(screensOf([seen('home', ['title']), seen('home', ['title'], ['claim'])])[0]?.variants).toEqual([
      seen('home', ['title'], ['claim']),
    ]);
  });

  it('are of the shortest among equals', () => {
    const all = [seen('home', ['title'], [], 'long and long'), seen('home', ['title'], [], 'short')];
    expect(screensOf(all)[0]?.variants).toEqual([seen('home', ['title'], [], 'short')]);
  });

  it('are one even of a screen without a sentence', () => {
    expect(picturedOf([seen('message', [])])).toEqual([['message', ['']]]);
  });
});

describe('the list of what is pictured', () => {
  const digest = (key: string) => (key.startsWith('gone') ? undefined : `words of ${key}`);
  const met = [seen('modal claim', ['claim.title', 'claim.taken'], ['shift']), seen('home', ['home.title'])];
  const kept = listOf(met, digest);
  const amiss = (list: KeptList, all = met) => unpictured(list, all, digest);

  it('lacks nothing of what it was made of, nor of less', () => {
    expect(amiss(kept)).toEqual([]);
    expect(amiss(kept, met.slice(0, 1))).toEqual([]);
    expect(amiss(kept, [seen('modal claim', ['claim.title'])])).toEqual([]);
  });

  it.each([
    ['a screen', seen('modal verify', ['verify.title']), 'modal verify: there is no picture of it'],
    ['a sentence', seen('home', ['home.none']), 'home: `home.none` is on no picture of it'],
    ['a control', seen('home', ['home.title'], ['undo']), 'home: the control `undo` is on no picture of it'],
  ])('lacks %s that is met for the first time', (_what, added, words) => {
    expect(amiss(kept, [...met, added])).toEqual([`${words} (npm run pictures -- --screens)`]);
  });

  it('takes a sentence, and a screen that is called by it, for any other that reads the same', () => {
    const alike = (key: string) => `words of ${key.replace('refusal.', 'help.')}`;
    const pictured = listOf([seen('ephemeral refusal.nobody', ['refusal.nobody'])], alike);
    expect(unpictured(pictured, [seen('ephemeral help.nobody', ['help.nobody'])], alike)).toEqual([]);
    expect(unpictured(pictured, [seen('ephemeral help.alone', ['help.alone'])], alike)).toHaveLength(1);
  });

  it('takes an answer in a modal for the same as one in a message, and only that', () => {
    const list = listOf([...met, seen('ephemeral full', ['full']), seen('modal told', ['told.title', 'late'])], digest);
    expect(amiss(list, [seen('modal told', ['told.title', 'full']), seen('ephemeral late', ['late'])])).toEqual([]);
    expect(amiss(list, [seen('modal told', ['home.title']), seen('modal claim', ['late'])])).toEqual([
      'modal claim: `late` is on no picture of it (npm run pictures -- --screens)',
      'modal told: `home.title` is on no picture of it (npm run pictures -- --screens)',
    ]);
  });

  it('names the screen and the sentence that has other words by now', () => {
    const before = { ...kept, words: { ...kept.words, 'claim.taken': 'words of before' } };
    expect(amiss(before)).toEqual([
      'modal claim: `claim.taken` has other words than when it was pictured (npm run pictures -- --screens)',
    ]);
  });

  it('names a sentence and a modal that there are no more, also when nobody came by them', () => {
    const before = listOf([...met, seen('home', ['gone.sentence']), seen('modal gone', [])], () => 'words');
    expect(unpictured({ ...before, words: kept.words }, met, digest)).toEqual([
      'home: `gone.sentence` is no sentence any more (npm run pictures -- --screens)',
      'modal gone: there is no such modal any more (npm run pictures -- --screens)',
    ]);
  });
});

describe('a recorded text', () => {
  const say = sayIn('sv');

  /** What is remembered of a text as the bot puts it together. */
  function pieces(): Pieces {
    const made = new Pieces();
    const week = 'vecka 48 (23–29 november)';
    const title = { facility: 'Häktet Göteborg', week };
    const all = [
      { key: null, by: 'weekLabel', given: ['2026-W48'], text: week },
      { key: 'schedule.title', by: 'say', given: [title], text: say('schedule.title', title) },
      { key: 'modal.close', by: 'say', given: [], text: say('modal.close') },
    ];
    for (const [piece, each] of all.entries()) made.add({ piece, locale: 'sv', ...each });
    return made;
  }

  it('is said in another language with the dates in it, and names stay', () => {
    const title = say('schedule.title', { facility: 'Häktet Göteborg', week: 'vecka 48 (23–29 november)' });
    expect(pieces().inLanguage(`*${title}*`, 'da')).toContain('Häktet Göteborg · uge 48 (23.–29. november)');
    expect(pieces().keysIn(title)).toEqual(['schedule.title']);
  });

  it('has its days and times said in another language in whichever way they were written', () => {
    expect(Object.keys(MAKERS)).toEqual(expect.arrayContaining(Object.keys(dates)));
  });

  it('is known where a line begins with it, where it is cut, and not within a word', () => {
    expect(pieces().inLanguage('Vecka 48 (23–29 november)', 'en')).toMatch(/^Week 48/);
    expect(pieces().inLanguage('vecka 48 (23–29…', 'en')).toMatch(/^Week 48 .{7}…$/u);
    expect(pieces().inLanguage(`${say('modal.close')}d`, 'en')).toBe(`${say('modal.close')}d`);
  });

  it('is kept once, however often it is shown', () => {
    const recording = new ScreenRecording();
    const shown = { surface: 'message', callbackId: null } as const;
    recording.show({ ...shown, content: { text: 'Hej', blocks: [{ type: 'divider', block_id: 'one' }] } });
    recording.show({ ...shown, content: { text: 'Hej', blocks: [{ type: 'divider', block_id: 'another' }] } });
    recording.show({ ...shown, content: { text: 'Hej då', blocks: [] } });
    expect(recording.lines()).toHaveLength(2);
  });
});
