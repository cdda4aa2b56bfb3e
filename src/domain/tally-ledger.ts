import type { IsoWeek } from './model.js';
import {
  type Batch,
  type Booking,
  closeWeek,
  isHeld,
  type Pool,
  type Stream,
  settledPart,
  TALLY_POLICY,
  type TallyPolicy,
  type TargetGroup,
} from './tallying.js';
import { weeksAfter } from './weeks.js';

/** A batch with the stretch of weeks that it sums up: since the stream's last release. */
export interface Release extends Batch {
  readonly from: IsoWeek;
}

/** Nothing was released although enough visiting days had gone by: by the public rule, it was below `below`. */
export interface Silence {
  readonly stream: Stream;
  readonly from: IsoWeek;
  readonly to: IsoWeek;
  readonly below: number;
}

export interface Ledger {
  readonly releases: readonly Release[];
  readonly silences: readonly Silence[];
}

/** Names a stream. */
export function streamKey(stream: Stream): string {
  switch (stream.kind) {
    case 'facility':
      return `facility:${stream.facilityId}:${stream.measure}`;
    case 'pool':
      return `pool:${stream.pool.name}:${stream.measure}`;
    case 'target_group':
      return `target_group:${stream.targetGroup}`;
  }
}

/**
 * Closes one week after the other, as it would have been week by week.
 * @param bookings in the order in which they came in
 * @param weeks all of them, in order, without a gap
 */
export function closeWeeks(
  bookings: readonly Booking[],
  weeks: readonly IsoWeek[],
  poolIn: (week: IsoWeek) => Pool,
  policy: TallyPolicy = TALLY_POLICY,
): Ledger {
  const [first] = weeks;
  if (!first) return { releases: [], silences: [] };
  const arriving = byWeek(bookings);
  const begins = new Map<string, IsoWeek>();
  const sinceRelease = new Map<TargetGroup, number>();
  const releases: Release[] = [];
  const silences: Silence[] = [];
  let open: readonly Booking[] = [];
  let everybody = 0;
  for (const week of weeks) {
    const arrived = arriving.get(week) ?? [];
    const before = new Map(open.map((booking) => [booking.id, booking]));
    open = [...open, ...arrived];
    everybody += sumOf(arrived.filter(({ measure, targetGroup }) => measure === 'visits' && targetGroup === null));
    const everybodySince = (targetGroup: TargetGroup) => everybody - (sinceRelease.get(targetGroup) ?? 0);
    const batches = closeWeek({ open, poolIn, everybodySince }, week, policy);
    const released = new Set(batches.flatMap(({ bookingIds }) => bookingIds));
    for (const batch of batches) {
      const key = streamKey(batch.stream);
      const from = begins.get(key) ?? first;
      silences.push(...silenceBefore(batch, from, week, before, policy));
      releases.push({ ...batch, from });
      begins.set(key, weeksAfter(week, 1));
      if (batch.stream.kind === 'target_group') sinceRelease.set(batch.stream.targetGroup, everybody);
    }
    if (released.size > 0) open = open.filter(({ id }) => !released.has(id));
  }
  const last = weeks.at(-1) ?? first;
  return { releases, silences: [...silences, ...silencesAtTheEnd(open, begins, first, last, poolIn, policy)] };
}

/** What the silence of the week before a release has said: of named facilities only, whose rule is about them alone. */
function silenceBefore(
  { stream, bookingIds }: Batch,
  from: IsoWeek,
  week: IsoWeek,
  before: ReadonlyMap<string, Booking>,
  policy: TallyPolicy,
): Silence[] {
  const to = weeksAfter(week, -1);
  if (stream.kind !== 'facility' || to < from || isHeld(to, policy)) return [];
  const waited = bookingIds.flatMap((id) => before.get(id) ?? []);
  return silenceOf(stream, from, to, waited, policy);
}

function silencesAtTheEnd(
  open: readonly Booking[],
  begins: ReadonlyMap<string, IsoWeek>,
  first: IsoWeek,
  last: IsoWeek,
  poolIn: (week: IsoWeek) => Pool,
  policy: TallyPolicy,
): Silence[] {
  if (isHeld(last, policy)) return [];
  const streams = new Map<string, { stream: Stream; bookings: Booking[] }>();
  for (const booking of open) {
    const { facilityId, measure, targetGroup, bookedIn } = booking;
    if (targetGroup !== null || poolIn(bookedIn).members.has(facilityId)) continue;
    const stream: Stream = { kind: 'facility', facilityId, measure };
    const known = streams.get(streamKey(stream));
    if (known) known.bookings.push(booking);
    else streams.set(streamKey(stream), { stream, bookings: [booking] });
  }
  return [...streams].flatMap(([key, { stream, bookings }]) =>
    silenceOf(stream, begins.get(key) ?? first, last, bookings, policy),
  );
}

/** Without enough visiting days a silence says nothing. */
function silenceOf(
  stream: Stream,
  from: IsoWeek,
  to: IsoWeek,
  bookings: readonly Booking[],
  { facility }: TallyPolicy,
): Silence[] {
  const settled = settledPart(bookings);
  const days = new Set(settled.filter(({ value }) => value >= 0).map(({ visitedOn }) => visitedOn)).size;
  if (days < facility.visitingDays || sumOf(settled) >= facility.least) return [];
  return [{ stream, from, to, below: facility.least }];
}

function byWeek(bookings: readonly Booking[]): Map<IsoWeek, Booking[]> {
  const weeks = new Map<IsoWeek, Booking[]>();
  for (const booking of bookings) {
    const own = weeks.get(booking.bookedIn);
    if (own) own.push(booking);
    else weeks.set(booking.bookedIn, [booking]);
  }
  return weeks;
}

function sumOf(bookings: readonly Booking[]): number {
  return bookings.reduce((sum, { value }) => sum + value, 0);
}
