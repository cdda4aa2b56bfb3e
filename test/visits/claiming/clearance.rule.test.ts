import { describe, expect, it } from 'vitest';
import { clearanceOf } from '../../../src/visits/claiming/clearance.rule.js';
import { decideMarkCleared, ticked } from '../../../src/visits/planning/clearing.rule.js';
import { at, aVisit } from '../../support/imagined.js';
import { changesOf, NOW, refusalOf, thursday, tuesday, week } from '../../support/imagined-week.js';

const AWAITED = aVisit({ cleared: false });

describe('how a visit stands with the facility', () => {
  it.each([
    ['a week before', '2026-11-17 17:00', 'awaited'],
    ['more than two days before', '2026-11-22 16:59', 'awaited'],
    ['two days before', '2026-11-22 17:00', 'ask_first'],
    ['a minute before', '2026-11-24 16:59', 'ask_first'],
    ['once it has begun', '2026-11-24 17:00', 'settled'],
  ])('while it is not cleared: %s', (_, readAt, stands) => {
    expect(clearanceOf(AWAITED, at(readAt))).toBe(stands);
  });

  it('is of no concern once it is cleared, or called off', () => {
    expect(clearanceOf({ ...AWAITED, cleared: true }, at('2026-11-23 17:00'))).toBe('settled');
    expect(clearanceOf({ ...AWAITED, status: 'called_off_by_facility' }, at('2026-11-23 17:00'))).toBe('settled');
  });
});

describe('a leader who says that a visit is cleared', () => {
  it('ticks that visit, and no other', () => {
    const outcome = decideMarkCleared(week([tuesday, thursday]), 'tuesday', NOW);
    expect(changesOf(outcome)).toEqual([{ kind: 'mark_cleared', shiftId: 'tuesday' }]);
  });

  it.each([
    ['is ticked already', week([{ ...tuesday, cleared: true }]), 'already_cleared'],
    ['is called off', week([{ ...tuesday, status: 'called_off_by_facility' }]), 'already_called_off'],
    ['has begun', week([{ ...tuesday, startsAt: NOW }]), 'begun'],
    ['is no longer in the plan', week([thursday]), 'shift_gone'],
  ] as const)('changes nothing where it %s', (_, current, reason) => {
    expect(refusalOf(decideMarkCleared(current, 'tuesday', NOW))).toEqual({ reason });
  });
});

describe('whose tick is changed', () => {
  const ids = (...args: Parameters<typeof ticked>) => ticked(...args).map(({ id, cleared }) => `${id} ${cleared}`);

  it('is told of each visit to come that is ticked or no longer is', () => {
    const before = week([{ ...tuesday, cleared: true }, thursday]);
    expect(ids(before, [{ kind: 'set_cleared', shiftIds: ['thursday'] }], NOW)).toEqual([
      'tuesday false',
      'thursday true',
    ]);
    expect(ids(before, [{ kind: 'set_cleared', shiftIds: ['tuesday'] }, { kind: 'post' }], NOW)).toEqual([]);
    expect(ids(before, [{ kind: 'mark_cleared', shiftId: 'thursday' }], NOW)).toEqual(['thursday true']);
  });

  it('is nobody of a draft, of a visit that has begun, or of one that is called off', () => {
    const all = [{ kind: 'set_cleared', shiftIds: ['tuesday', 'thursday'] }] as const;
    expect(ids(week([tuesday], { state: 'draft' }), all, NOW)).toEqual([]);
    const past = [
      { ...tuesday, startsAt: NOW },
      { ...thursday, status: 'called_off_by_us' as const },
    ];
    expect(ids(week(past), all, NOW)).toEqual([]);
  });
});
