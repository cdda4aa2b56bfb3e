import { MEASURES, ofEveryMeasure, type TargetGroup } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import { parseIsoWeek } from '../../core/weeks.js';
import type { Kept } from '../../delivery/said-week.rule.js';
import { ONE_TO_ONE_MEASURES } from './tally-books.rule.js';
import { byFacility, sumByFacility } from './tally-period.rule.js';
import type { OneToOneFacts, QuarterFacts, Released, WeekFacts } from './tally-week.rule.js';

/** The first post of a week's tally as it is read back. */
export interface SaidTally {
  /** The numbers released are those only that this post told of. */
  readonly facts: Omit<WeekFacts, 'targetGroups'>;
  /** How many numbers the week's posts tell all together. */
  readonly numbers: number;
}

/** One post of a week's tally: the numbers that it tells, and what Slack is given to keep beside it. */
export interface TallyPart {
  readonly released: readonly Released[];
  readonly kept: Kept;
}

/** How what is kept is written. Later versions of it stay readable. */
const VERSION = 1;
/** Characters that all of it may take, so that with what every message keeps it stays below Slack's own limit. */
const MOST_KEPT = 3_600;
const NOBODY = '-';
const TARGET_GROUPS: readonly TargetGroup[] = ['young', 'with_children', 'long_detention', 'deportation'];

/**
 * A week's tally in as many posts as it takes for Slack to keep beside each what it tells, so that what has been released can
 * be read back when our records have been lost: nothing that the post does not say itself. At the end of a year, when
 * everything comes that was held back, one post is not enough from about forty numbers on. The first is always there. What
 * is told of one facility is told in one post.
 */
export function partsOfTally(facts: WeekFacts): readonly [TallyPart, ...TallyPart[]] {
  const { isoWeek, yearSoFar, isYearUnknown, isHeld, visits, facilities, training } = facts;
  const about = { version: VERSION, week: isoWeek };
  // Largest first, as they are told.
  const released = byFacility(sumByFacility(facts.released)).flat();
  const first = partWith(
    {
      ...about,
      held: isHeld,
      year: isYearUnknown ? NOBODY : MEASURES.map((measure) => yearSoFar[measure]).join(' '),
      visits: [visits.held, visits.notHeld, visits.untold, visits.seats, visits.seatsTaken].join(' '),
      facilities: [facilities.active, facilities.paused, facilities.starting_up].join(' '),
      training: [training.notReady ?? NOBODY, training.lapsing ?? NOBODY].join(' '),
      numbers: released.length,
    },
    released,
  );
  const rest: TallyPart[] = [];
  let left = released.slice(first.released.length);
  while (left.length > 0) {
    // One number is told in a few hundred characters, so that a post has room for some.
    const part = partWith(about, left);
    rest.push(part);
    left = left.slice(part.released.length);
  }
  return [first, ...rest];
}

/** As many of the numbers as fit, all of one facility or none. */
function partWith(about: Kept, released: readonly Released[]): TallyPart {
  const kept: Record<string, string | number | boolean> = { ...about };
  const told: Released[] = [];
  let left = MOST_KEPT - JSON.stringify(kept).length;
  for (const facility of byFacility(released)) {
    const said = facility.map((each, index) => ({ [`n${told.length + index + 1}`]: releasedText(each) }));
    left -= said.reduce((characters, each) => characters + JSON.stringify(each).length - 1, 0);
    if (left < 0) break;
    told.push(...facility);
    Object.assign(kept, ...said);
  }
  return { released: told, kept };
}

/** The same read back. @returns null when it is no tally of a week, or one of a version that is not known */
export function readSaidTally(kept: Kept): SaidTally | null {
  const isoWeek = parseIsoWeek(String(kept.week));
  if (kept.version !== VERSION || !isoWeek) return null;
  const [held = 0, notHeld = 0, untold = 0, seats = 0, seatsTaken = 0] = numbersIn(kept.visits);
  const [active = 0, paused = 0, startingUp = 0] = numbersIn(kept.facilities);
  const [notReady = null, lapsing = null] = String(kept.training).split(' ').map(peopleIn);
  const year = numbersIn(kept.year);
  return {
    facts: {
      isoWeek,
      yearSoFar: ofEveryMeasure((_, at) => year[at] ?? 0),
      ...(year.length === 0 && { isYearUnknown: true }),
      isHeld: kept.held === true,
      visits: { held, notHeld, untold, seats, seatsTaken },
      facilities: { active, paused, starting_up: startingUp },
      training: { notReady, lapsing },
      released: releasedIn(kept, isoWeek),
    },
    numbers: Number(kept.numbers),
  };
}

/** What another post of the same week tells. @returns null when it is none of that week's */
export function readSaidRest(kept: Kept, isoWeek: IsoWeek): readonly Released[] | null {
  return kept.version === VERSION && kept.week === isoWeek ? releasedIn(kept, isoWeek) : null;
}

function releasedIn(kept: Kept, isoWeek: IsoWeek): Released[] {
  const released: Released[] = [];
  for (let number = 1; kept[`n${number}`] !== undefined; number += 1) {
    const each = readReleased(kept[`n${number}`], isoWeek);
    if (each) released.push(each);
  }
  return released;
}

/** The same for the post of a quarter. @param week the quarter's last */
export function keptOfQuarter(week: IsoWeek, facts: QuarterFacts): Kept {
  const kept: Record<string, string | number> = { version: VERSION, week };
  for (const { targetGroup, value, from } of facts) kept[targetGroup] = `${value ?? NOBODY} ${from}`;
  return kept;
}

/** The same for the post of a quarter's one-to-ones: programmes by code, which are words without blanks. */
export function keptOfOneToOnes(week: IsoWeek, facts: OneToOneFacts): Kept {
  const kept: Record<string, string | number> = { version: VERSION, week };
  for (const [index, { programmeCode, measure, value, from }] of facts.entries())
    kept[`n${index + 1}`] = [measure, programmeCode ?? NOBODY, value ?? NOBODY, from].join(' ');
  return kept;
}

/** A number of one-to-ones as its post told it; null in `value` for none. */
export type SaidOneToOnes = Omit<OneToOneFacts[number], 'names'>;

/** @returns null when it is no post of a quarter's one-to-ones */
export function readSaidOneToOnes(
  kept: Kept,
): { readonly week: IsoWeek; readonly oneToOnes: readonly SaidOneToOnes[] } | null {
  const week = parseIsoWeek(String(kept.week));
  if (kept.version !== VERSION || !week) return null;
  const oneToOnes: SaidOneToOnes[] = [];
  for (let number = 1; kept[`n${number}`] !== undefined; number += 1) {
    const [said, code = '', value = '', since = ''] = String(kept[`n${number}`]).split(' ');
    const measure = ONE_TO_ONE_MEASURES.find((each) => each === said);
    const from = parseIsoWeek(since);
    const programmeCode = code === NOBODY ? null : code;
    if (measure && from) oneToOnes.push({ programmeCode, measure, value: peopleIn(value), from });
  }
  return { week, oneToOnes };
}

/** @returns null when it is no post of a quarter */
export function readSaidQuarter(kept: Kept): { readonly week: IsoWeek; readonly targetGroups: QuarterFacts } | null {
  const week = parseIsoWeek(String(kept.week));
  if (kept.version !== VERSION || !week) return null;
  const targetGroups = TARGET_GROUPS.flatMap((targetGroup) => {
    const [value = '', since = ''] = String(kept[targetGroup] ?? '').split(' ');
    const from = parseIsoWeek(since);
    return from ? [{ targetGroup, value: peopleIn(value), from }] : [];
  });
  return { week, targetGroups };
}

/** The name last: it may hold anything. */
function releasedText({ facility, facilities, measure, value, from }: Released): string {
  return [
    facility?.id ?? NOBODY,
    facilities,
    measure,
    value,
    from,
    facility?.region ?? NOBODY,
    facility?.name ?? NOBODY,
  ].join('|');
}

function readReleased(said: unknown, closedIn: IsoWeek): Released | null {
  const [id = '', facilities, saidMeasure, value, since = '', region = '', ...name] = String(said ?? '').split('|');
  const measure = MEASURES.find((each) => each === saidMeasure);
  const from = parseIsoWeek(since);
  if (!measure || !from || !Number.isInteger(Number(value))) return null;
  const facility = id === NOBODY ? null : { id, name: name.join('|'), region };
  return { facility, facilities: Number(facilities), measure, value: Number(value), from, closedIn };
}

function numbersIn(said: unknown): number[] {
  return String(said ?? '')
    .split(' ')
    .filter((text) => /^\d+$/.test(text))
    .map(Number);
}

function peopleIn(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}
