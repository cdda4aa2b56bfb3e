import { describe, expect, it } from 'vitest';
import { clearedWith, decideSaveWeek, NO_TICK_CHANGES } from '../../../src/visits/planning/posting.rule.js';
import { patternOf } from '../../../src/visits/planning/proposing.rule.js';
import { changesOf, NOW, refusalOf, thursday, tuesday, week } from '../../support/imagined-week.js';

describe('saving the week', () => {
  const choices = { ticks: NO_TICK_CHANGES, post: true, keepAsPattern: false };

  it('posts a draft once', () => {
    expect(changesOf(decideSaveWeek(week([tuesday], { state: 'draft' }), choices, NOW))).toContainEqual({
      kind: 'post',
    });
    expect(changesOf(decideSaveWeek(week([tuesday]), choices, NOW))).not.toContainEqual({ kind: 'post' });
  });

  it('posts nothing when there is nothing to post, but keeps an empty draft', () => {
    const calledOff = { ...tuesday, status: 'called_off_by_us' as const };
    const empty = week([calledOff], { state: 'draft' });
    expect(refusalOf(decideSaveWeek(empty, choices, NOW))).toEqual({ reason: 'nothing_to_post' });
    expect(decideSaveWeek(empty, { ...choices, post: false }, NOW).ok).toBe(true);
  });

  it('lays the leader’s ticks over what is stored, and leaves other leaders’ ticks alone', () => {
    const both = week([{ ...tuesday, cleared: true }, thursday]);
    expect(clearedWith(both, { on: [], off: [] })).toEqual(['tuesday']);
    expect(clearedWith(both, { on: ['thursday', 'gone'], off: [] })).toEqual(['tuesday', 'thursday']);
    expect(clearedWith(both, { on: ['thursday'], off: ['tuesday'] })).toEqual(['thursday']);
    expect(changesOf(decideSaveWeek(both, { ...choices, ticks: { on: ['thursday'], off: [] } }, NOW))).toEqual([
      { kind: 'set_cleared', shiftIds: ['tuesday', 'thursday'] },
    ]);
  });

  it('keeps the week as the weekly pattern when asked to', () => {
    const kept = changesOf(decideSaveWeek(week([tuesday]), { ...choices, keepAsPattern: true }, NOW));
    expect(kept).toContainEqual({ kind: 'keep_pattern', pattern: patternOf(week([tuesday])) });
  });
});
