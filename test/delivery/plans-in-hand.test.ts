import { describe, expect, it } from 'vitest';
import type { SendStep } from '../../src/delivery/plan.js';
import { createPlansInHand, leftOfPlans, type SubjectPlan } from '../../src/delivery/plans-in-hand.js';
import type { KnownSubject } from '../../src/delivery/subjects.store.js';

const NOON = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000);
const group = (id: string, version = 1): KnownSubject => ({ kind: 'group', id, version });

const update = (key: string): SendStep => {
  const message = {
    ...{ key, recipient: { channelId: 'C0GOTEBORG' }, content: { text: 'Week 48', blocks: [] } },
    delivery: { lifetime: 'standing', until: later(1_000) },
  } as const;
  return { kind: 'post', message, row: null, thread: null };
};

const planOf = (id: string, changes: Partial<SubjectPlan> = {}): SubjectPlan => ({
  ...{ subject: group(id), readAt: NOON, steps: [update(`week:${id}`)], turns: [], postponed: new Map() },
  ...{ strayDueAt: null, ...changes },
});

describe('what was planned of a group that waits for Slack’s pace', () => {
  const kept = (plan: SubjectPlan) => {
    const inHand = createPlansInHand();
    inHand.keep(['group:a'], [plan]);
    return inHand;
  };

  it('is still true while nobody has changed anything', () => {
    expect(kept(planOf('a')).of([group('a'), group('b')], later(5))).toEqual(new Map([['group:a', planOf('a')]]));
  });

  it('is read anew once somebody has', () => {
    expect(kept(planOf('a')).of([group('a', 2)], later(5)).size).toBe(0);
  });

  it('is read anew once something of it has become due, or something of which nobody knows whose it is', () => {
    for (const changes of [{ turns: [later(10)] }, { strayDueAt: later(10) }]) {
      expect(kept(planOf('a', changes)).of([group('a')], later(9)).size).toBe(1);
      expect(kept(planOf('a', changes)).of([group('a')], later(10)).size).toBe(0);
    }
  });

  it('is read anew after a minute and a half, and where the clock was set back', () => {
    expect(kept(planOf('a')).of([group('a')], later(89)).size).toBe(1);
    expect(kept(planOf('a')).of([group('a')], later(90)).size).toBe(0);
    expect(kept(planOf('a')).of([group('a')], later(-1)).size).toBe(0);
  });

  it('is what is left of it, as long as nothing else holds any of it up', () => {
    const [first, second] = [update('week:a'), update('reminder:a')];
    const plans = [planOf('a', { steps: [first, second] })];
    expect(leftOfPlans(plans, new Set(['reminder:a']), [second])).toEqual([planOf('a', { steps: [second] })]);
    expect(leftOfPlans(plans, new Set(['week:a', 'reminder:a']), [second])).toEqual([]);
    expect(leftOfPlans(plans, new Set(), [])).toEqual([]);
  });
});
