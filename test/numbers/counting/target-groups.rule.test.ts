import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { TARGET_GROUPS, type TargetGroup } from '../../../src/core/measures.js';
import { weeksAfter } from '../../../src/core/weeks.js';
import {
  type Count,
  type CountOutcome,
  type CountState,
  decideCount,
} from '../../../src/numbers/counting/counting.rule.js';
import { decideTargets, type TargetsOutcome } from '../../../src/numbers/counting/counting-targets.rule.js';
import type { TargetCounts } from '../../../src/numbers/counting/target-groups.rule.js';
import { lastQuarter, periodOf } from '../../../src/numbers/tallying/tally-period.rule.js';
import { isLastOfQuarter } from '../../../src/numbers/tallying/tally-quarters.rule.js';
import { IS_THOROUGH } from '../../support/thorough.js';

const HISTORIES = IS_THOROUGH ? 3_000 : 100;
/** Milliseconds, for all of them on a busy machine. */
vi.setConfig({ testTimeout: 600_000 });
const ANNA = 'U0ANNA';
const OVER = new Date('2026-11-24T18:00:00Z');
const FIVE: Count = {
  held: true,
  clientVisits: 5,
  participants: null,
  targetGroups: {},
  countedBy: ANNA,
  countedAt: OVER,
  version: 1,
};

function counted(count: Count | null, countedGroups: readonly TargetGroup[] = TARGET_GROUPS): CountState {
  const shift = { status: 'planned', format: 'individual', endsAt: OVER, claims: [{ userId: ANNA }] };
  return { shift, group: { leaderIds: [] }, weekState: 'posted', countedGroups, count } as unknown as CountState;
}

const tell = (state: CountState, told: TargetCounts, seen: number | null = 1, by = ANNA) =>
  decideTargets(state, by, told, seen, OVER);

describe('how many of a visit’s people belonged to a target group', () => {
  it('is noted as a part of the number, which it leaves as it is', () => {
    expect(tell(counted(FIVE), { young: 5, deportation: 1, with_children: 0 })).toEqual({
      ok: true,
      count: { ...FIVE, targetGroups: { young: 5, with_children: 0, deportation: 1 }, version: 2 },
      differences: [
        { measure: 'visits', targetGroup: 'young', visits: 0, value: 5 },
        { measure: 'visits', targetGroup: 'deportation', visits: 0, value: 1 },
      ],
    });
  });

  it('may be more in all groups together, since one person may belong to several, and never in one', () => {
    expect(tell(counted(FIVE), { young: 5, long_detention: 5 })).toMatchObject({ ok: true });
    expect(tell(counted(FIVE), { young: 6, deportation: 7, long_detention: 5 })).toEqual({
      ok: false,
      refusal: { reason: 'too_many', targetGroups: ['young', 'deportation'], clientVisits: 5 },
    });
  });

  it('is taken back by leaving it empty', () => {
    const told = { ...FIVE, targetGroups: { young: 2, deportation: 1 } };
    expect(tell(counted(told), { young: 2 })).toMatchObject({
      count: { targetGroups: { young: 2 } },
      differences: [{ measure: 'visits', targetGroup: 'deportation', value: -1 }],
    });
  });

  it.each<[string, CountState, string, number, string]>([
    ['while they are not counted', counted(FIVE, []), ANNA, 1, 'not_counted'],
    ['before there is a number', counted(null), ANNA, 1, 'nobody_met'],
    ['of a visit on which nobody was met', counted({ ...FIVE, clientVisits: 0 }), ANNA, 1, 'nobody_met'],
    ['of a visit that was not held', counted({ ...FIVE, held: false, clientVisits: null }), ANNA, 1, 'nobody_met'],
    ['of a group activity', counted({ ...FIVE, clientVisits: null, participants: 5 }), ANNA, 1, 'nobody_met'],
    ['by somebody who was not there', counted(FIVE), 'U0STRANGER', 1, 'not_there'],
    ['when somebody has told something else meanwhile', counted({ ...FIVE, version: 2 }), ANNA, 1, 'already_counted'],
  ])('is refused %s', (_, state, by, seen, reason) => {
    expect(tell(state, { young: 1 }, seen, by)).toMatchObject({ ok: false, refusal: { reason } });
  });

  it('of a group that is not counted is not noted, and what was told of it stays', () => {
    const told = { ...FIVE, targetGroups: { deportation: 2 } };
    expect(tell(counted(told, ['young']), { young: 1, deportation: 4 })).toMatchObject({
      count: { targetGroups: { young: 1, deportation: 2 } },
      differences: [{ targetGroup: 'young', value: 1 }],
    });
  });

  it('is told anew where it no longer fits into a corrected number, and stays where it does', () => {
    const told = { ...FIVE, targetGroups: { young: 4, deportation: 2 } };
    const correct = (answer: Parameters<typeof decideCount>[2]) => decideCount(counted(told), ANNA, answer, 1, OVER);
    expect(correct({ held: true, number: 3 })).toMatchObject({
      count: { clientVisits: 3, targetGroups: { deportation: 2 } },
      differences: [
        { targetGroup: null, value: -2 },
        { targetGroup: 'young', value: -4 },
      ],
    });
    expect(correct({ held: false })).toMatchObject({ count: { targetGroups: {} } });
  });

  it('moves the tallies, whatever is told and corrected, by exactly what is noted in the end, and never beyond the number', () => {
    const targets = fc.dictionary(fc.constantFrom(...TARGET_GROUPS), fc.nat(12)) as fc.Arbitrary<TargetCounts>;
    const step = fc.oneof(
      fc.record({ held: fc.constant(true as const), number: fc.nat(12) }),
      fc.constant({ held: false as const }),
      targets,
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let count: Count | null = null;
        const booked = new Map<string, number>();
        for (const each of steps) {
          const state = counted(count);
          const seen: number | null = (count as Count | null)?.version ?? null;
          const outcome: CountOutcome | TargetsOutcome =
            'held' in each ? decideCount(state, ANNA, each, seen, OVER) : decideTargets(state, ANNA, each, seen, OVER);
          if (!outcome.ok) continue;
          const noted: Count = outcome.count;
          count = noted;
          for (const { targetGroup, value } of outcome.differences) {
            booked.set(String(targetGroup), (booked.get(String(targetGroup)) ?? 0) + value);
          }
          for (const targetGroup of TARGET_GROUPS) {
            const value = noted.targetGroups[targetGroup] ?? 0;
            expect(booked.get(targetGroup) ?? 0).toBe(value);
            expect(value).toBeLessThanOrEqual(noted.clientVisits ?? 0);
          }
        }
      }),
      { numRuns: HISTORIES, seed: 20_261_127 },
    );
  });
});

describe('a quarter', () => {
  it('ends with the week whose Thursday is its last, in years of 52 and of 53 weeks', () => {
    const ends = (year: number) =>
      Array.from({ length: 53 }, (_, index) => weeksAfter(`${year}-W01` as '2026-W01', index))
        .filter((week) => week.startsWith(String(year)) && isLastOfQuarter(week))
        .map((week) => week.slice(5));
    expect(ends(2026)).toEqual(['W13', 'W26', 'W39', 'W53']);
    expect(ends(2027)).toEqual(['W12', 'W25', 'W39', 'W52']);
  });

  it('is the last that is over', () => {
    expect(periodOf('quarter', '2026-W48')).toEqual({
      kind: 'quarter',
      name: '2026-Q4',
      from: '2026-W40',
      to: '2026-W53',
    });
    expect(lastQuarter('2026-W52').name).toBe('2026-Q3');
    expect(lastQuarter('2026-W53').name).toBe('2026-Q4');
    expect(lastQuarter('2027-W01').name).toBe('2026-Q4');
  });
});
