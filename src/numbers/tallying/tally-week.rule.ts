import { type Measure, ofEveryMeasure, type TargetGroup } from '../../core/measures.js';
import type { FacilityStatus, IsoWeek, Programme, Shift } from '../../core/model.js';
import { wallClockToInstant } from '../../core/time.js';
import { firstDateOf, weeksAfter } from '../../core/weeks.js';
import type { AskedFor, GroupMember } from '../../training/requirements/affected.rule.js';
import { aheadOf, blocksSoon } from '../../training/requirements/outlook.rule.js';
import { stepsOn } from '../../training/requirements/readiness.rule.js';
import type { OneToOneMeasure } from './tally-books.rule.js';

/** A number that has been released: of one named facility, or of small ones together. */
export interface Released {
  /** As it was called when the number was released; null for small facilities together. */
  readonly facility: { readonly id: string; readonly name: string; readonly region: string } | null;
  /** How many facilities it sums up. */
  readonly facilities: number;
  readonly measure: Measure;
  readonly value: number;
  /** First week of the stretch that it sums up; `closedIn` is its last. */
  readonly from: IsoWeek;
  readonly closedIn: IsoWeek;
}

/** Sums of released numbers. */
export type Totals = Readonly<Record<Measure, number>>;

/** How a week's visits went. None of it describes visited people, so that it needs no batch (PRIVACY, rule 6). */
export interface VisitFacts {
  readonly held: number;
  /** Called off by us or by the facility, or told of as not held. */
  readonly notHeld: number;
  /** Nobody has told yet. */
  readonly untold: number;
  /** Places of visits that were not called off, and how many of them were taken. */
  readonly seats: number;
  readonly seatsTaken: number;
}

/** A number of people; null when it is fewer than five, and no more may be said (PRIVACY, rule 6). */
export type PeopleCount = number | null;

/** What a quarter says of each target group that is counted. */
export type QuarterFacts = readonly {
  readonly targetGroup: TargetGroup;
  /** null: held back until the number is large enough to protect people. */
  readonly value: number | null;
  /** First week of the stretch that it sums up, or has waited since. */
  readonly from: IsoWeek;
}[];

/** What a year's released numbers of one-to-ones come to, for each programme and measure of which any was released, and outside. */
export type OneToOneSums = readonly (Omit<OneToOneFacts[number], 'value' | 'from'> & { readonly value: number })[];

/**
 * What a quarter says of one-to-ones, for each programme that has them: those that began, and those that ended; and how often those
 * of all programmes met outside. Never how many run.
 */
export type OneToOneFacts = readonly {
  /** null for all programmes together. */
  readonly programmeCode: string | null;
  /** The programme as it is called, by language; null for all together. */
  readonly names: Programme['names'] | null;
  readonly measure: OneToOneMeasure;
  /** null: held back until the number is large enough to protect people. */
  readonly value: number | null;
  /** First week of the stretch that it sums up, or has waited since. */
  readonly from: IsoWeek;
}[];

/** What the weekly post says, as it was when the week was closed: whole numbers and names of facilities, no person. */
export interface WeekFacts {
  readonly isoWeek: IsoWeek;
  /** Everything released in this ISO year so far, this week included. */
  readonly yearSoFar: Totals;
  /** Whether a part of that is not known any more, after a backup had been put back, so that it is not said. */
  readonly isYearUnknown?: boolean | undefined;
  readonly released: readonly Released[];
  /** Nothing is released from week 48 on until the year's last week. */
  readonly isHeld: boolean;
  readonly visits: VisitFacts;
  readonly facilities: Readonly<Record<'active' | 'paused' | 'starting_up', number>>;
  readonly training: {
    /** Cannot go now, because something that is asked for is missing or has lapsed. */
    readonly notReady: PeopleCount;
    /** Can go now, and will no longer within the next 60 days if nothing is renewed. */
    readonly lapsing: PeopleCount;
  };
  /** For the post of the quarter that is over with this week; empty in other weeks, and where none is counted. */
  readonly targetGroups: QuarterFacts;
  /** For the same post; left out in other weeks, and where no programme has one-to-ones. */
  readonly oneToOnes?: OneToOneFacts | undefined;
  /** Whether some of what the week released is not known any more, after a backup had been put back. */
  readonly isIncomplete?: boolean | undefined;
}

/** Fewer people than this are not counted out. */
const FEWEST_PEOPLE = 5;
/** By the society's wall clock, on the Monday after the week. */
const CLOSED_AT = '08:00';

/** When a week is closed and its post is due: Monday 08:00 after it. @param timeZone the society's own */
export function closesAt(week: IsoWeek, timeZone: string): Date {
  return wallClockToInstant(firstDateOf(weeksAfter(week, 1)), CLOSED_AT, timeZone);
}

/** A posted visit and whether somebody has told how it went; null when nobody has. */
export type ToldVisit = Pick<Shift, 'status' | 'maximumParty'> & {
  readonly party: number;
  readonly held: boolean | null;
};

export function visitFacts(visits: readonly ToldVisit[]): VisitFacts {
  const ran = visits.filter(({ status }) => status === 'planned');
  return {
    held: ran.filter(({ held }) => held === true).length,
    notHeld: visits.length - ran.length + ran.filter(({ held }) => held === false).length,
    untold: ran.filter(({ held }) => held === null).length,
    seats: ran.reduce((sum, { maximumParty }) => sum + maximumParty, 0),
    seatsTaken: ran.reduce((sum, { party, maximumParty }) => sum + Math.min(party, maximumParty), 0),
  };
}

/** @param facilities those that are visited; one that is closed is not counted, and one that is paused is not active */
export function facilityFacts(
  facilities: readonly { readonly status: FacilityStatus; readonly isPaused: boolean }[],
): WeekFacts['facilities'] {
  const count = (wanted: FacilityStatus, paused: boolean) =>
    facilities.filter(({ status, isPaused }) => status === wanted && isPaused === paused).length;
  const startingUp = count('starting_up', false) + count('starting_up', true);
  return { active: count('active', false), paused: count('active', true), starting_up: startingUp };
}

/** People who lack something now, and who will soon, by their user ids: of some of a society's members. */
export interface LackingMembers {
  readonly notReady: ReadonlySet<string>;
  readonly lapsing: ReadonlySet<string>;
}

export function lackingAmong(members: readonly GroupMember[], askedFor: AskedFor): LackingMembers {
  const notReady = new Set<string>();
  const lapsing = new Set<string>();
  for (const { userId, facility, programmeCode, today, completions } of members) {
    const ahead = aheadOf(stepsOn(today, askedFor.get(programmeCode) ?? [], completions, facility));
    if (ahead.kind === 'not_ready') notReady.add(userId);
    else if (blocksSoon({ ahead }, today)) lapsing.add(userId);
  }
  return { notReady, lapsing };
}

/** Somebody in two groups counts once, by the group in which they are worst off. @param parts of one society's members */
export function trainingFacts(parts: readonly LackingMembers[]): WeekFacts['training'] {
  const notReady = new Set(parts.flatMap((part) => [...part.notReady]));
  const soon = new Set(parts.flatMap(({ lapsing }) => [...lapsing].filter((userId) => !notReady.has(userId))));
  return { notReady: peopleCount(notReady.size), lapsing: peopleCount(soon.size) };
}

function peopleCount(count: number): PeopleCount {
  return count < FEWEST_PEOPLE ? null : count;
}

export function totalsOf(released: readonly Pick<Released, 'measure' | 'value'>[]): Totals {
  const sum = (wanted: Measure) =>
    released.filter(({ measure }) => measure === wanted).reduce((total, { value }) => total + value, 0);
  return ofEveryMeasure(sum);
}
