import type { Group, GroupShift, GroupWeek, IsoWeek, PatternVisit, PauseDays, Shift } from '../../core/model.js';
import { outsideQuietHours, REMINDED_AT, type Reachable } from '../../core/reminder-times.js';
import { type CalendarDate, calendarDateOf, wallClockToInstant } from '../../core/time.js';
import { dateAfter, dateInWeek, isoWeekOf, weeksAfter } from '../../core/weeks.js';
import { hasWeeksToPost } from '../../groups/weeks-to-post.rule.js';
import type { NotedTimeOff } from '../../people/time-off/time-off.rule.js';
import { type Outlook, outlookOf, staysReady } from '../../training/requirements/outlook.rule.js';
import type { Requirement, TrainedMember } from '../../training/requirements/readiness.rule.js';
import { countedOnSoFar } from '../../visits/covering/leader-cards.rule.js';
import { isTooLate } from '../../visits/covering/offers.rule.js';
import { outsidePauses, proposeWeek } from '../../visits/planning/proposing.rule.js';

/** ISO weekday on which leaders are told of the week that comes: an evening before it begins, at which people are at home. */
const SUNDAY = 7;
/** Whose training ends within so many days is named: a refresher or a permit takes weeks to come by (DOMAIN, Readiness). */
const LAPSES_WITHIN = 30;

/** The week of which a leader has a card, and while that card stands. */
export interface CardWeek {
  readonly isoWeek: IsoWeek;
  readonly sendAt: Date;
  /** When the card of the next week comes. */
  readonly until: Date;
  /** IANA time zone of the place by whose clock it comes. */
  readonly timeZone: string;
}

/** A member of a group, as far as the week ahead needs them. */
export interface MemberAhead extends TrainedMember {
  readonly joinedAt: Date;
  /** What is not over. */
  readonly timeOff: readonly Pick<NotedTimeOff, 'from' | 'until'>[];
}

/** That somebody was on a visit, as one of the party or beside it. */
export interface Been {
  /** Slack user id. */
  readonly userId: string;
  readonly startsAt: Date;
}

/** A group whose leader is told of the week ahead. */
export interface GroupAhead {
  readonly group: Group;
  /** Its posted weeks that have not ended. */
  readonly weeks: readonly GroupWeek[];
  readonly pattern: readonly PatternVisit[];
  /** Of the group or its facility, those that are not over. */
  readonly pauses: readonly PauseDays[];
  /** Visits that are over and that nobody has counted, soonest first. */
  readonly uncounted: readonly GroupShift[];
  readonly requirements: readonly Requirement[];
  readonly members: readonly MemberAhead[];
  /** Who was on its visits before the card came, as far back as kindness looks. */
  readonly been: readonly Been[];
}

/** Somebody who stands on a visit of the week and soon is not ready any more. */
export interface Lapsing {
  /** Slack user id. */
  readonly userId: string;
  /** The last day on which they are ready; null where they are not any more. */
  readonly until: CalendarDate | null;
}

/** One thing that needs a leader, with what mends it. */
export type Task =
  | { readonly kind: 'short'; readonly visit: GroupShift; readonly coming: number; readonly mayAsk: boolean }
  | { readonly kind: 'not_cleared'; readonly visit: GroupShift }
  | { readonly kind: 'unposted'; readonly group: Group; readonly isoWeek: IsoWeek; readonly visits: number }
  | { readonly kind: 'uncounted'; readonly visit: GroupShift }
  | { readonly kind: 'lapsing'; readonly group: Group; readonly people: readonly Lapsing[] };

/**
 * The week that somebody's card is about at an instant: from Sunday 18:00 on the one that comes, by the facility's wall clock and
 * outside their quiet hours.
 */
export function cardWeekAt({ facility }: Pick<Group, 'facility'>, reader: Reachable, now: Date): CardWeek {
  const { timeZone } = facility;
  const sentIn = (week: IsoWeek): Date => {
    const sendAt = wallClockToInstant(dateInWeek(week, SUNDAY), REMINDED_AT, timeZone);
    const [time] = outsideQuietHours([{ name: 'card', sendAt }], reader, timeZone, new Date(0));
    return time?.sendAt ?? sendAt;
  };
  const thisWeek = isoWeekOf(now, timeZone);
  const last = sentIn(thisWeek) <= now ? thisWeek : weeksAfter(thisWeek, -1);
  const isoWeek = weeksAfter(last, 1);
  return { isoWeek, sendAt: sentIn(last), until: sentIn(isoWeek), timeZone };
}

/** Whether a group has visits in the week: posted ones, or some that its pattern proposes. */
export function hasVisits(ahead: GroupAhead, { isoWeek, sendAt }: CardWeek): boolean {
  const posted = ahead.weeks.find((week) => week.isoWeek === isoWeek);
  return posted ? posted.shifts.length > 0 : proposedIn(ahead, isoWeek, sendAt) > 0;
}

type TaskWeek = Pick<CardWeek, 'isoWeek'>;

/** The week under way at a place, and the next. */
export function weeksAtHand({ group }: Pick<GroupAhead, 'group'>, now: Date): readonly [IsoWeek, IsoWeek] {
  const thisWeek = isoWeekOf(now, group.facility.timeZone);
  return [thisWeek, weeksAfter(thisWeek, 1)];
}

/** One week of a group at a glance. */
export interface WeekGlance {
  readonly isoWeek: IsoWeek;
  /** null while it is not posted. */
  readonly posted: {
    /** Those that are still to come. */
    readonly visits: number;
    /** Of those, how many too few come on so far. */
    readonly short: number;
    /** People on them. */
    readonly places: number;
  } | null;
}

/** The week under way and the next; none of a group that has no weeks to post. */
export function weekGlances(ahead: GroupAhead, now: Date): readonly WeekGlance[] {
  const { group, pattern, weeks } = ahead;
  if (!hasWeeksToPost(group, { hasPattern: pattern.length > 0, hasPosted: weeks.length > 0 })) return [];
  return weeksAtHand(ahead, now).map((isoWeek) => {
    if (!ahead.weeks.some((week) => week.isoWeek === isoWeek)) return { isoWeek, posted: null };
    const toCome = toComeIn(ahead.weeks, { isoWeek }, now);
    const short = toCome.filter((shift) => countedOnSoFar(shift, []).length < shift.minimumParty).length;
    const places = toCome.reduce((sum, { claims }) => sum + claims.length, 0);
    return { isoWeek, posted: { visits: toCome.length, short, places } };
  });
}

/** What needs the leader of these groups now: what a card would tell of the week under way and of the next, each once. */
export function tasksAtHand(groups: readonly GroupAhead[], now: Date): readonly Task[] {
  return groups.flatMap((ahead) => {
    const [thisWeek, nextWeek] = weeksAtHand(ahead, now).map((isoWeek) => tasksOf([ahead], { isoWeek }, now));
    const isLapsing = ({ kind }: Task): boolean => kind === 'lapsing';
    // Whoever goes in both weeks is named once, for the first.
    const later = thisWeek?.some(isLapsing) ? nextWeek?.filter((task) => !isLapsing(task)) : nextWeek;
    return [...(thisWeek ?? []), ...(later ?? [])];
  });
}

/** What needs the leader of these groups in the week, the most urgent first. What is mended is in it no more. */
export function tasksOf(groups: readonly GroupAhead[], card: TaskWeek, now: Date): readonly Task[] {
  const toCome = groups.flatMap(({ group, weeks }) => toComeIn(weeks, card, now).map((shift) => ({ shift, group })));
  const soonest = toCome.toSorted((one, other) => one.shift.startsAt.getTime() - other.shift.startsAt.getTime());
  return [
    ...soonest.flatMap((visit) => shortTask(visit, now)),
    ...soonest.filter(({ shift }) => !shift.cleared).map((visit): Task => ({ kind: 'not_cleared', visit })),
    ...groups.flatMap((ahead) => unpostedTask(ahead, card, now)),
    ...groups.flatMap((ahead) => uncountedTasks(ahead, card)),
    ...groups.flatMap((ahead) => lapsingTask(ahead, card, now)),
  ];
}

function toComeIn(weeks: readonly GroupWeek[], { isoWeek }: TaskWeek, now: Date): readonly Shift[] {
  const week = weeks.find((each) => each.isoWeek === isoWeek);
  return (week?.shifts ?? []).filter(({ status, startsAt }) => status === 'planned' && startsAt > now);
}

function shortTask(visit: GroupShift, now: Date): readonly Task[] {
  const coming = countedOnSoFar(visit.shift, []).length;
  if (coming >= visit.shift.minimumParty) return [];
  return [{ kind: 'short', visit, coming, mayAsk: !isTooLate(visit, now) }];
}

/** A week without visits in the pattern need not be posted, and none is where the facility takes no visits, or in a pause. */
function unpostedTask(ahead: GroupAhead, { isoWeek }: TaskWeek, now: Date): readonly Task[] {
  const { group, weeks } = ahead;
  if (group.facility.status !== 'active' || weeks.some((week) => week.isoWeek === isoWeek)) return [];
  const visits = proposedIn(ahead, isoWeek, now);
  return visits > 0 ? [{ kind: 'unposted', group, isoWeek, visits }] : [];
}

function proposedIn({ pattern, group, pauses }: GroupAhead, isoWeek: IsoWeek, now: Date): number {
  return outsidePauses(proposeWeek(pattern, isoWeek, group, now), pauses, group).length;
}

/** Those of the week before: whoever was there still knows. */
function uncountedTasks({ uncounted, group }: GroupAhead, { isoWeek }: TaskWeek): readonly Task[] {
  const before = weeksAfter(isoWeek, -1);
  return uncounted
    .filter(({ shift }) => isoWeekOf(shift.startsAt, group.facility.timeZone) === before)
    .map((visit) => ({ kind: 'uncounted', visit }));
}

function lapsingTask(ahead: GroupAhead, card: TaskWeek, now: Date): readonly Task[] {
  const { group, weeks, members } = ahead;
  const today = calendarDateOf(now, group.facility.timeZone);
  const going = new Set(toComeIn(weeks, card, now).flatMap(({ claims }) => claims.map(({ userId }) => userId)));
  const people = members
    .filter(({ userId }) => going.has(userId))
    .map((member) => outlookOn(ahead, member, today))
    .filter((outlook) => !staysReady(outlook, dateAfter(today, LAPSES_WITHIN)))
    .map(({ userId, ahead }): Lapsing => ({ userId, until: ahead.kind === 'until' ? ahead.date : null }))
    .toSorted((one, other) => ((one.until ?? '') < (other.until ?? '') ? -1 : 1));
  return people.length > 0 ? [{ kind: 'lapsing', group, people }] : [];
}

/** Newcomers are waited for so long; whoever is not ready by then has other plans. Days. */
const NEW_FOR = 90;

/** Who has joined lately and is not ready yet, first come first: what they have done waits to be verified. Slack user ids. */
export function newcomersOf(ahead: GroupAhead, now: Date): readonly string[] {
  const today = calendarDateOf(now, ahead.group.facility.timeZone);
  const since = dateAfter(today, -NEW_FOR);
  return ahead.members
    .filter(({ status, joinedAt }) => status === 'active' && joinedAt.toISOString() >= since)
    .filter((member) => outlookOn(ahead, member, today).ahead.kind === 'not_ready')
    .toSorted((one, other) => one.joinedAt.getTime() - other.joinedAt.getTime())
    .map(({ userId }) => userId);
}

/** How a member stands on a day with what their group asks for. */
export function outlookOn(
  { group, requirements }: Pick<GroupAhead, 'group' | 'requirements'>,
  member: TrainedMember,
  today: CalendarDate,
): Outlook {
  return outlookOf(today, member, requirements, group.facility);
}
