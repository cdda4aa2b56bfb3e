import { aPerson } from '../support/covered-visit.js';
import { at, aVisit } from '../support/imagined.js';
import * as can from './deeds.js';
import type { SmallWorld } from './small-world.js';
import { LEADER } from './standing.js';
import { ALWAYS, bare, inSeats, moves } from './worlds.js';

/**
 * Two visits on two days, which people swap, and one at the hours of the first, which somebody may take meanwhile. The first may be
 * moved.
 */
export function swaps(): SmallWorld {
  const visits = [
    { id: 's1', day: '2026-11-26', from: 17, who: ['Anna', 'Bo'] },
    { id: 's2', day: '2026-12-01', from: 17, who: ['Cara', 'Dina'] },
    { id: 's3', day: '2026-11-26', from: 18, who: [] },
  ].map(({ id, day, from, who }) =>
    aVisit({
      ...{ id, startsAt: at(`${day} ${from}:00`), endsAt: at(`${day} ${from + 2}:00`) },
      ...{ claims: inSeats(...who), maximumParty: 2, minimumParty: 1 },
    }),
  );
  return {
    begins: bare(
      visits.map((shift) => ({ shift, offers: [], line: [] })),
      '2026-11-24 12:00',
      4,
    ),
    people: ['Anna', 'Bo', 'Cara', 'Dina', LEADER].map((name) => aPerson(name, { quietHours: ALWAYS })),
    buttons: [
      { userId: 'Anna', buttons: [can.asksToSwap, can.swaps, can.keepsOwn, can.findsCover, can.releases], on: 0 },
      { userId: 'Anna', buttons: [can.swaps], on: 1 },
      { userId: 'Bo', buttons: [can.takes, can.releases], on: 0 },
      { userId: 'Cara', buttons: [can.asksToSwap, can.swaps, can.saysNo, can.keepsOwn, can.findsCover], on: 1 },
      { userId: 'Cara', buttons: [can.swaps, can.saysNo, can.takes], on: 0 },
      { userId: 'Cara', buttons: [can.claims, can.releases], on: 2 },
      { userId: 'Dina', buttons: [can.swaps, can.saysNo, can.takes], on: 0 },
    ],
    instants: [24, 3],
    happenings: moves,
  };
}
