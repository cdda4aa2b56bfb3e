import type { IsoWeek, Locale } from '../../core/model.js';
import { isoWeekOf, parseIsoWeek, weeksAfter } from '../../core/weeks.js';
import { showsOnly } from '../../database/changes.js';
import { inPieces } from '../../database/in-pieces.js';
import { lockWorkspace } from '../../database/locks.js';
import type { ScopedClient } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';
import type { Kept } from '../../delivery/said-week.rule.js';
import { NATION } from '../../delivery/subjects.rule.js';
import { createTraining } from '../../training/requirements/training.store.js';
import { restorationOf } from '../../visits/claiming/restorations.store.js';
import { closeNextWeek, weekDue } from './close-week.store.js';
import { readLed, withKnownGroups } from './known-groups.store.js';
import { oneToOnesIn, readEveryOneToOne } from './one-to-ones.store.js';
import { putOneToOnesBack } from './put-one-to-ones-back.store.js';
import { putQuarterBack, putRestBack, putTallyBack } from './put-tally-back.store.js';
import { readSaidOneToOnes, readSaidQuarter, readSaidRest, readSaidTally } from './said-tally.rule.js';
import { type Ledger, ledgerOf, type Release } from './tally-ledger.rule.js';
import { smallIn } from './tally-listing.rule.js';
import { type Period, periodsEndingWith } from './tally-period.rule.js';
import { FIRST_TALLY_POLICY, TALLY_POLICY } from './tally-policy.rule.js';
import { readSmallLists } from './tally-pools.store.js';
import { TOLD_QUARTERLY, toBooking, toIsoWeek, toReleased, toStream, toWeekFacts } from './tally-rows.store.js';
import { lackingAmong, type OneToOneSums, type Released, trainingFacts, type WeekFacts } from './tally-week.rule.js';

/** A closed week whose post the national channel does not have yet. */
export interface WeekToPost {
  readonly channelId: string;
  /** The channel's, which is the society's own. */
  readonly locale: Locale;
  readonly facts: WeekFacts;
  /** The month and the year that are over with this week, with everything released in them; left out where that is nothing. */
  readonly sums: readonly PeriodReleased[];
}

export interface PeriodNumbers {
  /** Oldest first; target groups left out. */
  readonly released: readonly Released[];
  /** What the year says of one-to-ones; empty for a month. */
  readonly oneToOnes: OneToOneSums;
}

export interface PeriodReleased extends PeriodNumbers {
  readonly period: Period;
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
  /** All that a month or a year says: what was released in it, and what a year's numbers of one-to-ones come to. */
  numbersIn(period: Pick<Period, 'kind' | 'from' | 'to'>): Promise<PeriodNumbers>;
  /** Whether some of what was released in a period is not known any more, so that nothing of it may be summed up. */
  isIncomplete(period: Pick<Period, 'from' | 'to'>): Promise<boolean>;
  /** Takes in what the national channel has been told and our records do not know. Harmless to repeat. */
  takeIn(key: string, kept: Kept, saidAt: Date, now: Date): Promise<void>;
  /** Facilities whose counts of this week are released together with others'. */
  smallIn(week: IsoWeek): Promise<ReadonlySet<string>>;
  everReleased(): Promise<ReleasedEver>;
}

export const Tallies = defineStore(({ client, workspaceId }) => createTallies(client, workspaceId));

/** How many weeks back something is still news. */
const POSTED_WEEKS = 8;

export function createTallies(client: ScopedClient, workspaceId: string): Tallies {
  const released: Tallies['released'] = async ({ from, to }) => {
    const rows = await client.tallyBatch.findMany({
      where: { closedIn: { gte: from, lte: to }, kind: { notIn: TOLD_QUARTERLY } },
      orderBy: [{ closedIn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    });
    const facilities = await client.facility.findMany({ select: { id: true, name: true } });
    const names = new Map(facilities.map(({ id, name }) => [id, name]));
    return rows.map((row) => toReleased(row, names));
  };
  const numbersIn: Tallies['numbersIn'] = async (period) => ({
    released: await released(period),
    oneToOnes: await oneToOnesIn(client, period),
  });
  const isIncomplete: Tallies['isIncomplete'] = async ({ from, to }) => {
    const rows = await client.tallyWeek.findMany({ where: { isoWeek: { gte: from, lte: to } } });
    return rows.some(({ content }) => toWeekFacts(content).isIncomplete === true);
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
        // A sum of which a part is not known would contradict the weeks.
        if (await isIncomplete(period)) continue;
        const numbers = await numbersIn(period);
        if (numbers.released.length + numbers.oneToOnes.length > 0) sums.push({ period, ...numbers });
      }
      return { channelId: society.nationalChannelId, locale: society.locale as Locale, facts, sums };
    },

    settlePosted: (isoWeek, now) =>
      inTransaction(client, async (transaction) => {
        const { count } = await transaction.tallyWeek.updateMany({
          where: { isoWeek, postedAt: null },
          data: { postedAt: now },
        });
        showsOnly([NATION]);
        return count > 0;
      }),

    async week(isoWeek) {
      const row = await client.tallyWeek.findFirst({ where: { isoWeek } });
      return row && toWeekFacts(row.content);
    },

    async lastClosed() {
      const last = await client.tallyWeek.findFirst({ orderBy: { isoWeek: 'desc' }, select: { isoWeek: true } });
      return last && toIsoWeek(last.isoWeek);
    },

    released,
    numbersIn,

    isIncomplete,

    takeIn: (key, kept, saidAt, now) =>
      inTransaction(client, async (transaction) => {
        // `2026-W53`, `2026-W53:2` for what goes on with it, `2026-Q4`, `2026-Q4:one-to-ones`
        const [name = '', part] = key.slice('tally:'.length).split(':');
        const around = { transaction, workspaceId, now };
        const isQuarter = /-Q\d$/.test(name);
        const quarter = isQuarter && part === undefined ? readSaidQuarter(kept) : null;
        const oneToOnes = isQuarter && part !== undefined ? readSaidOneToOnes(kept) : null;
        const week = parseIsoWeek(name);
        if (!quarter && !oneToOnes && !week) return;
        // What is released is read and written by one at a time, as when a week is closed.
        await lockWorkspace(transaction, workspaceId);
        await restorationOf(transaction, workspaceId, saidAt, now);
        if (quarter) await putQuarterBack(around, quarter.week, quarter.targetGroups);
        if (oneToOnes) await putOneToOnesBack(around, oneToOnes.week, oneToOnes.oneToOnes);
        if (week && part !== undefined) await putRestBack(around, week, readSaidRest(kept, week) ?? []);
        else if (week) await putTallyBack(around, week, readSaidTally(kept));
      }),

    smallIn: async (week) => smallIn(await readSmallLists(client), week),

    everReleased: () => readEverReleased(client),
  };
}

async function readTraining(client: ScopedClient, workspaceId: string, now: Date): Promise<WeekFacts['training']> {
  const training = createTraining(client, workspaceId);
  const { byProgramme } = await training.rules();
  const members = await training.membersAskedBy([...byProgramme.keys()], now);
  return trainingFacts(await inPieces(members, async (piece) => lackingAmong(piece, byProgramme)));
}

/** Releases as they were written; silences follow from the bookings by the rules of their time. */
async function readEverReleased(client: ScopedClient): Promise<ReleasedEver> {
  const order = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
  const [weekRows, bookings, batches, facilities, lists, led] = await Promise.all([
    client.tallyWeek.findMany({ orderBy: { isoWeek: 'asc' }, select: { isoWeek: true, rule: true } }),
    client.booking.findMany({ orderBy: order }),
    client.tallyBatch.findMany({ orderBy: [{ closedIn: 'asc' }, ...order] }),
    client.facility.findMany({ select: { id: true, region: true } }),
    readSmallLists(client),
    readLed(client),
  ]);
  const oneToOnes = await readEveryOneToOne(client);
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
      bookingIds: bookingIds.get(id) ?? oneToOnes.idsOf.get(id) ?? [],
      meetings: oneToOnes.meetingsOf.get(id) ?? [],
      ...(row.region !== null && { region: row.region }),
    };
  });
  const rules = new Map(weekRows.map(({ isoWeek, rule }) => [toIsoWeek(isoWeek), rule]));
  const weeks = [...rules.keys()];
  const story = {
    bookings: await withKnownGroups(client, bookings.map(toBooking)),
    weeks,
    lists,
    led,
    oneToOnes: oneToOnes.books,
  };
  const policyIn = (week: IsoWeek) => (rules.get(week) === 1 ? FIRST_TALLY_POLICY : TALLY_POLICY);
  const ledger = ledgerOf(story, releases, policyIn);
  return { ledger, weeks, regions: new Map(facilities.map(({ id, region }) => [id, region])) };
}
