import { z } from 'zod';
import { inEveryLanguage } from '../core/language.js';
import {
  ACTIVITIES,
  type Activity,
  type Claim,
  type Every,
  type Facility,
  type FacilityKind,
  type FacilityStatus,
  type Group,
  type GroupWeek,
  type IsoWeek,
  type Locale,
  type Names,
  type OneToOne,
  type PatternVisit,
  type Programme,
  type Rhythm,
  type Shift,
  type ShiftFormat,
  type ShiftStatus,
  type Week,
  type WeekState,
} from '../core/model.js';
import { BELOW_ALL_SEATS, isShadowSeat } from '../core/shadow-seats.js';
import type { Prisma } from './client.js';
import {
  type ClaimFields,
  type FacilityFields,
  type GroupFields,
  type ProgrammeFields,
  type ShiftFields,
  STANDS_IN,
} from './stored-columns.js';
import { toDropped, toStretch } from './stored-stretches.js';

/** Something that two people may change at once: a save names the version it began from. */
export type Versioned<Kind> = Kind & { readonly version: number };

// What belongs to many rows is read in no order and sorted here, and asked for by what it is rather than by what it is not: any
// other nested read cannot be cut up, and fails once a society has more rows than a statement takes parameters.

export const WITH_FACILITY_AND_LEADERS = {
  programme: true,
  facility: { include: { programme: true } },
  leaders: true,
} satisfies Prisma.GroupInclude;

export const WITH_ACTIVE_CLAIMS = {
  claims: { where: { seat: { gt: BELOW_ALL_SEATS } }, include: { volunteer: true } },
} satisfies Prisma.ShiftInclude;

export const WITH_SHIFTS = {
  shifts: { include: WITH_ACTIVE_CLAIMS },
} satisfies Prisma.WeekInclude;

export const WITH_GROUP_AND_SHIFTS = {
  group: { include: WITH_FACILITY_AND_LEADERS },
  ...WITH_SHIFTS,
} satisfies Prisma.WeekInclude;

export const WITH_GROUP = {
  ...WITH_ACTIVE_CLAIMS,
  week: { include: { group: { include: WITH_FACILITY_AND_LEADERS } } },
} satisfies Prisma.ShiftInclude;

export type GroupRow = Prisma.GroupGetPayload<{ include: typeof WITH_FACILITY_AND_LEADERS }>;
type ClaimRow = ClaimFields & { readonly volunteer: { readonly userId: string } };
type WeekRow = Prisma.WeekGetPayload<{ include: typeof WITH_SHIFTS }>;
type GroupWeekRow = Prisma.WeekGetPayload<{ include: typeof WITH_GROUP_AND_SHIFTS }>;

const WRITTEN_NAMES = z.object({ ...inEveryLanguage(() => z.string().optional()), en: z.string() });
/** In English where nobody has written it since a language was added. */
export const NAMES = WRITTEN_NAMES.transform(
  (written): Names => inEveryLanguage((locale) => written[locale] ?? written.en),
);
export const KINDS = z.array(z.enum(['remand_prison', 'prison']));

/** What a group is read from: its programme is its facility's where it has none of its own. */
type GroupWithFacility = GroupFields & {
  readonly programme: ProgrammeFields | null;
  readonly facility: FacilityFields & { readonly programme: ProgrammeFields };
  readonly leaders: readonly LeaderFields[];
};

/** Where a statement leaves it out, it is asked nothing that depends on it. */
export interface LeaderFields {
  readonly userId: string;
  readonly standsIn?: boolean;
  readonly isAway?: boolean;
}

// What the columns hold as text is written by this room alone, from the domain's own types.

export function toFacility(row: FacilityFields): Versioned<Facility> {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as FacilityKind,
    region: row.region,
    area: row.area,
    address: row.address,
    meetingPoint: row.meetingPoint,
    timeZone: row.timeZone,
    visitorCap: row.visitorCap,
    lateMinutes: row.lateMinutes,
    ...(row.deskNames && { deskNames: true }),
    status: row.status as FacilityStatus,
    version: row.version,
  };
}

export function toGroup(row: GroupWithFacility): Versioned<Group> {
  return {
    id: row.id,
    name: row.name,
    channelId: row.channelId,
    locale: row.locale as Locale,
    showNames: row.showNames,
    contactLine: row.contactLine,
    facility: toFacility(row.facility),
    programme: toProgramme(row.programme ?? row.facility.programme),
    ...toLed(row.leaders),
    version: row.version,
  };
}

/** Who leads a group, who of them is away, and who stands in. */
export function toLed(leaders: readonly LeaderFields[]): Pick<Group, 'leaderIds' | 'awayIds' | 'standInIds'> {
  const idsOf = (those: readonly LeaderFields[]) => those.map(({ userId }) => userId).sort();
  const awayIds = idsOf(leaders.filter(({ isAway }) => isAway));
  const standInIds = idsOf(leaders.filter(({ standsIn }) => standsIn));
  return {
    leaderIds: idsOf(leaders),
    ...(awayIds.length > 0 && { awayIds }),
    ...(standInIds.length > 0 && { standInIds }),
  };
}

/** Those who lead a group, as a statement by hand reads them in one column: with commas between, and `STANDS_IN` before some. */
export function toLeaders(userIds: string | null): readonly LeaderFields[] {
  const words = userIds === null ? [] : userIds.split(',');
  return words.map((word) =>
    word.startsWith(STANDS_IN) ? { userId: word.slice(STANDS_IN.length), standsIn: true } : { userId: word },
  );
}

export function toProgramme(row: ProgrammeFields): Versioned<Programme> {
  const { code, minimumParty, maximumParty, shadowSeat, every, oneToOne, oneToOneMost, version } = row;
  return {
    code,
    names: NAMES.parse(row.names),
    minimumParty,
    maximumParty,
    kinds: KINDS.parse(row.kinds),
    shadowSeat,
    ...(every !== 1 && { every: every as Every }),
    ...(oneToOne !== null && { oneToOne: { whenMoved: oneToOne as OneToOne['whenMoved'], mostMonths: oneToOneMost } }),
    version,
  };
}

/** @returns null once the claim is released */
function toClaim(row: ClaimRow): Claim | null {
  if (row.seat === null) return null;
  const { id, seat, claimedAt, confirmedAt, soughtSince, notExpectedSince, standingId } = row;
  return {
    ...{ id, userId: row.volunteer.userId, seat, claimedAt, confirmedAt },
    ...(soughtSince && { soughtSince }),
    ...(notExpectedSince && { notExpected: true }),
    ...(standingId !== null && { standingId }),
  };
}

export function toShift(row: ShiftFields & { readonly claims: readonly ClaimRow[] }): Shift {
  const claims = row.claims
    .map(toClaim)
    .filter((claim) => claim !== null)
    .sort((one, other) => one.seat - other.seat);
  const dropped = toDropped(row);
  return {
    id: row.id,
    ...toStretch(row),
    ...(dropped && { dropped }),
    format: row.format as ShiftFormat,
    ...toActivities(row),
    minimumParty: row.minimumParty,
    maximumParty: row.maximumParty,
    cleared: row.cleared,
    ...(row.every !== 1 && { every: row.every as Every }),
    status: row.status as ShiftStatus,
    toldShortAt: row.toldShortAt,
    ...(row.shortSince && { shortSince: row.shortSince }),
    ...(row.pressingSince && { pressingSince: row.pressingSince }),
    ...(row.moves > 0 && { moves: row.moves }),
    ...(row.reopenedAt && { hasReopened: true }),
    ...(row.reconfirmSince && { reconfirmSince: row.reconfirmSince }),
    ...(row.kept !== null && { kept: row.kept }),
    version: row.version,
    claims: claims.filter(({ seat }) => !isShadowSeat(seat)),
    // From 0 downwards, in the order in which they were given.
    shadows: claims.filter(({ seat }) => isShadowSeat(seat)).reverse(),
  };
}

export function toGroupWeek(row: GroupWeekRow): Omit<GroupWeek, 'beside'> {
  return { ...toWeek(row), group: toGroup(row.group) };
}

export function toWeek(row: WeekRow): Week {
  return {
    id: row.id,
    isoWeek: row.isoWeek as IsoWeek,
    state: row.state as WeekState,
    version: row.version,
    changedBy: row.changedBy,
    shifts: row.shifts.map(toShift).sort(bySoonest),
  };
}

/** For lists that are read in pieces: soonest first, and those that begin together always in the same order. */
export function bySoonest(one: Begun, other: Begun): number {
  return one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1);
}

/** The same by when they end. */
export function bySoonestOver(one: Ended, other: Ended): number {
  return one.endsAt.getTime() - other.endsAt.getTime() || (one.id < other.id ? -1 : 1);
}

type Begun = { readonly id: string; readonly startsAt: Date };
type Ended = { readonly id: string; readonly endsAt: Date };

/** What is planned for a visit as its row holds it. */
export function storedActivities(activities: readonly Activity[]): string | null {
  return activities.length > 0 ? activities.join(' ') : null;
}

/** Words that are not known, because a later version wrote them, are left out. */
function toActivities(row: { readonly activities: string | null }): { readonly activities?: readonly Activity[] } {
  const words = row.activities?.split(' ') ?? [];
  const activities = ACTIVITIES.filter((activity) => words.includes(activity));
  return activities.length > 0 ? { activities } : {};
}

/** A line of the pattern as its row holds it. */
export function patternRow({ again, rhythm, activities = [], ...line }: PatternVisit) {
  const second = {
    againLater: again?.daysLater ?? null,
    againAt: again?.startTime ?? null,
    againLength: again?.length ?? null,
  };
  return {
    ...line,
    ...second,
    activities: storedActivities(activities),
    every: rhythm?.every ?? 1,
    comesIn: rhythm?.comesIn ?? null,
  };
}

export function toPatternVisit(row: Prisma.PatternVisitGetPayload<object>): PatternVisit {
  return {
    weekday: row.weekday,
    startTime: row.startTime,
    length: row.length,
    format: row.format as ShiftFormat,
    ...toActivities(row),
    minimumParty: row.minimumParty,
    maximumParty: row.maximumParty,
    ...(row.againAt !== null && {
      again: { daysLater: row.againLater as 0 | 1, startTime: row.againAt, length: row.againLength ?? 0 },
    }),
    ...(row.comesIn !== null && { rhythm: { every: row.every, comesIn: row.comesIn } as Rhythm }),
  };
}
