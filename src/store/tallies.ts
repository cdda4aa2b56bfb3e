import type { IsoWeek, Locale } from '../domain/model.js';
import { closeWeeks, type Ledger, type Release } from '../domain/tally-ledger.js';
import { type Period, periodsEndingWith } from '../domain/tally-period.js';
import { type Released, trainingFacts, type WeekFacts } from '../domain/tally-week.js';
import { isoWeekOf, weeksAfter } from '../domain/weeks.js';
import { closeNextWeek, weekDue } from './close-week.js';
import type { ScopedClient } from './scope.js';
import { readPools } from './tally-pools.js';
import { toBooking, toIsoWeek, toReleased, toStream, toWeekFacts } from './tally-rows.js';
import { createTraining } from './training.js';

/** A closed week whose post the national channel does not have yet. */
export interface WeekToPost {
  readonly channelId: string;
  /** The channel's, which is the society's own. */
  readonly locale: Locale;
  readonly facts: WeekFacts;
  /** The month and the year that are over with this week, with everything released in them; left out where that is nothing. */
  readonly sums: readonly PeriodReleased[];
}

export interface PeriodReleased {
  readonly period: Period;
  /** Oldest first; target groups left out. */
  readonly released: readonly Released[];
}

/** Everything ever released, for auditing. Facilities by id, never by name. */
export interface ReleasedEver {
  readonly ledger: Ledger;
  /** All closed weeks, in order. */
  readonly weeks: readonly IsoWeek[];
  /** Region by facility id, as it is now. */
  readonly regions: ReadonlyMap<string, string>;
}

export interface Tallies {
  /**
   * Closes every ISO week that is over (Monday 08:00 after it, by the society's clock), in order, each in a transaction of
   * its own. The first is the first in which a visit was posted. Harmless to repeat, and for several at once.
   * @returns how many were closed
   */
  closeDueWeeks(now: Date): Promise<number>;
  /**
   * The oldest closed week that is still to be posted; null when there is none, or no national channel. What was closed long
   * before there was a channel is not posted any more: the sum of the year has it.
   */
  toPost(now: Date): Promise<WeekToPost | null>;
  /** The channel has the week's post. False when that was known. */
  settlePosted(isoWeek: IsoWeek, now: Date): Promise<boolean>;
  /** What the post of a closed week says; null when it is not closed. */
  week(isoWeek: IsoWeek): Promise<WeekFacts | null>;
  /** The last closed week; null while none is. */
  lastClosed(): Promise<IsoWeek | null>;
  /** Numbers released at the end of a period's weeks, oldest first; target groups left out. */
  released(period: Pick<Period, 'from' | 'to'>): Promise<readonly Released[]>;
  /** Facilities whose counts are released together with others' in the year of this week. */
  smallIn(week: IsoWeek): Promise<ReadonlySet<string>>;
  everReleased(): Promise<ReleasedEver>;
}

/** How many weeks back something is still news. */
const POSTED_WEEKS = 8;

export function createTallies(client: ScopedClient, workspaceId: string): Tallies {
  const released: Tallies['released'] = async ({ from, to }) => {
    const rows = await client.tallyBatch.findMany({
      where: { closedIn: { gte: from, lte: to }, kind: { not: 'target_group' } },
      orderBy: [{ closedIn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    });
    const facilities = await client.facility.findMany({ select: { id: true, name: true } });
    const names = new Map(facilities.map(({ id, name }) => [id, name]));
    return rows.map((row) => toReleased(row, names));
  };
  return {
    async closeDueWeeks(now) {
      if (!(await weekDue(client, workspaceId, now))) return 0;
      const training = await readTraining(client, workspaceId, now);
      for (let closed = 0; ; closed += 1) {
        if (!(await closeNextWeek(client, workspaceId, training, now))) return closed;
      }
    },

    async toPost(now) {
      const society = await client.workspace.findUnique({
        where: { id: workspaceId },
        select: { nationalChannelId: true, locale: true, timeZone: true },
      });
      if (!society?.nationalChannelId) return null;
      const row = await client.tallyWeek.findFirst({
        where: { postedAt: null, isoWeek: { gte: weeksAfter(isoWeekOf(now, society.timeZone), -POSTED_WEEKS) } },
        orderBy: { isoWeek: 'asc' },
      });
      if (!row) return null;
      const facts = toWeekFacts(row.content);
      const sums: PeriodReleased[] = [];
      for (const period of periodsEndingWith(facts.isoWeek)) {
        const numbers = await released(period);
        if (numbers.length > 0) sums.push({ period, released: numbers });
      }
      return { channelId: society.nationalChannelId, locale: society.locale as Locale, facts, sums };
    },

    async settlePosted(isoWeek, now) {
      const { count } = await client.tallyWeek.updateMany({
        where: { isoWeek, postedAt: null },
        data: { postedAt: now },
      });
      return count > 0;
    },

    async week(isoWeek) {
      const row = await client.tallyWeek.findFirst({ where: { isoWeek } });
      return row && toWeekFacts(row.content);
    },

    async lastClosed() {
      const last = await client.tallyWeek.findFirst({ orderBy: { isoWeek: 'desc' }, select: { isoWeek: true } });
      return last && toIsoWeek(last.isoWeek);
    },

    released,

    smallIn: async (week) => (await readPools(client))(week).members,

    everReleased: () => readEverReleased(client),
  };
}

async function readTraining(client: ScopedClient, workspaceId: string, now: Date): Promise<WeekFacts['training']> {
  const training = createTraining(client, workspaceId);
  const { byProgramme } = await training.rules();
  return trainingFacts(await training.membersAskedBy([...byProgramme.keys()], now), byProgramme);
}

/** Releases as they were written; silences follow from the bookings by the same rules. */
async function readEverReleased(client: ScopedClient): Promise<ReleasedEver> {
  const order = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
  const [weekRows, bookings, batches, facilities, poolIn] = await Promise.all([
    client.tallyWeek.findMany({ orderBy: { isoWeek: 'asc' }, select: { isoWeek: true } }),
    client.booking.findMany({ orderBy: order }),
    client.tallyBatch.findMany({ orderBy: [{ closedIn: 'asc' }, ...order] }),
    client.facility.findMany({ select: { id: true, region: true } }),
    readPools(client),
  ]);
  const weeks = weekRows.map(({ isoWeek }) => toIsoWeek(isoWeek));
  const bookingIds = new Map<string, string[]>();
  for (const { id, batchId } of bookings) {
    if (!batchId) continue;
    const known = bookingIds.get(batchId);
    if (known) known.push(id);
    else bookingIds.set(batchId, [id]);
  }
  const releases = batches.map((row): Release => {
    const { id, closedIn, from, value } = row;
    return {
      stream: toStream(row),
      closedIn: toIsoWeek(closedIn),
      from: toIsoWeek(from),
      value,
      bookingIds: bookingIds.get(id) ?? [],
      ...(row.region !== null && { region: row.region }),
    };
  });
  const { silences, targetGroupsWithinTotal } = closeWeeks(bookings.map(toBooking), weeks, poolIn);
  const regions = new Map(facilities.map(({ id, region }) => [id, region]));
  return { ledger: { releases, silences, targetGroupsWithinTotal }, weeks, regions };
}
