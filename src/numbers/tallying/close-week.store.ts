import { isDeepStrictEqual } from 'node:util';
import type { IsoWeek } from '../../core/model.js';
import { isoWeekOf, weeksAfter } from '../../core/weeks.js';
import { showsOnly } from '../../database/changes.js';
import type { TallyBatch as BatchRow } from '../../database/client.js';
import { inPieces } from '../../database/in-pieces.js';
import { lockWorkspace } from '../../database/locks.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { inTransaction } from '../../database/transactions.js';
import { NATION } from '../../delivery/subjects.rule.js';
import { type Closing, decideClosing, openUpTo } from './decide-closing.store.js';
import { markMeetings } from './meetings.store.js';
import { markReleased } from './one-to-ones.store.js';
import { periodOf } from './tally-period.rule.js';
import { toContent, toIsoWeek, toStream } from './tally-rows.store.js';
import { closesAt, type WeekFacts } from './tally-week.rule.js';

type Client = Pick<ScopedTransaction, 'tallyWeek' | 'week' | 'workspace' | 'group'>;

/** What a week that is closed now is noted to have been closed by; see the schema. */
export const RULE_NOW = 2;

/**
 * The oldest week that is over and not closed yet: the one after the last, or the first in which a visit was posted. Where none ever
 * was, the first in which one-to-ones may be told of: by when their first group was set up, which everybody knows, and never by when
 * one of them began.
 * @returns null while none is due
 */
export async function weekDue(client: Client, workspaceId: string, now: Date): Promise<IsoWeek | null> {
  const last = await client.tallyWeek.findFirst({ orderBy: { isoWeek: 'desc' }, select: { isoWeek: true } });
  const { timeZone } = await client.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const week = last
    ? weeksAfter(toIsoWeek(last.isoWeek), 1)
    : ((await firstPosted(client)) ?? (await firstOfOneToOnes(client, timeZone)));
  if (!week) return null;
  return closesAt(week, timeZone) <= now ? week : null;
}

async function firstPosted(client: Client): Promise<IsoWeek | null> {
  const first = await client.week.findFirst({
    where: { state: 'posted', shifts: { some: {} } },
    orderBy: { isoWeek: 'asc' },
    select: { isoWeek: true },
  });
  return first && toIsoWeek(first.isoWeek);
}

/** The end of the quarter in which the first group with one-to-ones was set up. */
async function firstOfOneToOnes(client: Client, timeZone: string): Promise<IsoWeek | null> {
  const first = await client.group.findFirst({
    where: { programme: { oneToOne: { not: null } } },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  });
  return first && periodOf('quarter', isoWeekOf(first.createdAt, timeZone)).to;
}

/** How often closing a week is begun anew at once, when something that it goes by was changed meanwhile. */
const ATTEMPTS = 5;

/**
 * Closes the oldest week that is due: what is released, which counts it is made of, and what its post says. What it goes by is
 * read in pieces and decided while everybody else is served, and then written in one transaction, if nothing of it has been
 * changed meanwhile. A count that comes in meanwhile belongs to the next week. Of two that close at once the second finds it
 * closed; one that is killed in between has written nothing.
 * @param training as it is now
 * @returns null when none is due any more, or when so much is being changed that it is better tried again in a while
 */
export async function closeNextWeek(
  client: ScopedClient,
  workspaceId: string,
  training: WeekFacts['training'],
  now: Date,
): Promise<IsoWeek | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const seen = await seeNow(client, workspaceId, now);
    if (!seen.week) return null;
    const closing = await decideClosing(client, workspaceId, seen.week, seen, training, now);
    if (closing && (await writeClosing(client, workspaceId, seen, closing, now))) return seen.week;
  }
  return null;
}

/** What a closing goes by: should any of it be another when it is to be written, it begins anew. */
interface Seen {
  readonly week: IsoWeek | null;
  /** Of the workspace: target groups and the small list move it. */
  readonly version: number;
  /** When the last count came in that belongs to the week; null for none. */
  readonly lastCount: Date | null;
  /** How many counts up to then are in no batch. */
  readonly open: number;
  /** When the last batch came in, and how many did then; null for none. */
  readonly batches: { readonly last: Date; readonly count: number } | null;
}

async function seeNow(
  client: ScopedTransaction,
  workspaceId: string,
  now: Date,
  lastCount?: Date | null,
): Promise<Seen> {
  const last = lastCount === undefined ? await lastCountOf(client) : lastCount;
  const { version } = await client.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  return {
    week: await weekDue(client, workspaceId, now),
    version,
    lastCount: last,
    open: last ? await client.booking.count({ where: openUpTo(last) }) : 0,
    batches: await lastBatches(client),
  };
}

async function lastCountOf(client: ScopedTransaction): Promise<Date | null> {
  const { _max } = await client.booking.aggregate({ where: { batchId: null }, _max: { createdAt: true } });
  return _max.createdAt;
}

/** Whatever is released meanwhile moves it. All that there ever were need not be counted for that. */
async function lastBatches(client: ScopedTransaction): Promise<Seen['batches']> {
  const last = await client.tallyBatch.findFirst({ orderBy: { createdAt: 'desc' }, select: { createdAt: true } });
  if (!last) return null;
  const { createdAt } = last;
  return { last: createdAt, count: await client.tallyBatch.count({ where: { createdAt: { gte: createdAt } } }) };
}

/** @returns whether it was written: false when something that it goes by is another now */
function writeClosing(
  client: ScopedClient,
  workspaceId: string,
  seen: Seen,
  { batches, facts }: Closing,
  now: Date,
): Promise<boolean> {
  return inTransaction<boolean>(client, async (transaction, takeBack) => {
    await lockWorkspace(transaction, workspaceId);
    const standing = await seeNow(transaction, workspaceId, now, seen.lastCount);
    if (!isDeepStrictEqual(standing, seen)) return takeBack(false);
    await inPieces(batches, (piece) =>
      transaction.tallyBatch.createMany({ data: piece.map(({ row }) => toInput(row)) }),
    );
    for (const { row, bookingIds, meetings } of batches) {
      const stream = toStream(row);
      if (stream.kind === 'one_to_one') {
        if (!(await markReleased(transaction, stream, row))) return takeBack(false);
        continue;
      }
      if (!(await markMeetings(transaction, row.id, meetings))) return takeBack(false);
      await inPieces(bookingIds, (piece) =>
        transaction.booking.updateMany({ where: { id: { in: piece } }, data: { batchId: row.id } }),
      );
    }
    const content = toContent(facts);
    const { isoWeek } = facts;
    await transaction.tallyWeek.create({ data: { workspaceId, isoWeek, closedAt: now, content, rule: RULE_NOW } });
    showsOnly([NATION]);
    return true;
  });
}

function toInput({ facilityIds, ...columns }: BatchRow) {
  return { ...columns, ...(facilityIds !== null && { facilityIds }) };
}
