import type { IsoWeek } from './model.js';
import { listedSince } from './tally-listing.js';
import { isTargetGroupWithinTotal } from './tally-truth.js';
import { sumOf } from './tally-waiting.js';
import {
  type Batch,
  type Booking,
  closeWeek,
  type Pool,
  type Stream,
  TALLY_POLICY,
  type TallyPolicy,
  type TargetGroup,
} from './tallying.js';
import { weeksAfter } from './weeks.js';

/** A batch with the stretch of weeks that it sums up: since the stream's last release. */
export interface Release extends Batch {
  readonly from: IsoWeek;
  /** Of a named facility when it was released, by which it was told; left out where it has never moved. */
  readonly region?: string;
}

/** Nothing was released although it could have been: by the public rule, it was below `below`. */
export interface Silence {
  readonly stream: Stream;
  readonly from: IsoWeek;
  readonly to: IsoWeek;
  readonly below: number;
}

export interface Ledger {
  readonly releases: readonly Release[];
  readonly silences: readonly Silence[];
  /** Whether somebody may reckon with every target group being a part of its facility's week. */
  readonly targetGroupsWithinTotal: boolean;
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
  if (!first) return { releases: [], silences: [], targetGroupsWithinTotal: true };
  const arriving = byWeek(bookings);
  const lastRelease = new Map<string, IsoWeek>();
  const sinceRelease = new Map<TargetGroup, number>();
  const releases: Release[] = [];
  // A later silence of the same stretch says all that an earlier one did.
  const silences = new Map<string, Silence>();
  let open: readonly Booking[] = [];
  let everybody = 0;
  for (const week of weeks) {
    const arrived = arriving.get(week) ?? [];
    open = [...open, ...arrived];
    everybody += sumOf(arrived.filter(({ measure, targetGroup }) => measure === 'visits' && targetGroup === null));
    const everybodySince = (targetGroup: TargetGroup) => everybody - (sinceRelease.get(targetGroup) ?? 0);
    const { batches, silent } = closeWeek({ open, poolIn, everybodySince }, week, policy);
    const beginsOf = (stream: Stream) =>
      beginOf(stream, week, lastRelease.get(streamKey(stream)) ?? null, first, poolIn);
    for (const { stream, below } of silent) {
      const from = beginsOf(stream);
      silences.set(`${streamKey(stream)}:${from}`, { stream, from, to: week, below });
    }
    for (const batch of batches) {
      const { stream } = batch;
      releases.push({ ...batch, from: beginsOf(stream) });
      lastRelease.set(streamKey(stream), week);
      if (stream.kind === 'target_group') sinceRelease.set(stream.targetGroup, everybody);
    }
    const released = new Set(batches.flatMap(({ bookingIds }) => bookingIds));
    if (released.size > 0) open = open.filter(({ id }) => !released.has(id));
  }
  return { releases, silences: [...silences.values()], targetGroupsWithinTotal: isTargetGroupWithinTotal(bookings) };
}

/**
 * The first week of the stretch that a number released now sums up: after the stream's last release, and not before
 * facilities were listed as they are now.
 * @param released when the stream was released last; null for never
 * @param first before which nothing was counted
 */
export function beginOf(
  stream: Stream,
  week: IsoWeek,
  released: IsoWeek | null,
  first: IsoWeek,
  poolIn: (week: IsoWeek) => Pool,
): IsoWeek {
  const listed = listedSince(stream, week, first, poolIn);
  const after = released && weeksAfter(released, 1);
  return after && after > listed ? after : listed;
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
