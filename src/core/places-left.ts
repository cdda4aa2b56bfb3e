import type { Facility, Group, GroupWeek, Shift, ShiftWithPlaces, Stretch, VisitBeside } from './model.js';
import { freeShadowSeat } from './shadow-seats.js';
import { isDuring, overlaps, partsOf, timesOf } from './stretches.js';

/** What a facility lets in, and what goes on there. */
type AtFacility = Pick<ShiftWithPlaces, 'beside'> & {
  readonly group: { readonly facility: Pick<Facility, 'visitorCap'> };
};
type ShiftAtFacility = AtFacility & {
  readonly shift: Stretch & Pick<Shift, 'claims' | 'shadows' | 'maximumParty' | 'kept'>;
};

/** How many come on this visit, a newcomer who goes along included: the facility counts everybody who comes in. */
export function peopleOn({ claims, shadows }: Pick<Shift, 'claims' | 'shadows'>): number {
  return claims.length + shadows.length;
}

/**
 * Most people that these visits have inside at one moment of the stretch. Two visits that each share a moment with it, but
 * none with each other, are never added up.
 * @param count how many of a visit are inside: those who come, unless told
 */
export function mostInside(
  visits: readonly VisitBeside[],
  during: Stretch,
  count: (visit: VisitBeside) => number = ({ people }) => people,
): number {
  const meanwhile = visits.filter((visit) => overlaps(visit, during));
  // People only ever become more when a visit begins, or when this one does.
  const beginnings = [during, ...meanwhile].flatMap(partsOf).map(({ startsAt }) => startsAt);
  const insideAt = (moment: Date) =>
    meanwhile.filter((visit) => isDuring(visit, moment)).reduce((sum, visit) => sum + count(visit), 0);
  return Math.max(0, ...beginnings.filter((at) => isDuring(during, at)).map(insideAt));
}

/** How many more people the facility lets in for this visit, beside everybody who comes on it and on others meanwhile. */
function roomLeft({ shift, group, beside }: ShiftAtFacility): number {
  return group.facility.visitorCap - peopleOn(shift) - mostInside(beside ?? [], shift);
}

/**
 * How many more who are ready may take a place on a visit: as many as its party has left, and the facility lets in at every
 * moment of it, over all visits there (DOMAIN, rule 4), but for those that are kept for whoever waits in line. Whether there is
 * a place is asked of nothing else.
 * @param userId for one person: a newcomer who goes along is inside already, and changes into the party; else for anybody
 */
export function placesLeft(visit: ShiftAtFacility, userId?: string): number {
  const { claims, shadows, maximumParty, kept = 0 } = visit.shift;
  const ownRoom = shadows.filter((shadow) => shadow.userId === userId).length;
  return Math.max(0, Math.min(maximumParty - claims.length, roomLeft(visit) + ownRoom) - kept);
}

/** Whether there is room for a newcomer to go along, who never takes what the visit needs to run. */
export function hasRoomForNewcomer(
  visit: AtFacility & { readonly shift: Stretch & Pick<Shift, 'claims' | 'shadows' | 'minimumParty'> },
): boolean {
  const { shift, group, beside } = visit;
  const people = Math.max(shift.claims.length, shift.minimumParty) + shift.shadows.length;
  const isLetIn = people + mostInside(beside ?? [], shift) < group.facility.visitorCap;
  return isLetIn && freeShadowSeat(shift.shadows) !== null;
}

/** How what is planned at a facility at one visit's hours stands against what it lets in. */
export type Crowding =
  /** More people come, on all visits together, than are let in. */
  | { readonly kind: 'too_many'; readonly inside: number }
  /** With what the visits need at least, they cannot all run. */
  | { readonly kind: 'cannot_all_run'; readonly needed: number }
  /** They can all run, but not all be full. */
  | { readonly kind: 'shared' };

/** @returns null where everything that is planned at these hours fits */
export function crowdingOf({ shift, group, beside = [] }: ShiftWithPlaces): Crowding | null {
  const { visitorCap } = group.facility;
  const together = (count: (visit: VisitBeside) => number) => {
    const others = mostInside(beside, shift, count);
    return { others, all: others + count(visitBeside(shift)) };
  };
  const inside = together(({ people }) => people).all;
  if (inside > visitorCap) return { kind: 'too_many', inside };
  const needed = together(({ people, minimumParty }) => Math.max(people, minimumParty));
  if (needed.others > 0 && needed.all > visitorCap) return { kind: 'cannot_all_run', needed: needed.all };
  const full = together(({ people, maximumParty }) => Math.max(people, maximumParty));
  return full.others > 0 && full.all > visitorCap ? { kind: 'shared' } : null;
}

/** Posted visits to come at whose hours more people come than the facility lets in, soonest first. */
export function overfilled(weeks: readonly GroupWeek[], now: Date): (ShiftWithPlaces & { readonly inside: number })[] {
  return weeks
    .flatMap(shiftsOf)
    .filter(({ shift }) => shift.status === 'planned' && shift.startsAt > now && peopleOn(shift) > 0)
    .flatMap((visit) => {
      const crowding = crowdingOf(visit);
      return crowding?.kind === 'too_many' ? [{ ...visit, inside: crowding.inside }] : [];
    })
    .sort((one, other) => one.shift.startsAt.getTime() - other.shift.startsAt.getTime());
}

/** The visits of a week, each with what goes on at the facility beside it. */
export function shiftsOf(week: Pick<GroupWeek, 'shifts' | 'beside'> & { readonly group: Group }): ShiftWithPlaces[] {
  return week.shifts.map((shift) => ({ shift, group: week.group, beside: besideInWeek(week, shift.id) }));
}

/** What goes on at the facility beside one visit of the week. @param shiftId null for a visit that is not in it yet */
export function besideInWeek(week: Pick<GroupWeek, 'shifts' | 'beside'>, shiftId: string | null): VisitBeside[] {
  const own = week.shifts.filter(({ id, status }) => id !== shiftId && status === 'planned');
  return [...own.map(visitBeside), ...(week.beside ?? [])];
}

/** A visit as those beside it see it. */
export function visitBeside(shift: Shift): VisitBeside {
  const { minimumParty, maximumParty } = shift;
  return { ...timesOf(shift), minimumParty, maximumParty, people: peopleOn(shift) };
}

/** From the first beginning to the last end; null where there are none. */
export function spanOf(stretches: readonly Stretch[]): Stretch | null {
  if (stretches.length === 0) return null;
  return {
    startsAt: new Date(Math.min(...stretches.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...stretches.map(({ endsAt }) => endsAt.getTime()))),
  };
}

/**
 * Posted weeks, each with what goes on at its facility beside it: the visits of the others among them, and what else is
 * known.
 * @param others visits that are in none of these weeks, by facility id
 */
export function besideEachOther(
  weeks: readonly Omit<GroupWeek, 'beside'>[],
  others: ReadonlyMap<string, readonly VisitBeside[]>,
): GroupWeek[] {
  const weeksAt = new Map<string, (typeof weeks)[number][]>();
  for (const week of weeks) {
    const { id } = week.group.facility;
    weeksAt.set(id, [...(weeksAt.get(id) ?? []), week]);
  }
  return weeks.map((week) => {
    const { id } = week.group.facility;
    const span = spanOf(week.shifts);
    const neighbours = (weeksAt.get(id) ?? []).filter((other) => other.id !== week.id);
    const planned = neighbours.flatMap(({ shifts }) => shifts.filter(({ status }) => status === 'planned'));
    const all = [...planned.map(visitBeside), ...(others.get(id) ?? [])];
    return { ...week, beside: span ? all.filter((visit) => overlaps(visit, span)) : [] };
  });
}
