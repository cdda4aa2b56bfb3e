import { sumOf } from '../../core/measures.js';
import { type Books, isOfStream, NO_ONE_TO_ONES, type OneToOneBooking, oneToOneStreams } from './tally-books.rule.js';
import type { TallyPolicy } from './tally-policy.rule.js';
import { sumsOf } from './tally-sums.rule.js';
import { spreadNeeds } from './tally-together.rule.js';
import type { Need, Waiting } from './tally-waiting.rule.js';

type Rule = TallyPolicy['oneToOne'];

/**
 * One-to-ones that began and that ended, each programme's by itself, and meetings outside of all programmes together, in the whole
 * country (PRIVACY 9). Every programme that has one-to-ones has the two, and where some go on outside there is the third, also where nothing has come in: that a number waits must not tell that there is something. Whether it is their
 * turn is for the caller to say.
 */
export function waitingOneToOnes(
  { oneToOnes = NO_ONE_TO_ONES, led }: Pick<Books, 'oneToOnes' | 'led'>,
  { oneToOne: rule }: Pick<TallyPolicy, 'oneToOne'>,
): Waiting[] {
  return oneToOneStreams(oneToOnes).map((stream): Waiting => {
    const open = oneToOnes.bookings.filter((each) => isOfStream(stream, each));
    const needs = needsOf(open, led, rule);
    return { stream, isAwaited: true, tries: [{ settled: open, mayBeReleased: true, needs }] };
  });
}

function needsOf(open: readonly OneToOneBooking[], led: Books['led'], rule: Rule): Need[] {
  // Nobody outside knows of any that it was: there is nothing that a visit tells anyway.
  const bookings = open.map((each) => ({ ...each, settledIn: each.bookedIn, visits: 0 }));
  const whole: Need = { part: { kind: 'all' }, value: sumsOf(bookings).value, least: rule.least, below: null };
  const [all = whole, ...others] = spreadNeeds(bookings, whole, rule.leftWithoutAny, led, 0).map(
    (need): Need => ({ ...need, below: null }),
  );
  const isSpread = facilitiesOf(open) >= rule.facilities && others.every(({ value, least }) => value >= least);
  // One thing that is met or is not, so that a silence tells one thing alone, whichever it is that was lacking.
  const value = isSpread ? all.value : Math.min(all.value, all.least - 1);
  return [{ ...all, value, below: silenceBelow(sumOf(open), all.least, rule) }];
}

/** Of how many facilities something has come in. */
function facilitiesOf(open: readonly OneToOneBooking[]): number {
  const sums = new Map<string, number>();
  for (const { facilityId, value } of open) sums.set(facilityId, (sums.get(facilityId) ?? 0) + value);
  return [...sums.values()].filter((value) => value > 0).length;
}

/**
 * What is said to be more than what waits, in steps as large as the least, and so much more that whoever knows a part of it, and
 * subtracts that, knows little of the rest.
 */
function silenceBelow(waiting: number, least: number, { leftWithoutAny }: Rule): number {
  const step = Math.max(1, least);
  return step * (Math.floor(Math.max(0, waiting) / step) + 1) + leftWithoutAny;
}
