import { describe, expect, it } from 'vitest';
import { countedOn } from '../../../src/visits/covering/counted.rule.js';
import {
  decideCannotCome,
  decideComing,
  decideRunsAfterAll,
  decideTakeBack,
} from '../../../src/visits/covering/covering.rule.js';
import type { CoveredVisit, KnownPerson } from '../../../src/visits/covering/offers.rule.js';
import { cutOffOf } from '../../../src/visits/covering/settle.rule.js';
import { aCoveredVisit, aPerson, asTimeGoesBy, party, pressed, refusal, settled } from '../../support/covered-visit.js';
import { aClaim, aFacility, aGroup, at } from '../../support/imagined.js';

const THURSDAY = at('2026-11-26 17:00');
const counted = (visit: CoveredVisit): readonly string[] => countedOn(visit).map(({ userId }) => userId);
const cannot = (visit: CoveredVisit, name: string, when: string): CoveredVisit =>
  pressed(decideCannotCome(name), visit, 'U0LENA', at(when));

describe("whoever a leader says can't come", () => {
  it('is expected again once they say that they come', () => {
    const ill = cannot(aCoveredVisit(), 'ANNA', '2026-11-24 12:00');
    expect(counted(ill)).toEqual(['BO']);
    const well = pressed(decideComing, ill, 'ANNA', at('2026-11-24 13:00'));
    expect(counted(well)).toEqual(['ANNA', 'BO']);
    expect(well.offers.map(({ end }) => end)).toEqual(['back']);
  });
});

describe('a visit that was not to run', () => {
  const off = settled(cannot(aCoveredVisit(), 'ANNA', '2026-11-25 12:00'), at('2026-11-25 21:00'));
  const evening = at('2026-11-25 21:30');

  it('does not run after all where the facility has let others in meanwhile', () => {
    const beside = [
      { startsAt: THURSDAY, endsAt: at('2026-11-26 19:00'), minimumParty: 1, maximumParty: 3, people: 3 },
    ];
    expect(refusal(decideRunsAfterAll, { ...off, beside }, 'U0LENA', evening)).toBe('no_room_then');
  });

  it('does not run after all where the facility rests meanwhile', () => {
    const group = aGroup({ facility: aFacility({ status: 'paused' }) });
    expect(refusal(decideRunsAfterAll, { ...off, group }, 'U0LENA', evening)).toBe('facility_not_open');
  });
});
