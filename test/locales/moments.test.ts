import { describe, expect, it } from 'vitest';
import { moment } from '../../src/locales/index.js';

describe('a day and an hour to answer by, on the wall of the place', () => {
  it.each([
    ['sv', 'söndag 22 november 10:00'],
    ['da', 'søndag den 22. november kl. 10.00'],
    ['en', 'Sunday 22 November 10:00'],
  ] as const)('is written in %s as people there write it: %s', (locale, written) => {
    expect(moment(new Date('2026-11-22T09:00:00Z'), 'Europe/Stockholm', locale)).toBe(written);
  });
});
