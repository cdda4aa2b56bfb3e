import { describe, expect, it } from 'vitest';
import { COMMAND_WORDS } from '../../src/locales/commands.js';
import { nearestCommandWords, readCommand, readDay, readPeriod, readWeek } from '../../src/locales/index.js';

describe('what people type', () => {
  it.each([
    ['återbud', 'release'],
    ['avanmäl', 'release'],
    ['sjuk', 'release'],
    ['förhinder', 'release'],
    ['cancel', 'release'],
    ['Syg', 'release'],
    ['afbud', 'release'],
    ['meld', 'claim'],
    ['indstillinger', 'settings'],
    ['språk', 'language'],
    ['paus', 'settings'],
    ['kalender', 'calendar'],
    ['godkänn', 'return'],
    ['ledare', 'help'],
    ['lämna återbud', 'release'],
    ['Meld  Afbud tirsdag', 'release'],
    ['meld-fra', 'release'],
    ['meld mig fra', 'release'],
    ['meld mig til', 'claim'],
    ['anmäl mig', 'claim'],
    ['mina besök', 'mine'],
    ['besök', 'mine'],
    ['schemat', 'schedule'],
    ['inställningarna', 'setup'],
    ['närvaro', 'session'],
    ['arrangement', 'session'],
    ['møde', 'session'],
    ['kursus', 'training'],
    ['aktiviteter', 'requirements'],
    ['meddelanden', 'undelivered'],
    ['aflys', 'call_off'],
    ['ställ in', 'call_off'],
  ])('%s means %s', (typed, word) => {
    expect(readCommand(typed).word).toBe(word);
  });

  it.each([
    ['meld mig til Tirsdag', 'Tirsdag'],
    ['anmäl tisdag', 'tisdag'],
    ['meld afbud', ''],
    ['  PLAN   nästa  vecka ', 'nästa vecka'],
    ['blursday at noon', 'at noon'],
  ])('of “%s”, what comes after the words is “%s”', (typed, rest) => {
    expect(readCommand(typed).rest).toBe(rest);
  });

  it.each([
    ['planrea', ['plan']],
    ['relase', ['release']],
    ['tagg', ['claim']],
    ['xylofon', []],
    ['ja', []],
  ])('%s is taken for what is near, or for nothing', (typed, words) => {
    expect(nearestCommandWords(typed, COMMAND_WORDS).slice(0, 1)).toEqual(words);
  });

  it('is never taken for what somebody may not do', () => {
    expect(nearestCommandWords('planrea', ['claim', 'mine', 'help'])).toEqual([]);
  });

  it.each([
    ['på tisdag', 2],
    ['tisdagen', 2],
    ['om onsdagen', 3],
    ['on Thursday', 4],
    ['lör.', 6],
  ])('%s is a day', (typed, weekday) => {
    expect(readDay(typed)).toEqual({ kind: 'weekday', weekday });
  });

  it.each([
    ['24 nov'],
    ['24 november'],
    ['den 24 nov.'],
    ['24. november'],
    ['tirsdag den 24. november'],
    ['Tue 24 November'],
    ['tis 24/11'],
    ['24/11'],
    ['24.11.'],
  ])('%s is the coming twenty-fourth of November', (typed) => {
    expect(readDay(typed)).toEqual({ kind: 'day_of_year', monthAndDay: '11-24' });
  });

  it('a day with its year is that one day, and no day that the calendar lacks is one', () => {
    expect(readDay('24 november 2026')).toEqual({ kind: 'date', date: '2026-11-24' });
    expect(readDay('24/11/2026')).toEqual({ kind: 'date', date: '2026-11-24' });
    expect(['31/11', '24/13', '31 feb', '24 nov 20', '24', 'november'].map(readDay)).toEqual(Array(6).fill(null));
  });

  it.each([
    ['den här veckan', '2026-W48'],
    ['denne uge', '2026-W48'],
    ['kommande vecka', '2026-W49'],
    ['v48', '2026-W48'],
    ['uge 50', '2026-W50'],
    ['förra veckan', '2026-W47'],
    ['sidste uge', '2026-W47'],
    ['last week', '2026-W47'],
  ])('%s is a week', (typed, week) => {
    expect(readWeek(typed, '2026-W48')).toBe(week);
  });

  it.each([
    ['vecka 47', { kind: 'week', week: '2026-W47' }],
    ['v50', { kind: 'week', week: '2025-W50' }],
    ['48', { kind: 'week', week: '2026-W48' }],
    ['förra veckan', { kind: 'week', week: '2026-W47' }],
    ['2026-W40', { kind: 'week', week: '2026-W40' }],
    ['november', { kind: 'month', week: '2026-W46' }],
    ['dec', { kind: 'month', week: '2025-W51' }],
    ['marts 2025', { kind: 'month', week: '2025-W11' }],
    ['last month', { kind: 'month', week: '2026-W42' }],
    ['kvartal 3', { kind: 'quarter', week: '2026-W33' }],
    ['4. kvartal 2025', { kind: 'quarter', week: '2025-W46' }],
    ['2026', { kind: 'year', week: '2026-W20' }],
    ['förra året', { kind: 'year', week: '2025-W20' }],
    ['i år', 'year'],
    ['', 'week'],
    ['månad', 'month'],
    ['blursday', null],
    ['november next', null],
    ['kvartal 5', null],
  ])('of numbers, “%s” is what has been', (typed, period) => {
    expect(readPeriod(typed, '2026-W48')).toEqual(period);
  });

  it('a week 53 is the last that there was', () => {
    expect(readPeriod('53', '2026-W48')).toEqual({ kind: 'week', week: '2020-W53' });
  });
});
