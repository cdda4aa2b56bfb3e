import { mostInside, peopleOn, visitBeside } from '../../src/core/places-left.js';
import { overlaps } from '../../src/core/stretches.js';
import { freePlaces } from '../../src/visits/covering/may-take.rule.js';
import { type CoveredVisit, openOffers } from '../../src/visits/covering/offers.rule.js';
import type { Broken } from './explore.js';
import { firstOf, isSame } from './promises.js';
import type { Reading } from './small-world.js';
import { holds, type Standing } from './standing.js';

const HOUR = 3_600_000;
const TOO_LATE = 3;
const MOST_ASKS = 2;
const WEEK = 7 * 24 * HOUR;

/** The first promise that does not hold as things stand. */
export function standsBroken(reading: Reading, before: Standing, after: Standing): Broken | null {
  const settled = reading.settled(after);
  return (
    onTwo(reading, settled) ??
    inside(before, after) ??
    rationed(reading, after) ??
    firstOf(settled.map((visit) => brokenOn(reading, visit, after.now)))
  );
}

function brokenOn(reading: Reading, visit: CoveredVisit, now: Date): Broken | null {
  return (
    seats(visit) ??
    holders(visit) ??
    nothingOpen(visit, now) ??
    lineIsNotOnIt(visit) ??
    keptIsFree(visit) ??
    enoughOrNot(reading, visit, now) ??
    settledTwice(reading, visit, now)
  );
}

/** 1: nobody is counted on two visits that overlap. */
function onTwo({ rules }: Reading, settled: readonly CoveredVisit[]): Broken | null {
  const running = settled.filter(({ shift }) => shift.status === 'planned');
  for (const [index, one] of running.entries()) {
    for (const other of running.slice(index + 1).filter(({ shift }) => overlaps(shift, one.shift))) {
      const theirs = rules.counting.countedOn(other).map(({ userId }) => userId);
      const both = rules.counting.countedOn(one).find(({ userId }) => theirs.includes(userId));
      if (both) return { promise: '1', how: `${both.userId} is counted on two visits at the same time` };
    }
  }
  return null;
}

/** 2: nobody and no seat twice. */
function seats({ shift }: CoveredVisit): Broken | null {
  const taken = shift.claims.map(({ seat }) => seat);
  const people = shift.claims.map(({ userId }) => userId);
  if (new Set(taken).size < taken.length) return { promise: '2', how: `${people} sit on ${taken}` };
  return new Set(people).size < people.length ? { promise: '2', how: `${people} are on it` } : null;
}

/** 4: never more inside than the facility lets in, or than before it let fewer in. */
function inside(before: Standing, after: Standing): Broken | null {
  const is = mostOf(after);
  return is <= Math.max(after.cap, mostOf(before)) ? null : { promise: '4', how: `${is} are inside, of ${after.cap}` };
}

/** How many are inside at one moment, at most. */
export function mostOf({ visits }: Standing): number {
  const planned = visits.filter(({ shift }) => shift.status === 'planned').map(({ shift }) => shift);
  return Math.max(
    0,
    ...planned.map((shift) => {
      const others = planned.filter((other) => other !== shift).map(visitBeside);
      return peopleOn(shift) + mostInside(others, shift);
    }),
  );
}

/** 5: whoever is to be covered holds the place. */
function holders({ shift, ...visit }: CoveredVisit): Broken | null {
  const without = openOffers(visit).find(
    ({ kind, about }) => (kind === 'cover' || kind === 'swap') && !holds(shift, about),
  );
  return without ? { promise: '5', how: `somebody is sought for ${without.about}, who has no place` } : null;
}

/** 6: nothing is open on a visit that is over, or too near. */
function nothingOpen(visit: CoveredVisit, now: Date): Broken | null {
  const { status, startsAt } = visit.shift;
  const isOver = status !== 'planned' || startsAt.getTime() - now.getTime() <= TOO_LATE * HOUR;
  if (!isOver || openOffers(visit).length === 0) return null;
  return { promise: '6', how: `somebody is still sought, and it is ${status === 'planned' ? 'too late' : 'off'}` };
}

/** 9: nobody is asked more than twice within a week, the line aside. Whoever said *if nobody else* is asked again at their wish. */
function rationed({ setting }: Reading, { asked, now }: Standing): Broken | null {
  const lately = ({ at }: { readonly at: Date }) => now.getTime() - at.getTime() < WEEK;
  const much = setting.people.find(({ userId, askedElsewhere }) => {
    const elsewhere = askedElsewhere.filter((at) => lately({ at })).length;
    return asked.filter((each) => each.userId === userId && lately(each)).length + elsewhere > MOST_ASKS;
  });
  return much ? { promise: '9', how: `${much.userId} is asked for the third time in a week` } : null;
}

/** 10: nobody waits for a place who has one. */
function lineIsNotOnIt({ shift, line }: CoveredVisit): Broken | null {
  const both = line.find(({ userId }) => shift.claims.some((claim) => claim.userId === userId));
  return both ? { promise: '10', how: `${both.userId} is on it and waits` } : null;
}

/** 12: no more is kept than is free. */
function keptIsFree(visit: CoveredVisit): Broken | null {
  const { kept = 0 } = visit.shift;
  const free = freePlaces(visit);
  return kept <= free ? null : { promise: '12', how: `${kept} are kept, and ${free} free` };
}

/** 14: near the visit either enough come, or it does not run. */
function enoughOrNot({ rules }: Reading, visit: CoveredVisit, now: Date): Broken | null {
  const { status, startsAt, minimumParty } = visit.shift;
  const isNear = startsAt > now && startsAt.getTime() - now.getTime() <= TOO_LATE * HOUR;
  const counted = rules.counting.countedOn(visit).length;
  if (status !== 'planned' || !isNear || counted >= minimumParty) return null;
  return { promise: '14', how: `${counted} of ${minimumParty} come, and it is to run` };
}

/** 15: settling twice is once. */
function settledTwice(reading: Reading, visit: CoveredVisit, now: Date): Broken | null {
  const again = reading.rules.settling.settle(visit, now);
  return isSame(again, visit) ? null : { promise: '15', how: 'looked at once more, it is another' };
}
