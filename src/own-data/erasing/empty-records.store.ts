import { FORMER_MEMBER } from '../../core/former-member.js';
import { showsNothing, showsOnly } from '../../database/changes.js';
import { Prisma } from '../../database/client.js';
import { inPages, inPagesBy, inPieces } from '../../database/in-pieces.js';
import { lockWorkspace } from '../../database/locks.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { inTransaction } from '../../database/transactions.js';
import { LOCK } from '../../delivery/plan-scheduled.js';
import { endStandIns } from '../../groups/end-stand-ins.store.js';
import type { StandIn } from '../../groups/stand-ins.rule.js';
import { settleLeaders } from '../../groups/write-leaders.store.js';
import { KEPT_MODELS } from '../stored/kept.rule.js';
import { ownRows, tableOf, type Whose, whoseOf } from '../stored/kept-rows.store.js';
import { forgetVisits } from './forget-visits.store.js';

/** What stands for a name in words that are kept for later. */
const NO_NAME = '…';
/** These go by themselves once Slack has let go of what they are about; the last when all else is done. */
const GO_LATER: ReadonlySet<string> = new Set(['Subject', 'LedgerMessage', 'Erasure']);

/**
 * Who is looked at anew because somebody is erased. Who asks for it may be named anywhere: everybody, which is rare and dear. Of
 * somebody who is gone for long nothing is shown any more but what is given up for them, which says so itself: nobody.
 */
export type LookedAt = 'everybody' | 'nobody';

/**
 * Removes what is somebody's own. What has been given up by then is of no concern any more; those who can act are told of groups
 * that they were the last to lead, and leaders for whom they stood in hear that they do not. Harmless to repeat.
 */
export async function emptyOwnRecords(
  client: ScopedClient,
  workspaceId: string,
  userId: string,
  lookedAt: LookedAt,
  now: Date,
): Promise<void> {
  await inTransaction(client, async (transaction) => {
    await lockWorkspace(transaction, workspaceId);
    if (lookedAt === 'nobody') showsOnly([]);
    const led = await transaction.groupLeader.findMany({ where: { userId }, select: { groupId: true } });
    const whose = await whoseOf(transaction, userId);
    if (whose.volunteerId !== null) await forgetVisits(transaction, workspaceId, whose.volunteerId, now);
    await endOffers(transaction, userId, now);
    const told = ({ leaderId }: StandIn) => [leaderId];
    const stoodIn = await endStandIns(transaction, workspaceId, { userId }, { by: null, told, isErased: true }, now);
    await removeOwnRows(transaction, whose);
    const groupIds = [...new Set([...led.map(({ groupId }) => groupId), ...stoodIn])];
    await settleLeaders(transaction, workspaceId, groupIds, now);
  });
}

/**
 * Takes names from what stays: in the same statements for one and for hundreds, since what is said of people is looked through.
 * Harmless to repeat.
 */
export async function nameNobody(client: ScopedClient, userIds: readonly string[], lookedAt: LookedAt): Promise<void> {
  if (userIds.length === 0) return;
  await nameNobodyInTraces(client, userIds, lookedAt);
  await nameNobodyInNotices(client, userIds, lookedAt);
  await nameNobodyInLedger(client, userIds);
}

/** Nobody is sought any more in their place. */
async function endOffers(transaction: ScopedTransaction, userId: string, now: Date): Promise<void> {
  const data = { open: null, end: 'gone', endedAt: now, nextAt: null };
  await transaction.offer.updateMany({ where: { about: userId, open: 1 }, data });
}

/** The volunteer's own row last: whatever is still tied to it goes with it. */
async function removeOwnRows(transaction: ScopedTransaction, whose: Whose): Promise<void> {
  const models = KEPT_MODELS.filter(([model]) => !GO_LATER.has(model) && model !== 'Volunteer');
  for (const [model, kept] of models) {
    const where = ownRows(kept, whose);
    if (where) await tableOf(transaction, model).deleteMany({ where });
  }
  await transaction.volunteer.deleteMany({ where: { userId: whose.userId } });
}

/** What they have done to rows that stay is somebody's who is not here any more. */
async function nameNobodyInTraces(client: ScopedClient, userIds: readonly string[], lookedAt: LookedAt): Promise<void> {
  await inPieces(userIds, (piece) =>
    inTransaction(client, async (transaction) => {
      if (lookedAt === 'nobody') showsOnly([]);
      for (const [model, { traces = [] }] of KEPT_MODELS)
        for (const column of traces)
          await tableOf(transaction, model).updateMany({
            where: { [column]: { in: piece } },
            data: { [column]: FORMER_MEMBER },
          });
    }),
  );
}

async function nameNobodyInNotices(
  client: ScopedClient,
  userIds: readonly string[],
  lookedAt: LookedAt,
): Promise<void> {
  const all = await inPages((after, take) =>
    client.notice.findMany({ where: after, select: { id: true, facts: true }, orderBy: { id: 'asc' }, take }),
  );
  const naming = all.filter(({ facts }) => namesAny(JSON.stringify(facts), userIds));
  await inPieces(naming, (piece) =>
    inTransaction(client, async (transaction) => {
      if (lookedAt === 'nobody') showsOnly([]);
      for (const { id, facts } of piece) {
        const data = { facts: JSON.parse(withoutNames(JSON.stringify(facts), userIds)) };
        await transaction.notice.updateMany({ where: { id }, data });
      }
    }),
  );
}

/** Words that are kept for whoever goes with them, should a reminder become wrong too late. */
async function nameNobodyInLedger(client: ScopedClient, userIds: readonly string[]): Promise<void> {
  const rows = await inPagesBy(
    (last, take) =>
      client.ledgerMessage.findMany({
        where: { NOT: { correction: { equals: Prisma.AnyNull } }, ...(last !== null && { key: { gt: last } }) },
        select: { key: true, correction: true },
        orderBy: { key: 'asc' },
        take,
      }),
    ({ key }) => key,
  );
  for (const { key, correction } of rows) {
    const text = JSON.stringify(correction);
    if (!namesAny(text, userIds)) continue;
    const data = { correction: JSON.parse(withoutNames(text, userIds)) };
    await client.ledgerMessage.updateMany({ where: { key }, data });
  }
}

function namesAny(text: string, userIds: readonly string[]): boolean {
  return userIds.some((userId) => text.includes(userId));
}

function withoutNames(text: string, userIds: readonly string[]): string {
  return userIds.reduce(
    (left, userId) => left.replaceAll(`<@${userId}>`, NO_NAME).replaceAll(userId, FORMER_MEMBER),
    text,
  );
}

/** Milliseconds after its time within which Slack has shown a message that it held ready. */
const SHOWN_WITHIN = 2 * 60_000;

const WHAT_IS_KNOWN = { key: true, lifetime: true, state: true, slackId: true, postAt: true, updatedAt: true } as const;

/** Whether Slack still holds a message ready for them that is to be withdrawn, or will be shown since it is too late. */
export async function isAwaited(client: ScopedClient, userId: string, emptiedAt: Date, now: Date): Promise<boolean> {
  const rows = await oldRows(client, userId, emptiedAt);
  const shownBy = new Date(now.getTime() - SHOWN_WITHIN);
  return rows.some(
    ({ lifetime, state, slackId, postAt }) =>
      lifetime === 'scheduled' && state !== 'cancelled' && slackId !== null && postAt !== null && postAt > shownBy,
  );
}

/**
 * Whether Slack is about to show something in these conversations that it was handed before they were erased, and that was too
 * late to change: it may name them.
 */
export async function isInFlight(
  client: ScopedClient,
  channelIds: readonly string[],
  begunAt: Date,
  now: Date,
): Promise<boolean> {
  const postAt = { gt: new Date(now.getTime() - SHOWN_WITHIN), lte: new Date(begunAt.getTime() + LOCK + SHOWN_WITHIN) };
  const held = await inPieces(channelIds, (piece) =>
    client.ledgerMessage.count({
      where: { slackChannelId: { in: piece }, lifetime: 'scheduled', state: { not: 'cancelled' }, postAt },
    }),
  );
  return held.some((count) => count > 0);
}

/** Lets go of what we know of messages to them. */
export async function emptyLedger(client: ScopedClient, userId: string, emptiedAt: Date): Promise<void> {
  const old = await oldRows(client, userId, emptiedAt);
  await showsNothing(() =>
    inPieces(old, (piece) => client.ledgerMessage.deleteMany({ where: { key: { in: piece.map(({ key }) => key) } } })),
  );
  // Whoever has come back is listed anew by whatever touches them.
  await showsNothing(() => client.subject.deleteMany({ where: { kind: 'person', id: userId } }));
}

/** Of whoever has come back since our records were emptied, what was written since is not among them. */
async function oldRows(client: ScopedClient, userId: string, emptiedAt: Date) {
  const theirs = { OR: [{ channelId: userId }, { key: { contains: userId } }, { subject: `person:${userId}` }] };
  const rows = await client.ledgerMessage.findMany({ where: theirs, select: WHAT_IS_KNOWN });
  const isBack =
    (await client.volunteer.count({ where: { userId } })) > 0 ||
    (await client.groupLeader.count({ where: { userId } })) > 0 ||
    (await client.nationalStaff.count({ where: { userId } })) > 0;
  return isBack ? rows.filter(({ state, updatedAt }) => state === 'cancelled' || updatedAt <= emptiedAt) : rows;
}
