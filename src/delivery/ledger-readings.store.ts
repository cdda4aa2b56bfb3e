import { type LedgerMessage, Prisma, type PrismaClient } from '../database/client.js';
import { inPagesBy, inPieces } from '../database/in-pieces.js';
import { type LedgerRow, toLedgerRow } from './ledger-rows.store.js';

/** What is asked of the ledger. */
export interface LedgerReadings {
  /** Every row that is still alive, and those of these keys that have become history; in pieces. */
  read(keys: readonly string[], now: Date): Promise<LedgerRow[]>;
  /** The same of these subjects alone: rows of theirs that are still alive, and those of these keys. @param names `nameOf` each */
  readOf(names: readonly string[], keys: readonly string[], now: Date): Promise<LedgerRow[]>;
  /** What these people and channels refuse, and what Slack has been handed for them, whosever it is. */
  standingWith(recipientIds: readonly string[], now: Date): Promise<LedgerRow[]>;
  /** Rows of posts that are kept true in this conversation. @param channelId the one that they really are in */
  standingIn(channelId: string, now: Date): Promise<LedgerRow[]>;
  /** Rows still alive of which nobody knows whose they are. */
  ofNobody(now: Date): Promise<LedgerRow[]>;
  /** Messages that Slack refuses, those refused first at the top. */
  dead(now: Date): Promise<LedgerRow[]>;
  /** When something was last shown to this channel or person; null when nothing was. */
  lastSentTo(channelId: string): Promise<Date | null>;
  /** Rows still alive of messages some of whose posts have been replaced. */
  withReplaced(now: Date): Promise<LedgerRow[]>;
  /** The post that shows a message now; null while there is none. */
  shown(key: string): Promise<{ readonly channelId: string; readonly ts: string } | null>;
}

/** The ledger of one workspace, as it is read. */
export function readingsOf(database: Pick<PrismaClient, 'ledgerMessage'>, workspaceId: string): LedgerReadings {
  /** With those of these keys that are not among them. */
  async function withOthers(rows: readonly LedgerMessage[], keys: readonly string[]): Promise<LedgerRow[]> {
    const wanted = new Set(keys);
    for (const { key } of rows) wanted.delete(key);
    const others = await inPieces(wanted, (piece) =>
      database.ledgerMessage.findMany({ where: { workspaceId, key: { in: piece } } }),
    );
    return [...rows, ...others.flat()].map(toLedgerRow);
  }

  return {
    async read(keys, now) {
      const rows = await everyAlive(database, workspaceId, now);
      return withOthers(rows.sort(byKey), keys);
    },

    async standingIn(channelId, now) {
      const rows = await database.ledgerMessage.findMany({
        where: { workspaceId, slackChannelId: channelId, lifetime: 'standing', state: 'sent', ...aliveAt(now) },
        orderBy: { key: 'asc' },
      });
      return rows.map(toLedgerRow);
    },

    async readOf(names, keys, now) {
      const pieces = await inPieces(names, (piece) =>
        database.ledgerMessage.findMany({ where: { workspaceId, subject: { in: piece }, ...aliveAt(now) } }),
      );
      return withOthers(pieces.flat().sort(byKey), keys);
    },

    async standingWith(recipientIds, now) {
      const pieces = await inPieces(recipientIds, (piece) =>
        database.ledgerMessage.findMany({
          where: {
            workspaceId,
            channelId: { in: piece },
            AND: [aliveAt(now), { OR: [{ state: 'dead' }, { lifetime: 'scheduled' }] }],
          },
        }),
      );
      return pieces.flat().sort(byKey).map(toLedgerRow);
    },

    async ofNobody(now) {
      const rows = await database.ledgerMessage.findMany({ where: { workspaceId, subject: null, ...aliveAt(now) } });
      return rows.map(toLedgerRow);
    },

    async dead(now) {
      const rows = await database.ledgerMessage.findMany({
        where: { workspaceId, state: 'dead', OR: [{ historyFrom: null }, { historyFrom: { gt: now } }] },
        orderBy: [{ updatedAt: 'asc' }, { key: 'asc' }],
      });
      return rows.map(toLedgerRow);
    },

    async lastSentTo(channelId) {
      const last = await database.ledgerMessage.findFirst({
        where: { workspaceId, channelId, state: 'sent' },
        orderBy: { updatedAt: 'desc' },
      });
      return last?.updatedAt ?? null;
    },

    async withReplaced(now) {
      const rows = await database.ledgerMessage.findMany({
        where: { workspaceId, NOT: { replaced: { equals: Prisma.AnyNull } }, ...aliveAt(now) },
      });
      return rows.map(toLedgerRow);
    },

    async shown(key) {
      const row = await database.ledgerMessage.findFirst({ where: { workspaceId, key } });
      if (!row?.slackId || !row.slackChannelId) return null;
      return { channelId: row.slackChannelId, ts: row.slackId };
    },
  };
}

/** In pieces, by when they become history: what has is not looked at. */
async function everyAlive(
  database: Pick<PrismaClient, 'ledgerMessage'>,
  workspaceId: string,
  now: Date,
): Promise<LedgerMessage[]> {
  const undated = await inPagesBy(
    (last, take) =>
      database.ledgerMessage.findMany({
        where: { workspaceId, historyFrom: null, ...(last !== null && { key: { gt: last } }) },
        orderBy: { key: 'asc' },
        take,
      }),
    ({ key }) => key,
  );
  const dated = await inPagesBy(
    (last, take) => {
      const [from, key] = last === null ? [now, null] : placeFrom(last);
      const after = {
        OR: [{ historyFrom: { gt: from } }, ...(key === null ? [] : [{ historyFrom: from, key: { gt: key } }])],
      };
      return database.ledgerMessage.findMany({
        where: { workspaceId, historyFrom: { gte: from }, ...after },
        orderBy: [{ historyFrom: 'asc' }, { key: 'asc' }],
        take,
      });
    },
    ({ historyFrom, key }) => `${Number(historyFrom)} ${key}`,
  );
  return [...undated, ...dated];
}

function placeFrom(place: string): readonly [Date, string] {
  const end = place.indexOf(' ');
  return [new Date(Number(place.slice(0, end))), place.slice(end + 1)];
}

function aliveAt(now: Date) {
  return { OR: [{ historyFrom: null }, { historyFrom: { gt: now } }] };
}

function byKey(one: { readonly key: string }, other: { readonly key: string }): number {
  return one.key < other.key ? -1 : Number(one.key > other.key);
}
