import type { IsoWeek } from '../../src/core/model.js';
import { dateInWeek, isoWeekOf, weeksAfter } from '../../src/core/weeks.js';

/** A Saturday morning in week 47, in Sweden 10:00. Everything here lies around it, and the bot's clock begins there. */
export const NOW = new Date('2026-11-21T09:00:00Z');
export const ZONE = 'Europe/Stockholm';
export const PROGRAMME = 'se.remand_visits';

/** Belongs to the national staff, sets up, and leads the first group. */
export const OLGA = 'U0OLGA';
export const NATIONAL = 'C0NATIONAL';

/** How large a society is. Every group is as full as any other, however many there are. */
export interface WorldSize {
  readonly groups: number;
  /** Two years of visits, counts and messages; else only what is ahead. */
  readonly hasHistory: boolean;
}

export const VOLUNTEERS_IN_A_GROUP = 10;
/** Places of a visit. */
export const PLACES = 3;
const REGIONS = 21;
/** Groups that are measured: nothing of theirs that is ahead has been shown yet, so that the bot shows it itself. */
export const MEASURED_GROUPS = 4;

const THIS_WEEK = isoWeekOf(NOW, ZONE);
/** One visit each, but for a few holidays: a hundred in two years. */
export const PAST_WEEKS: readonly IsoWeek[] = [...Array(104).keys()]
  .map((index) => weeksAfter(THIS_WEEK, index - 104))
  .filter((_, index) => index % 26 !== 5);
/** Two visits each. */
export const WEEKS_AHEAD: readonly IsoWeek[] = [1, 2, 3, 4, 5].map((later) => weeksAfter(THIS_WEEK, later));
/** The last of the past weeks is due to be closed. */
export const CLOSED_WEEKS = PAST_WEEKS.slice(0, -1);

export interface MadeVisit {
  readonly id: string;
  readonly group: number;
  readonly weekId: string;
  readonly week: IsoWeek;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export function pastVisits(group: number): readonly MadeVisit[] {
  return PAST_WEEKS.map((week) => visit(group, week, group % 5));
}

export function visitsAhead(group: number): readonly MadeVisit[] {
  return WEEKS_AHEAD.flatMap((week) => [0, 2].map((day) => visit(group, week, (group % 3) + day)));
}

/** @param day 0 for Monday */
function visit(group: number, week: IsoWeek, day: number): MadeVisit {
  const startsAt = instant(week, day, 16);
  const weekId = `week-${group}-${week}`;
  return { id: `visit-${group}-${week}-${day}`, group, weekId, week, startsAt, endsAt: hoursAfter(startsAt, 2) };
}

/** @param day 0 for Monday @param hour UTC */
export function instant(week: IsoWeek, day: number, hour: number): Date {
  return new Date(Date.parse(`${dateInWeek(week, day + 1)}T${String(hour).padStart(2, '0')}:00:00Z`));
}

export function hoursAfter(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * 60 * 60_000);
}

/** Ids of a group's own, by its number from 0. */
export function groupId(group: number): string {
  return `group-${group}`;
}

export function facilityId(group: number): string {
  return `facility-${group}`;
}

export function channelOf(group: number): string {
  return `C0GROUP${group}`;
}

export function leaderOf(group: number): string {
  return `U0G${group}L`;
}

export function regionOf(group: number): string {
  return `Region ${group % REGIONS}`;
}

/** @param person from 0; the first goes on visits of the next group as well */
export function volunteerOf(group: number, person: number): string {
  return `U0G${group}P${person}`;
}

/** Whoever is in a group's channel and was first made for it. */
export function ownPeople(group: number): readonly string[] {
  return [leaderOf(group), ...range(VOLUNTEERS_IN_A_GROUP).map((person) => volunteerOf(group, person))];
}

/** Everybody in a group's channel. */
export function membersOf(group: number, { groups }: WorldSize): readonly string[] {
  return [...ownPeople(group), volunteerOf((group + groups - 1) % groups, 0)];
}

export function volunteerId(userId: string): string {
  return `volunteer-${userId}`;
}

export function range(count: number): readonly number[] {
  return [...Array(count).keys()];
}
