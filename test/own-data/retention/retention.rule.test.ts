import { describe, expect, it } from 'vitest';
import { DEFAULT_RETENTION } from '../../../src/core/retention.js';
import { limitsAt, monthsBefore } from '../../../src/own-data/retention/retention.rule.js';

describe('how long things are kept', () => {
  it('is 24 months for people and for the log, 90 days for what was told, 30 for what did not arrive', () => {
    const limits = limitsAt(DEFAULT_RETENTION, new Date('2026-11-27T03:00:00Z'));
    expect(limits.people.toISOString()).toBe('2024-11-27T03:00:00.000Z');
    expect(limits.audit.toISOString()).toBe('2024-11-27T03:00:00.000Z');
    expect(limits.told.toISOString()).toBe('2026-08-29T03:00:00.000Z');
    expect(limits.undelivered.toISOString()).toBe('2026-10-28T03:00:00.000Z');
  });

  it('goes by the calendar, to the last day of a shorter month', () => {
    expect(monthsBefore(new Date('2026-03-31T03:00:00Z'), 1).toISOString()).toBe('2026-02-28T03:00:00.000Z');
    expect(monthsBefore(new Date('2028-02-29T03:00:00Z'), 24).toISOString()).toBe('2026-02-28T03:00:00.000Z');
  });
});
