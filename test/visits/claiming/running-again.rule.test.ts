import { describe, expect, it } from 'vitest';
import {
  enoughSince,
  heardEnoughAt,
  heardShortBefore,
  wereWaiting,
} from '../../../src/visits/claiming/running-again.rule.js';
import { aClaim, aGroup, aReader, at, aVisit } from '../../support/imagined.js';

const ANNA = aClaim('U0ANNA', { claimedAt: at('2026-11-10 12:00') });
const BO = aClaim('U0BO', { seat: 2, claimedAt: at('2026-11-12 12:00') });
const CARA = aClaim('U0CARA', { seat: 3, claimedAt: at('2026-11-14 12:00') });
const GROUP = aGroup();

describe('a visit that has enough people again', () => {
  it('has them since the claim that made it so, in whatever seats they sit', () => {
    expect(enoughSince(aVisit({ claims: [CARA, BO, ANNA] }))).toEqual(BO.claimedAt);
    expect(enoughSince(aVisit({ claims: [ANNA, CARA] }))).toEqual(CARA.claimedAt);
    expect(enoughSince(aVisit({ claims: [ANNA] }))).toBeNull();
    expect(enoughSince(aVisit({ claims: [ANNA], minimumParty: 1 }))).toEqual(ANNA.claimedAt);
  });

  it('was waited for by whoever went before, the newcomer too, and by nobody who is not on it', () => {
    const shadows = [aClaim('U0NORA', { seat: 0, claimedAt: at('2026-11-11 12:00') })];
    expect(wereWaiting(aVisit({ claims: [ANNA, BO], shadows }))).toEqual(['U0ANNA', 'U0NORA']);
    expect(wereWaiting(aVisit({ claims: [ANNA, BO, CARA] }))).toEqual(['U0ANNA']);
    expect(wereWaiting(aVisit({ claims: [ANNA] }))).toEqual([]);
  });

  it('is told of once the claim can no longer be undone, and not at night', () => {
    const heard = (since: string) => heardEnoughAt(at(since), aVisit(), GROUP, aReader());
    expect(heard('2026-11-19 12:00')).toEqual(at('2026-11-19 12:10'));
    expect(heard('2026-11-19 20:55')).toEqual(at('2026-11-20 08:00'));
    expect(heard('2026-11-23 20:55')).toEqual(at('2026-11-23 21:05'));
  });

  it('is no news to somebody who has not heard of the shortage', () => {
    const heard = (toldShortAt: string | null, before: string) =>
      heardShortBefore(at(before), aVisit({ toldShortAt: (toldShortAt && at(toldShortAt)) || null }), GROUP, aReader());
    expect(heard(null, '2026-11-19 12:00')).toBe(false);
    expect(heard('2026-11-19 11:00', '2026-11-19 12:00')).toBe(true);
    expect(heard('2026-11-18 23:00', '2026-11-19 07:00')).toBe(false);
    expect(heard('2026-11-18 23:00', '2026-11-19 09:00')).toBe(true);
  });
});
