import { describe, expect, it } from 'vitest';
import type { ClaimState } from '../../../src/visits/claiming/claiming.rule.js';
import { decideFree } from '../../../src/visits/claiming/freeing.rule.js';
import { aClaim, aGroup, at, aVisit } from '../../support/imagined.js';

const STATE: ClaimState = {
  shift: aVisit({ claims: [aClaim('U0ANNA'), aClaim('U0LENA', { seat: 2 })] }),
  weekState: 'posted',
  group: aGroup(),
  membership: 'active',
  otherShifts: [],
  requirements: [],
  completions: [],
};
const NOW = at('2026-11-23 12:00');
const ANYBODY = decideFree('U0LENA', 'g1', 'of_anybody');

describe('a leader who frees a place', () => {
  it('may, of anybody on a visit that has not begun', () => {
    expect(ANYBODY(STATE, 'U0ANNA', NOW)).toEqual({ ok: true, change: { kind: 'release', freedBy: 'U0LENA' } });
  });

  it('gives their own up like anybody else', () => {
    expect(ANYBODY(STATE, 'U0LENA', NOW)).toEqual({ ok: true, change: { kind: 'release' } });
  });

  it.each<[string, ReturnType<typeof decideFree>, Partial<ClaimState>, string]>([
    ['of another group', decideFree('U0LENA', 'g2', 'of_anybody'), {}, 'shift_gone'],
    ['of somebody who has come back', decideFree('U0LENA', 'g1', 'of_leavers'), {}, 'not_yours'],
    ['that is free already', ANYBODY, { shift: aVisit() }, 'not_yours'],
    ['once the visit has begun', ANYBODY, { shift: { ...STATE.shift, startsAt: NOW } }, 'begun'],
    ['of a visit called off', ANYBODY, { shift: { ...STATE.shift, status: 'called_off_by_us' } }, 'called_off'],
  ])('may not free one %s', (_, rule, changes, reason) => {
    expect(rule({ ...STATE, ...changes }, 'U0ANNA', NOW)).toEqual({ ok: false, refusal: { reason } });
  });

  it('may free that of somebody who has left', () => {
    const rule = decideFree('U0LENA', 'g1', 'of_leavers');
    expect(rule({ ...STATE, membership: null }, 'U0ANNA', NOW)).toMatchObject({ ok: true });
  });
});
