import { sumOf, type TargetGroup } from '../../core/measures.js';
import type { IsoWeek } from '../../core/model.js';
import { weeksAfter } from '../../core/weeks.js';
import {
  type Booking,
  type Books,
  type Meetings,
  NO_ONE_TO_ONES,
  type OneToOneBooks,
  type Stream,
} from './tally-books.rule.js';
import { listedSince, type SmallLists } from './tally-listing.rule.js';
import { TALLY_POLICY, type TallyPolicy } from './tally-policy.rule.js';
import type { Part } from './tally-waiting.rule.js';
import { type Batch, closeWeek, type Told } from './tallying.rule.js';

/** A batch with the stretch of weeks that it sums up: since the stream's last release. */
export interface Release extends Batch {
  readonly from: IsoWeek;
  /** Of a named facility when it was released, by which it was told; left out where it has never moved. */
  readonly region?: string;
}

/** Nothing was released although it could have been: by the public rule, it was below `below`. */
export interface Silence {
  readonly stream: Stream;
  readonly part: Part;
  readonly from: IsoWeek;
  readonly to: IsoWeek;
  readonly below: number;
}

/** What came in, in which weeks, and what was declared meanwhile. */
export interface Story {
  /** In the order in which they came in. */
  readonly bookings: readonly Booking[];
  /** All weeks that are closed, in order, without a gap. */
  readonly weeks: readonly IsoWeek[];
  readonly lists: SmallLists;
  /** Left out where no programme has one-to-ones. */
  readonly oneToOnes?: OneToOneBooks;
  /** The groups of each leader who leads several. */
  readonly led?: readonly ReadonlySet<string>[];
}

/** What became of a story. */
export interface Ledger extends Story {
  readonly releases: readonly Release[];
  readonly silences: readonly Silence[];
}

/** Names a stream. */
export function streamKey(stream: Stream): string {
  switch (stream.kind) {
    case 'facility':
      return `facility:${stream.facilityId}:${stream.measure}`;
    case 'pool':
      return `pool:${stream.measure}`;
    case 'target_group':
      return `target_group:${stream.targetGroup}`;
    case 'one_to_one':
      return `one_to_one:${stream.programmeCode ?? ''}:${stream.measure}`;
  }
}

/** Closes one week after the other, as it would have been week by week. */
export function closeWeeks(story: Story, policy: TallyPolicy = TALLY_POLICY): Ledger {
  const releases: Release[] = [];
  const silences = passWeeks(story, (books, week, beginsOf) => {
    const { batches, silent } = closeWeek(books, week, policy);
    const released = batches.map((batch) => ({ ...batch, from: beginsOf(batch.stream) }));
    releases.push(...released);
    return { released, silent };
  });
  return { ...story, releases, silences };
}

/**
 * What was released, as it was written, with what was told by nothing being released: that follows from what came in.
 * @param policyIn what a week was closed by
 */
export function ledgerOf(
  story: Story,
  releases: readonly Release[],
  policyIn: (week: IsoWeek) => TallyPolicy = () => TALLY_POLICY,
): Ledger {
  const told: Release[] = [];
  const silences = passWeeks(story, (books, week) => {
    const { batches, silent } = closeWeek(books, week, policyIn(week));
    const ruled = new Map(batches.map((batch) => [streamKey(batch.stream), batch]));
    const released = releases.flatMap((release): Release[] => {
      if (release.closedIn !== week) return [];
      const tells = toldBy(release, ruled.get(streamKey(release.stream)));
      return [{ ...release, ...(tells && { tells }) }];
    });
    told.push(...released);
    const streams = new Set(released.map(({ stream }) => streamKey(stream)));
    // Beside its release a stream is silent about whatever was left out of it, where its rule left something out.
    const isSilent = (key: string) => !streams.has(key) || ruled.has(key);
    return { released, silent: silent.filter(({ stream }) => isSilent(streamKey(stream))) };
  });
  return { ...story, releases: told, silences };
}

/** Whether meetings rode along nobody knows of a number that the rule makes otherwise of what we have, after a backup was put back. */
function toldBy({ value }: Release, ruled: Batch | undefined): readonly Told[] | undefined {
  return ruled?.tells?.filter(({ part }) => part.kind !== 'one_to_ones' || ruled.value === value);
}

type Closing = (
  books: Books,
  week: IsoWeek,
  beginsOf: (stream: Stream) => IsoWeek,
) => { readonly released: readonly Release[]; readonly silent: ReturnType<typeof closeWeek>['silent'] };

/** @returns the silences */
function passWeeks({ bookings, weeks, lists, led = [], oneToOnes = NO_ONE_TO_ONES }: Story, close: Closing): Silence[] {
  const [first] = weeks;
  if (!first) return [];
  const arriving = byWeek(bookings);
  const lastRelease = new Map<string, IsoWeek>();
  const sinceRelease = new Map<TargetGroup, number>();
  const silences = new Map<string, Silence>();
  let open: readonly Booking[] = [];
  let everybody = 0;
  let waiting = oneToOnes.bookings;
  const met = byWeek(oneToOnes.meetings ?? []);
  let meetings: readonly Meetings[] = [];
  for (const week of weeks) {
    const arrived = arriving.get(week) ?? [];
    open = [...open, ...arrived];
    meetings = [...meetings, ...(met.get(week) ?? [])];
    everybody += sumOf(arrived.filter(({ measure, targetGroup }) => measure === 'visits' && targetGroup === null));
    const releasedIn = (stream: Stream) => lastRelease.get(streamKey(stream)) ?? null;
    const everybodySince = (targetGroup: TargetGroup) => everybody - (sinceRelease.get(targetGroup) ?? 0);
    const beginsOf = (stream: Stream) => beginOf(stream, week, releasedIn(stream), first, lists);
    const { released, silent } = close(
      { open, lists, led, releasedIn, everybodySince, oneToOnes: { ...oneToOnes, bookings: waiting, meetings } },
      week,
      beginsOf,
    );
    for (const { stream, part, below } of silent) {
      const silence: Silence = { stream, part, from: beginsOf(stream), to: week, below };
      // A later silence of the same stretch with the same bound says all that an earlier one did.
      silences.set(JSON.stringify([streamKey(stream), part, silence.from, below]), silence);
    }
    for (const { stream } of released) {
      lastRelease.set(streamKey(stream), week);
      if (stream.kind === 'target_group') sinceRelease.set(stream.targetGroup, everybody);
    }
    const gone = new Set(
      released.flatMap((release) => [...release.bookingIds, ...(release.meetings ?? []).map(({ id }) => id)]),
    );
    if (gone.size === 0) continue;
    open = open.filter(({ id }) => !gone.has(id));
    waiting = waiting.filter(({ id }) => !gone.has(id));
    meetings = meetings.filter(({ id }) => !gone.has(id));
  }
  return [...silences.values()];
}

/**
 * The first week of the stretch that a number released now sums up: after the stream's last release, and not before a
 * facility was listed as it is now.
 * @param released when the stream was released last; null for never
 * @param first before which nothing was counted
 */
export function beginOf(
  stream: Stream,
  week: IsoWeek,
  released: IsoWeek | null,
  first: IsoWeek,
  lists: SmallLists,
): IsoWeek {
  return [first, ...since(stream, week, lists), ...(released ? [weeksAfter(released, 1)] : [])].reduce((one, other) =>
    one > other ? one : other,
  );
}

function since(stream: Stream, week: IsoWeek, lists: SmallLists): IsoWeek[] {
  switch (stream.kind) {
    case 'facility': {
      const listed = listedSince(lists, stream.facilityId, week);
      return listed ? [listed] : [];
    }
    case 'pool': {
      const earliest = lists.find(({ members }) => members.size > 0);
      return earliest ? [earliest.from] : [];
    }
    case 'target_group':
    case 'one_to_one':
      return [];
  }
}

function byWeek<Each extends { readonly bookedIn: IsoWeek }>(bookings: readonly Each[]): Map<IsoWeek, Each[]> {
  const weeks = new Map<IsoWeek, Each[]>();
  for (const booking of bookings) {
    const own = weeks.get(booking.bookedIn);
    if (own) own.push(booking);
    else weeks.set(booking.bookedIn, [booking]);
  }
  return weeks;
}
