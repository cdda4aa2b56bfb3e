import { describe, expect, it } from 'vitest';
import type { Shift, VisitBeside } from '../../src/core/model.js';
import { partyState } from '../../src/core/party.js';
import { crowdingOf, mostInside, placesLeft } from '../../src/core/places-left.js';
import { type ClaimState, decideClaim, decideGoAlong } from '../../src/visits/claiming/claiming.rule.js';
import { aClaim, aFacility, aGroup, at, aVisit } from '../support/imagined.js';
import { programmeCalled } from '../support/programmes.js';
import { requirementCalled } from '../support/readiness-rules.js';

const NOW = at('2026-11-21 10:00');

/** People inside on another visit, on the Tuesday. @param from e.g. `17:00` */
const inside = (people: number, from: string, to: string): VisitBeside => ({
  startsAt: at(`2026-11-24 ${from}`),
  endsAt: at(`2026-11-24 ${to}`),
  minimumParty: 1,
  maximumParty: 9,
  people,
});

/** A party of so many. */
const party = (count: number) =>
  Array.from({ length: count }, (_, index) => aClaim(`U_${index}`, { id: `c${index}`, seat: index + 1 }));

/** Tuesday at 17–19 as somebody sees it who is in the group and has nothing else. */
function tuesday(cap: number, shift: Partial<Shift>, beside: readonly VisitBeside[] = []): ClaimState {
  return {
    shift: aVisit(shift),
    group: aGroup({ facility: aFacility({ visitorCap: cap }), programme: programmeCalled('se.prison_visits') }),
    beside,
    weekState: 'posted',
    membership: 'active',
    otherShifts: [],
    requirements: [],
    completions: [],
  };
}

describe('people inside a facility', () => {
  const during = { startsAt: at('2026-11-24 17:00'), endsAt: at('2026-11-24 19:00') };

  it('are added up over visits that share a moment', () => {
    expect(mostInside([inside(2, '16:00', '18:00'), inside(1, '17:30', '20:00')], during)).toBe(3);
  });

  it('are not added up over visits that merely both touch this one', () => {
    expect(mostInside([inside(3, '16:00', '18:00'), inside(2, '18:00', '20:00')], during)).toBe(3);
    expect(mostInside([inside(3, '16:00', '17:30'), inside(2, '18:30', '20:00')], during)).toBe(3);
  });

  it('have left at the minute when the next come in', () => {
    expect(mostInside([inside(4, '15:00', '17:00'), inside(4, '19:00', '21:00')], during)).toBe(0);
  });
});

describe('places on a visit', () => {
  it('are as many as the facility lets in beside those inside meanwhile, on whatever visit', () => {
    expect(placesLeft(tuesday(4, {}, [inside(3, '18:00', '20:00')]))).toBe(1);
    expect(placesLeft(tuesday(4, { claims: party(1) }, [inside(3, '18:00', '20:00')]))).toBe(0);
  });

  it('are taken up by a newcomer who goes along, except for that newcomer themself', () => {
    const shadows = [aClaim('U_NEW', { seat: 0 })];
    const full = tuesday(3, { claims: party(2), shadows });
    expect(decideClaim(full, 'U_ANNA', NOW)).toEqual({ ok: false, refusal: { reason: 'full' } });
    expect(decideClaim(full, 'U_NEW', NOW)).toEqual({ ok: true, change: { kind: 'claim', seat: 3 } });
  });

  it('are none while more are inside than a lowered cap allows', () => {
    expect(placesLeft(tuesday(2, { claims: party(2) }, [inside(3, '18:00', '20:00')]))).toBe(0);
  });

  it('are kept for those whom the visit needs, before a newcomer goes along', () => {
    const toGo = { requirements: [requirementCalled('study_visit')] };
    const beside = (people: number) => ({ ...tuesday(4, {}, [inside(people, '18:00', '20:00')]), ...toGo });
    expect(decideGoAlong(beside(1), 'U_NEW', NOW)).toMatchObject({ ok: true });
    expect(decideGoAlong(beside(2), 'U_NEW', NOW)).toMatchObject({ refusal: { reason: 'full', facilityIsFull: true } });
  });

  it('are refused because of the person’s own visit meanwhile before the facility is called full', () => {
    const own = { id: 'other', startsAt: at('2026-11-24 18:00'), endsAt: at('2026-11-24 20:00') };
    const state = { ...tuesday(4, {}, [inside(4, '18:00', '20:00')]), otherShifts: [own] };
    expect(decideClaim(state, 'U_ANNA', NOW)).toMatchObject({ refusal: { reason: 'overlapping' } });
  });
});

describe('a party', () => {
  it.each([
    ['will run and is full, where it has its minimum and the facility is full', 2, 2, { kind: 'full' }],
    ['finds no room, where it misses one and the facility is full', 1, 3, { kind: 'no_room', needed: 1 }],
    ['needs more than fit, where it misses two and one gets in', 0, 3, { kind: 'needs_more', needed: 2, left: 1 }],
    ['needs one more', 1, 1, { kind: 'needs_more', needed: 1, left: 2 }],
    ['will run', 2, 1, { kind: 'will_run' }],
  ])('%s', (_, claimed, others, state) => {
    expect(partyState(tuesday(4, { claims: party(claimed) }, [inside(others, '18:00', '20:00')]))).toEqual(state);
  });
});

describe('a leader who plans a visit at the hour of another', () => {
  const other = (people: number, minimumParty: number, maximumParty: number): VisitBeside => ({
    ...inside(people, '18:00', '20:00'),
    minimumParty,
    maximumParty,
  });

  it.each([
    ['nothing, where both fit also when they are full', 0, other(0, 1, 1), null],
    ['that they share the hour, where both can run and not both be full', 0, other(0, 2, 3), { kind: 'shared' }],
    ['that not both can run', 0, other(0, 3, 3), { kind: 'cannot_all_run', needed: 5 }],
    ['that not both can run, once enough go on the other', 0, other(3, 2, 3), { kind: 'cannot_all_run', needed: 5 }],
    ['that too many come, once a cap was lowered', 2, other(3, 2, 3), { kind: 'too_many', inside: 5 }],
  ])('is told %s', (_, claimed, beside, crowding) => {
    expect(crowdingOf(tuesday(4, { claims: party(claimed) }, [beside]))).toEqual(crowding);
  });

  it('is told nothing where one begins when the other ends', () => {
    const next = { ...other(4, 4, 4), startsAt: at('2026-11-24 19:00'), endsAt: at('2026-11-24 21:00') };
    expect(crowdingOf(tuesday(4, { claims: party(3) }, [next]))).toBeNull();
  });
});
