import { describe, expect, it } from 'vitest';
import { canClose, waitedForSince } from '../../src/setting-up/group/closing.rule.js';

const NOTHING = { visits: [], uncounted: [], sessions: [], hasOneToOne: false };
const VISIT = { startsAt: new Date('2026-12-01T17:00:00Z'), endsAt: new Date('2026-12-01T19:00:00Z') };
const NAMES = { sv: 'Studiebesök', da: 'Studiebesøg', en: 'Study visit' };

describe('a group', () => {
  it.each([
    ['can be closed when nothing is ahead of it', NOTHING, true],
    ['waits while a posted visit is ahead', { ...NOTHING, visits: [VISIT] }, false],
    ['waits while a visit is not counted', { ...NOTHING, uncounted: [VISIT] }, false],
    ['waits while its leaders have planned a session', { ...NOTHING, sessions: [{ ...VISIT, names: NAMES }] }, false],
    ['waits while one of its one-to-ones has not ended', { ...NOTHING, hasOneToOne: true }, false],
  ])('%s', (_, state, expected) => {
    expect(canClose(state)).toBe(expected);
  });

  it('waits for counts of this year and the last one, whose return may still be open', () => {
    expect(waitedForSince(new Date('2026-01-02T10:00:00Z'))).toEqual(new Date('2025-01-01T00:00:00Z'));
    expect(waitedForSince(new Date('2026-12-30T10:00:00Z'))).toEqual(new Date('2025-01-01T00:00:00Z'));
  });
});
