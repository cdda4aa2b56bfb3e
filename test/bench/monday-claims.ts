import { DEFAULT_REMINDERS } from '../../src/groups/reminder-settings.rule.js';
import { chanceOf } from './asking-chance.js';

/** A visit that people claim on the Monday. Instants are milliseconds from that Monday's midnight. */
export interface ClaimedVisit {
  readonly group: number;
  /** 0: this week's, of which a place is taken late. 1: the week after's, posted on the Sunday. */
  readonly week: 0 | 1;
  readonly startsAt: number;
}

interface MondayClaim {
  readonly at: number;
  readonly visit: ClaimedVisit;
  /** Of the visit's people, in the order in which they claim. */
  readonly place: number;
}

export interface Monday {
  /** In the order in which they are made. */
  readonly claims: readonly MondayClaim[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A week's visits of a group, and who goes on each. */
const VISITS = 3;
const PEOPLE = 3;
/** A guess: half of what a Sunday's post offers is taken on the Monday, and each group fills one place of this week late. */
export const TAKEN_ON_MONDAY = 0.5;

/** When people claim, by hours of the day and how many of a hundred: on the way to work, at noon, and most in the evening. */
const HOURS = [...[0, 0, 0, 0, 0, 1, 3, 7, 7, 4, 3, 5], ...[9, 6, 3, 3, 4, 6, 8, 10, 10, 7, 3, 1]];

/** What the people of so many groups claim. The same for the same numbers. */
export function mondayWith(groups: number, seed: number): Monday {
  const chance = chanceOf(seed);
  const claims: MondayClaim[] = [];
  for (let group = 0; group < groups; group += 1) {
    claims.push(lateClaim(group, chance));
    for (let number = 0; number < VISITS; number += 1) {
      const day = 7 + Math.floor(7 * chance('day', group, number));
      const visit: ClaimedVisit = { group, week: 1, startsAt: day * DAY + hourOfVisit(chance('hour', group, number)) };
      const times = Array.from({ length: PEOPLE }, (_, person) => person)
        .filter((person) => chance('takes', group, number, person) < TAKEN_ON_MONDAY)
        .map((person) => instantOf(chance('at', group, number, person)))
        .sort((one, other) => one - other);
      claims.push(...times.map((at, place) => ({ at, visit, place })));
    }
  }
  return { claims: claims.sort((one, other) => one.at - other.at) };
}

function lateClaim(group: number, chance: ReturnType<typeof chanceOf>): MondayClaim {
  const day = 1 + Math.floor(6 * chance('late day', group));
  const startsAt = day * DAY + hourOfVisit(chance('late hour', group));
  return { at: instantOf(chance('late', group)), visit: { group, week: 0, startsAt }, place: PEOPLE - 1 };
}

/** Between ten and seven. */
function hourOfVisit(chance: number): number {
  return (10 + Math.floor(9 * chance)) * HOUR;
}

function instantOf(chance: number): number {
  const all = HOURS.reduce((sum, each) => sum + each, 0);
  let left = chance * all;
  for (const [hour, share] of HOURS.entries()) {
    if (left < share) return Math.floor((hour + left / share) * HOUR);
    left -= share;
  }
  return DAY - 1;
}

/** When somebody is reminded of a visit, as groups do that have chosen nothing else; those still ahead. */
export function remindedAt({ startsAt }: ClaimedVisit, now: number): readonly number[] {
  return [DEFAULT_REMINDERS.first, DEFAULT_REMINDERS.last]
    .map(({ daysBefore, at }) => (Math.floor(startsAt / DAY) - daysBefore) * DAY + Number.parseInt(at, 10) * HOUR)
    .filter((each) => each > now);
}
