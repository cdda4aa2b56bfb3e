import { z } from 'zod';
import { SHADOW_SEAT } from '../domain/claiming.js';
import type {
  Claim,
  Facility,
  FacilityKind,
  FacilityStatus,
  Group,
  GroupWeek,
  IsoWeek,
  Locale,
  PatternVisit,
  Programme,
  Shift,
  ShiftFormat,
  ShiftStatus,
  Week,
  WeekState,
} from '../domain/model.js';
import type { Prisma } from './generated/sqlite/client.js';

/** Something that two people may change at once: a save names the version it began from. */
export type Versioned<Kind> = Kind & { readonly version: number };

export const WITH_PROGRAMME = { programme: true } satisfies Prisma.FacilityInclude;

export const WITH_FACILITY_AND_LEADERS = {
  facility: { include: WITH_PROGRAMME },
  leaders: { orderBy: { userId: 'asc' } },
} satisfies Prisma.GroupInclude;

export const WITH_ACTIVE_CLAIMS = {
  claims: { where: { seat: { not: null } }, include: { volunteer: true }, orderBy: { seat: 'asc' } },
} satisfies Prisma.ShiftInclude;

export const WITH_SHIFTS = {
  shifts: { include: WITH_ACTIVE_CLAIMS, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.WeekInclude;

export const WITH_GROUP_AND_SHIFTS = {
  group: { include: WITH_FACILITY_AND_LEADERS },
  ...WITH_SHIFTS,
} satisfies Prisma.WeekInclude;

export const WITH_GROUP = {
  ...WITH_ACTIVE_CLAIMS,
  week: { include: { group: { include: WITH_FACILITY_AND_LEADERS } } },
} satisfies Prisma.ShiftInclude;

type ProgrammeRow = Prisma.ProgrammeGetPayload<object>;
type FacilityRow = Prisma.FacilityGetPayload<{ include: typeof WITH_PROGRAMME }>;
type GroupRow = Prisma.GroupGetPayload<{ include: typeof WITH_FACILITY_AND_LEADERS }>;
type ClaimRow = Prisma.ClaimGetPayload<{ include: { volunteer: true } }>;
type ShiftRow = Prisma.ShiftGetPayload<{ include: typeof WITH_ACTIVE_CLAIMS }>;
type WeekRow = Prisma.WeekGetPayload<{ include: typeof WITH_SHIFTS }>;
type GroupWeekRow = Prisma.WeekGetPayload<{ include: typeof WITH_GROUP_AND_SHIFTS }>;

export const NAMES = z.object({ sv: z.string(), da: z.string(), en: z.string() });
export const KINDS = z.array(z.enum(['remand_prison', 'prison']));

// What the columns hold as text is written by this room alone, from the domain's own types.

export function toFacility(row: FacilityRow): Versioned<Facility> {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as FacilityKind,
    region: row.region,
    timeZone: row.timeZone,
    visitorCap: row.visitorCap,
    programme: toProgramme(row.programme),
    status: row.status as FacilityStatus,
    version: row.version,
  };
}

export function toGroup(row: GroupRow): Versioned<Group> {
  return {
    id: row.id,
    name: row.name,
    channelId: row.channelId,
    locale: row.locale as Locale,
    showNames: row.showNames,
    facility: toFacility(row.facility),
    leaderIds: row.leaders.map((leader) => leader.userId),
    version: row.version,
  };
}

export function toProgramme(row: ProgrammeRow): Versioned<Programme> {
  const { code, minimumParty, maximumParty, shadowSeat, version } = row;
  return {
    code,
    names: NAMES.parse(row.names),
    minimumParty,
    maximumParty,
    kinds: KINDS.parse(row.kinds),
    shadowSeat,
    version,
  };
}

/** @returns null once the claim is released */
function toClaim(row: ClaimRow): Claim | null {
  if (row.seat === null) return null;
  const { id, seat, claimedAt, confirmedAt } = row;
  return { id, userId: row.volunteer.userId, seat, claimedAt, confirmedAt };
}

export function toShift(row: ShiftRow): Shift {
  const claims = row.claims.map(toClaim).filter((claim) => claim !== null);
  return {
    id: row.id,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    format: row.format as ShiftFormat,
    minimumParty: row.minimumParty,
    maximumParty: row.maximumParty,
    cleared: row.cleared,
    status: row.status as ShiftStatus,
    version: row.version,
    claims: claims.filter(({ seat }) => seat !== SHADOW_SEAT),
    shadow: claims.find(({ seat }) => seat === SHADOW_SEAT) ?? null,
  };
}

export function toGroupWeek(row: GroupWeekRow): GroupWeek {
  return { ...toWeek(row), group: toGroup(row.group) };
}

export function toWeek(row: WeekRow): Week {
  return {
    id: row.id,
    isoWeek: row.isoWeek as IsoWeek,
    state: row.state as WeekState,
    version: row.version,
    changedBy: row.changedBy,
    shifts: row.shifts.map(toShift),
  };
}

export function toPatternVisit(row: Prisma.PatternVisitGetPayload<object>): PatternVisit {
  return {
    weekday: row.weekday,
    startTime: row.startTime,
    length: row.length,
    format: row.format as ShiftFormat,
    minimumParty: row.minimumParty,
    maximumParty: row.maximumParty,
  };
}
