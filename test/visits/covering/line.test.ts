import { describe, expect, it } from 'vitest';
import { decideQueue, decideTakeAny } from '../../../src/visits/covering/covering.rule.js';
import { type CoveredVisit, openFree } from '../../../src/visits/covering/offers.rule.js';
import { settle } from '../../../src/visits/covering/settle.rule.js';
import { aCoveredVisit, onlyOffer, pressed, sayNo, settled } from '../../support/covered-visit.js';
import { aClaim, at } from '../../support/imagined.js';

/** On Thursday at 17, for two: Anna and Bo go. */
const FULL = aCoveredVisit({ of: { maximumParty: 2, minimumParty: 1 } });
const MONDAY = at('2026-11-23 12:00');

const waiting = (visit: CoveredVisit): readonly string[] => visit.line.map(({ userId }) => userId);
const inLine = (visit: CoveredVisit, ...names: string[]): CoveredVisit =>
  names.reduce((stands, name) => pressed(decideQueue, stands, name, at('2026-11-20 12:00')), visit);
/** Without somebody who had a place. */
const without = (visit: CoveredVisit, ...names: string[]): CoveredVisit => ({
  ...visit,
  shift: { ...visit.shift, claims: visit.shift.claims.filter(({ userId }) => !names.includes(userId)) },
});

describe('whoever waits for a place on a full visit', () => {
  it('is nobody who says no to one, and then nobody is sought any more', () => {
    const asked = settled(without(inLine(FULL, 'CARA'), 'ANNA'), MONDAY);
    const refused = pressed(sayNo, asked, 'CARA', MONDAY);
    expect(waiting(refused)).toEqual([]);
    expect(openFree(refused)).toBeUndefined();
    expect(settle(refused, MONDAY)).toBe(refused);
  });

  it('comes before everybody who is asked: nobody is asked for a place that is kept for another', () => {
    const short = aCoveredVisit({ of: { maximumParty: 2, minimumParty: 2 } });
    const free = settled(without(inLine(short, 'CARA'), 'ANNA'), at('2026-11-25 10:00'));
    expect(onlyOffer(free).asks.map(({ userId, via }) => [userId, via])).toEqual([['CARA', 'line']]);
    expect(onlyOffer(free).waves).toBe(0);
    const silent = settled(free, at('2026-11-25 12:00'));
    expect(onlyOffer(silent).asks.filter(({ via }) => via === 'wave')).toHaveLength(3);
  });

  it('is asked alone once enough come: nobody else is needed', () => {
    const short = aCoveredVisit({ of: { maximumParty: 3, minimumParty: 2, claims: [aClaim('ANNA')] } });
    const asked = settled(short, at('2026-11-25 10:00'));
    expect(onlyOffer(asked)).toMatchObject({ waves: 1, nextAt: at('2026-11-25 12:00') });
    const enough = pressed(decideTakeAny, asked, 'BO', at('2026-11-25 11:00'));
    expect(openFree(enough)).toBeUndefined();
    const waits = { ...asked, line: [{ userId: 'GUN', since: at('2026-11-20 12:00') }] };
    const twoFree = pressed(decideTakeAny, settled(waits, at('2026-11-25 11:00')), 'BO', at('2026-11-25 11:00'));
    expect(onlyOffer(settled(twoFree, at('2026-11-25 12:00'))).waves).toBe(1);
  });
});
