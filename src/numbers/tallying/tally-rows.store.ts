import { z } from 'zod';
import { MEASURES, type Measure, ofEveryMeasure, TARGET_GROUPS, type TargetGroup } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import { parseIsoWeek } from '../../core/weeks.js';
import type { TallyBatch as BatchRow, Booking as BookingRow, Prisma } from '../../database/client.js';
import { NAMES } from '../../database/stored-rows.js';
import { BEGUN_AND_ENDED, type Booking, type OneToOneMeasure, OUTSIDE, type Stream } from './tally-books.rule.js';
import type { Released, WeekFacts } from './tally-week.rule.js';

const WEEK = z.string().transform((text, context) => {
  const week = parseIsoWeek(text);
  if (!week) context.addIssue('no ISO week');
  return week as IsoWeek;
});
const WHOLE = z.number().int();
const PEOPLE = WHOLE.nullable();
const MEASURE = z.enum(MEASURES);
const TARGET_GROUP = z.enum(TARGET_GROUPS);
const FACTS = z.object({
  isoWeek: WEEK,
  // Weeks that were closed before a measure was counted say nothing of it.
  yearSoFar: z.object(ofEveryMeasure(() => WHOLE.default(0))),
  released: z.array(
    z.object({
      facility: z.object({ id: z.string(), name: z.string(), region: z.string() }).nullable(),
      facilities: WHOLE,
      measure: MEASURE,
      value: WHOLE,
      from: WEEK,
      closedIn: WEEK,
    }),
  ),
  isHeld: z.boolean(),
  visits: z.object({ held: WHOLE, notHeld: WHOLE, untold: WHOLE, seats: WHOLE, seatsTaken: WHOLE }),
  facilities: z.object({ active: WHOLE, paused: WHOLE, starting_up: WHOLE }),
  training: z.object({ notReady: PEOPLE, lapsing: PEOPLE }),
  // Weeks that were closed before target groups could be counted say nothing of them.
  targetGroups: z.array(z.object({ targetGroup: TARGET_GROUP, value: WHOLE.nullable(), from: WEEK })).default([]),
  oneToOnes: z
    .array(
      z.object({
        programmeCode: z.string(),
        names: NAMES,
        measure: z.enum(BEGUN_AND_ENDED),
        value: WHOLE.nullable(),
        from: WEEK,
      }),
    )
    .optional(),
  // Apart, so that a version that does not know it reads the rest.
  outside: z.object({ value: WHOLE.nullable(), from: WEEK }).optional(),
  isIncomplete: z.boolean().optional(),
  isYearUnknown: z.boolean().optional(),
});
const FACILITY_IDS = z.array(z.string());

export function toWeekFacts(content: unknown): WeekFacts {
  const { oneToOnes, outside, ...facts } = FACTS.parse(content);
  if (!oneToOnes && !outside) return facts;
  const together = outside ? [{ programmeCode: null, names: null, measure: OUTSIDE, ...outside } as const] : [];
  return { ...facts, oneToOnes: [...(oneToOnes ?? []), ...together] };
}

/** As a week's row keeps them. */
export function toContent({ oneToOnes, ...facts }: WeekFacts): Prisma.InputJsonObject {
  const own = oneToOnes?.filter(({ measure }) => measure !== OUTSIDE);
  const outside = oneToOnes?.find(({ measure }) => measure === OUTSIDE);
  const told = outside && { value: outside.value, from: outside.from };
  return JSON.parse(JSON.stringify({ ...facts, oneToOnes: own, outside: told }));
}

/** Only this room writes the column. */
export function toIsoWeek(text: string): IsoWeek {
  return text as IsoWeek;
}

/** @param row null in `groupId` where it was not noted */
export function toBooking(row: BookingRow): Booking {
  const { id, facilityId, groupId, measure, bookedIn, visitedOn, value } = row;
  const targetGroup = row.targetGroup as TargetGroup | null;
  return {
    id,
    facilityId,
    groupId,
    measure: measure as Measure,
    targetGroup,
    bookedIn: toIsoWeek(bookedIn),
    visitedOn,
    visits: targetGroup !== null || value < 0 ? 0 : row.visits,
    value,
  };
}

/** Of the whole country alone, once a quarter: no part of what is told weekly. */
export const TOLD_QUARTERLY = ['target_group', 'one_to_one'];

/** The columns that say whose number it is. */
export function columnsOf(stream: Stream): Pick<
  BatchRow,
  'kind' | 'measure' | 'facilityId' | 'targetGroup' | 'programmeCode'
> & {
  readonly facilityIds?: string[];
} {
  const nobody = { facilityId: null, targetGroup: null, programmeCode: null };
  switch (stream.kind) {
    case 'facility':
      return { ...nobody, kind: stream.kind, facilityId: stream.facilityId, measure: stream.measure };
    case 'pool':
      return { ...nobody, kind: stream.kind, facilityIds: [...stream.members].sort(), measure: stream.measure };
    case 'target_group':
      return { ...nobody, kind: stream.kind, targetGroup: stream.targetGroup, measure: 'visits' };
    case 'one_to_one':
      return { ...nobody, kind: stream.kind, programmeCode: stream.programmeCode, measure: stream.measure };
  }
}

type StreamColumns = Pick<
  BatchRow,
  'kind' | 'facilityId' | 'facilityIds' | 'measure' | 'targetGroup' | 'programmeCode'
>;

export function toStream({
  kind,
  facilityId,
  facilityIds,
  measure,
  targetGroup,
  programmeCode,
}: StreamColumns): Stream {
  if (kind === 'one_to_one') return { kind, programmeCode, measure: measure as OneToOneMeasure };
  if (kind === 'target_group') return { kind, targetGroup: targetGroup as TargetGroup };
  if (kind === 'facility') return { kind, facilityId: facilityId ?? '', measure: measure as Measure };
  return { kind: 'pool', members: new Set(FACILITY_IDS.parse(facilityIds)), measure: measure as Measure };
}

/** @param names of facilities by id, as they are now */
export function toReleased(row: BatchRow, names: ReadonlyMap<string, string>): Released {
  const { facilityId, region, measure, value, from, closedIn } = row;
  const facility = facilityId && { id: facilityId, name: names.get(facilityId) ?? facilityId, region: region ?? '' };
  return {
    facility: facility || null,
    facilities: facility ? 1 : FACILITY_IDS.parse(row.facilityIds).length,
    measure: measure as Measure,
    value,
    from: toIsoWeek(from),
    closedIn: toIsoWeek(closedIn),
  };
}
