import type { Claim } from '../../src/core/model.js';
import type { QuietHours } from '../../src/core/quiet-hours.js';
import { HOUR } from '../../src/visits/covering/offers.rule.js';
import { isSilent } from '../../src/visits/standing/standing.rule.js';
import { aPerson } from '../support/covered-visit.js';
import { aClaim, aGroup, at, aVisit } from '../support/imagined.js';
import * as can from './deeds.js';
import type { Happening, SmallWorld } from './small-world.js';
import { LEADER, type OneVisit, type Standing } from './standing.js';
import { mostOf } from './standing-promises.js';

/** Nobody is asked in waves who sleeps all day: only what is pressed happens. */
export const ALWAYS: QuietHours = { from: '00:01', until: '00:00' };

export const bare = (visits: readonly OneVisit[], now: string, cap: number): Standing => ({
  ...{ now: at(now), visits, cap, busy: [], asked: [], offered: 0 },
});

export const inSeats = (...names: string[]): Claim[] => names.map((name, index) => aClaim(name, { seat: index + 1 }));

/** Two visits that overlap, and people who may take whatever is open. */
export function seats(names: readonly string[], most = 1): SmallWorld {
  const everybody = [
    ...[can.claims, can.findsCover, can.takesBack, can.takes, can.releases, can.queues, can.leavesLine],
  ];
  const visits = [
    { id: 's1', startsAt: at('2026-11-26 17:00'), endsAt: at('2026-11-26 19:00'), maximumParty: most, minimumParty: 1 },
    { id: 's2', startsAt: at('2026-11-26 18:00'), endsAt: at('2026-11-26 20:00'), maximumParty: 1, minimumParty: 1 },
  ].map((times) => ({ shift: aVisit(times), offers: [], line: [] }));
  return {
    // With two on the first the facility is full, and the second has no place left.
    begins: bare(visits, '2026-11-24 12:00', 2),
    people: [...names, LEADER].map((name) => aPerson(name, { quietHours: ALWAYS })),
    alike: names,
    forgetsWhatIsOver: true,
    buttons: [
      ...names.map((userId) => ({ userId, buttons: everybody })),
      { userId: LEADER, buttons: [can.leaderSaysCannotCome] },
    ],
    instants: [24, 3],
  };
}

/** One visit: who is asked when, and who waits. */
export function asks(): SmallWorld {
  const shift = aVisit({
    startsAt: at('2026-11-26 17:00'),
    endsAt: at('2026-11-26 19:00'),
    claims: inSeats('Anna', 'Bo'),
    maximumParty: 2,
    minimumParty: 1,
  });
  return {
    begins: bare([{ shift, offers: [], line: [] }], '2026-11-25 08:00', 2),
    people: [
      aPerson('Anna'),
      aPerson('Bo'),
      aPerson('Cara', { askedElsewhere: [at('2026-11-19 20:00')] }),
      aPerson('Dina'),
      aPerson('Eva', { askedAt: at('2026-10-01 12:00') }),
      aPerson(LEADER, { membership: null }),
    ],
    buttons: [
      { userId: 'Anna', buttons: [can.findsCover, can.takesBack, can.releases] },
      { userId: 'Bo', buttons: [can.releases] },
      { userId: 'Cara', buttons: [can.takes, can.saysNo, can.wouldIfNeeded] },
      { userId: 'Dina', buttons: [can.takes, can.saysNo, can.queues, can.leavesLine] },
      { userId: 'Eva', buttons: [can.claims] },
      { userId: LEADER, buttons: [can.leaderAsks, can.leaderInvites] },
    ],
    instants: [24, 3],
    happenings: (stands) => [...letsFewerIn(stands), ...goesElsewhere(stands, 'Dina')],
  };
}

/** One visit beside another: too few, moved, reopened. Anna comes every week, and is asked whether she does this time. */
export function gate(): SmallWorld {
  const claims = inSeats('Anna', 'Bo').map((claim) =>
    claim.userId === 'Anna' ? { ...claim, standingId: 'every Thursday' } : claim,
  );
  const shift = aVisit({
    ...{ id: 's1', startsAt: at('2026-11-26 17:00'), endsAt: at('2026-11-26 19:00') },
    ...{ claims, maximumParty: 2, minimumParty: 2 },
  });
  const beside = aVisit({
    ...{ id: 's2', startsAt: at('2026-11-26 19:00'), endsAt: at('2026-11-26 21:00') },
    ...{ maximumParty: 1, minimumParty: 1 },
  });
  const visits = [shift, beside].map((each) => ({ shift: each, offers: [], line: [] }));
  return {
    begins: bare(visits, '2026-11-24 12:00', 2),
    people: ['Anna', 'Bo', 'Cara', LEADER].map((name) => aPerson(name, { quietHours: ALWAYS })),
    forgetsWhatIsOver: true,
    buttons: [
      { userId: 'Anna', buttons: [can.comes, can.releases], on: 0 },
      { userId: 'Anna', buttons: [can.claims, can.releases], on: 1 },
      { userId: 'Bo', buttons: [can.comes, can.takesBack], on: 0 },
      { userId: 'Cara', buttons: [can.claims, can.comes], on: 0 },
      { userId: 'Cara', buttons: [can.claims], on: 1 },
      { userId: LEADER, buttons: [can.leaderSaysCannotCome, can.leaderReopens, can.leaderAsks], on: 0 },
      { userId: 'Bo', buttons: [can.leaderReopens], on: 0 },
    ],
    instants: [48, 36, 20, 3],
    happenings: (stands) => [...moves(stands), ...isCalledOff(stands), ...frees(stands)],
  };
}

/** The facility lets one fewer in. */
function letsFewerIn(stands: Standing): Happening[] {
  if (stands.cap < 2) return [];
  return [
    { deed: 'the cap sinks', said: 'The facility lets one fewer in.', after: { ...stands, cap: stands.cap - 1 } },
  ];
}

/** Somebody takes a place on a visit of another group, at the same hours, or gives it up. */
function goesElsewhere(stands: Standing, userId: string): Happening[] {
  const isBusy = stands.busy.includes(userId);
  const said = isBusy ? `${userId} gives up another visit at the same hours.` : `${userId} goes on another visit then.`;
  const isOnIt = stands.visits.some(({ shift }) => shift.claims.some((claim) => claim.userId === userId));
  if (isOnIt) return [];
  return [{ deed: 'another visit then', said, after: { ...stands, busy: isBusy ? [] : [userId] } }];
}

/** A leader gives the first visit another hour, as planning does: all confirm anew, and nobody is sought any more. */
export function moves(stands: Standing): Happening[] {
  const [visit, ...others] = stands.visits as [OneVisit, ...OneVisit[]];
  const { shift, offers } = visit;
  if (shift.status !== 'planned' || shift.startsAt <= stands.now || shift.reconfirmSince) return [];
  const by = 1 * HOUR;
  const moved = {
    ...shift,
    startsAt: new Date(shift.startsAt.getTime() + by),
    endsAt: new Date(shift.endsAt.getTime() + by),
    reconfirmSince: stands.now,
    claims: shift.claims.map((claim) => ({ ...claim, confirmedAt: null })),
  };
  const gone = offers.map((offer) =>
    offer.end === null ? { ...offer, end: 'gone' as const, endedAt: stands.now, nextAt: null } : offer,
  );
  const after = { ...stands, visits: [{ ...visit, shift: moved, offers: gone }, ...others] };
  // A visit is moved only to where its party is let in.
  if (mostOf(after) > stands.cap) return [];
  return [{ deed: 'moved', said: 'The leader moves the first visit by an hour.', after }];
}

/** The facility calls the first visit off, and says not why. */
function isCalledOff(stands: Standing): Happening[] {
  const [visit, ...others] = stands.visits as [OneVisit, ...OneVisit[]];
  if (visit.shift.status !== 'planned' || visit.shift.startsAt <= stands.now) return [];
  const shift = { ...visit.shift, status: 'called_off_by_facility' as const };
  const said = 'The facility calls the first visit off.';
  return [{ deed: 'called off', said, after: { ...stands, visits: [{ ...visit, shift }, ...others] } }];
}

/** Whoever has a place on the first visit that was claimed for them, and has not said in time whether they come, has it no more. */
function frees(stands: Standing): Happening[] {
  const [visit, ...others] = stands.visits as [OneVisit, ...OneVisit[]];
  const { shift } = visit;
  const silent = shift.claims.filter((claim) => isSilent({ shift, group: aGroup() }, claim, stands.now));
  return silent.map(({ userId }) => {
    const claims = shift.claims.filter((claim) => claim.userId !== userId);
    const said = `${userId} has not said whether she comes, and the place is free.`;
    return {
      deed: 'not answered',
      said,
      after: { ...stands, visits: [{ ...visit, shift: { ...shift, claims } }, ...others] },
    };
  });
}
