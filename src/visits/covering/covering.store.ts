import type { AuditedAction } from '../../core/audited.js';
import { refuse } from '../../core/refusals.js';
import { type AuditSubject, createAudit } from '../../database/audit.js';
import { showsOnly } from '../../database/changes.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { inTransaction, MovedMeanwhile } from '../../database/transactions.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import { writeNotices } from '../../telling/notices.store.js';
import { readCoveredVisit, type StoredVisit, withMembers } from './covered-visit.store.js';
import { newsOfCovering } from './covering-news.rule.js';
import type { CoverOutcome, CoverRule } from './deciding.rule.js';
import { askOf, type CoveredVisit } from './offers.rule.js';
import { stillAsRead } from './people-around.store.js';
import { settle } from './settle.rule.js';
import { isSame, writeCovered } from './write-covered.store.js';

/** What a rule decided, and how the visit then stands; `visit` is null when there is no such visit. */
export interface CoverDecided {
  readonly outcome: CoverOutcome;
  readonly visit: CoveredVisit | null;
}

export interface Covering {
  /**
   * Settles the visit as it is by now, decides and writes in one transaction, one after the other for each facility: of two who
   * say yes at once, one has the place. What is refused, or is so already, changes nothing.
   * @param userId Slack user id of whoever decides
   * @param deed for the audit log, where a leader does it to others; to whom, where that is not whoever is asked by it
   * @param besides Slack user ids of others whom the rule looks at
   */
  decide(
    shiftId: string,
    userId: string,
    now: Date,
    rule: CoverRule,
    deed?: LeadersDeed,
    besides?: readonly string[],
  ): Promise<CoverDecided>;
  /** The same on the visit that an offer is of. */
  decideOn(offerId: string, userId: string, now: Date, rule: CoverRule): Promise<CoverDecided>;
  /**
   * How the visit stands by now, with every member of its group; nothing is written.
   * @returns null where there is no such visit
   */
  lookAt(shiftId: string, now: Date): Promise<CoveredVisit | null>;
  /** What has become of a visit by now. Harmless to repeat. @returns whether anything has */
  settle(shiftId: string, now: Date): Promise<boolean>;
  /** Forgets offers and who was asked, of visits that were over before an instant, and time off that was. */
  forget(before: Date): Promise<void>;
}

/** What a leader does to others. */
export interface LeadersDeed {
  readonly action: AuditedAction;
  /** Slack user id of the one person to whom. */
  readonly to?: string;
}

export const Covering = defineStore(({ client, workspaceId }) => createCovering(client, workspaceId));

const GONE: CoverDecided = { outcome: refuse({ reason: 'shift_gone' }), visit: null };

function createCovering(client: ScopedClient, workspaceId: string): Covering {
  const covering: Covering = {
    decide: (shiftId, userId, now, rule, deed, besides = []) =>
      inTransaction<CoverDecided>(client, async (transaction, takeBack) => {
        const known = await readCoveredVisit(transaction, shiftId, userId, now, besides);
        if (!known) return takeBack(GONE);
        const decideOf = (visit: CoveredVisit) => rule(settle(visit, now), userId, now);
        const first = decideOf(known.visit);
        const stands = settle(known.visit, now);
        // What is so already is no deed of theirs: what has become due meanwhile is settled in its own time.
        if (!first.ok || (!deed && isSame(first.visit, stands))) return takeBack({ outcome: first, visit: stands });
        const isAsking = asksAnybody(known.visit, first.visit);
        const stored = isAsking ? await withMembers(transaction, known, now) : known;
        const outcome = isAsking ? decideOf(stored.visit) : first;
        if (!outcome.ok) return takeBack({ outcome, visit: known.visit });
        await writeDecided(transaction, workspaceId, stored, outcome.visit, userId, now);
        if (deed) {
          const subjects = doneTo(deed, known.visit, outcome.visit);
          await createAudit(transaction, workspaceId).writeAll(userId, deed.action, subjects, now);
        }
        return { outcome, visit: outcome.visit };
      }),

    async decideOn(offerId, userId, now, rule) {
      const offer = await client.offer.findUnique({ where: { id: offerId }, select: { shiftId: true } });
      return offer ? covering.decide(offer.shiftId, userId, now, rule) : GONE;
    },

    lookAt: (shiftId, now) =>
      inTransaction<CoveredVisit | null>(client, async (transaction, takeBack) => {
        const known = await readCoveredVisit(transaction, shiftId, null, now);
        return takeBack(known && settle((await withMembers(transaction, known, now)).visit, now));
      }),

    settle: (shiftId, now) =>
      inTransaction<boolean>(client, async (transaction, takeBack) => {
        const known = await readCoveredVisit(transaction, shiftId, null, now);
        if (!known) return takeBack(false);
        const first = settle(known.visit, now);
        if (isSame(first, known.visit)) return takeBack(false);
        const isAsking = asksAnybody(known.visit, first);
        const stored = isAsking ? await withMembers(transaction, known, now) : known;
        const settled = isAsking ? settle(stored.visit, now) : first;
        await writeDecided(transaction, workspaceId, stored, settled, null, now);
        return true;
      }),

    async forget(before) {
      await inTransaction(client, async (transaction) => {
        await transaction.offer.deleteMany({ where: { endedAt: { lt: before }, shift: { endsAt: { lt: before } } } });
        showsOnly([]);
      });
    },
  };
  return covering;
}

/** Writes what was decided, with what people hear of it. Somebody who is asked here may be asked elsewhere meanwhile: then it begins again. */
export async function writeDecided(
  transaction: ScopedTransaction,
  workspaceId: string,
  stored: StoredVisit,
  after: CoveredVisit,
  by: string | null,
  now: Date,
): Promise<void> {
  const { visit: before, groupIds } = stored;
  // Somebody who is asked here may be asked elsewhere at the same moment, and nobody is asked too often.
  const asked = newlyAsked(before, after).flatMap((userId) => before.people.get(userId) ?? []);
  if (asked.length > 0 && !(await stillAsRead(transaction, before, asked, now))) throw new MovedMeanwhile();
  await writeCovered(transaction, workspaceId, stored, after, now);
  await writeNotices(transaction, workspaceId, newsOfCovering(before, after, by), now);
  showsOnly(groupIds.map(aboutGroup));
}

/** Those whom a leader has invited now, the one whom they speak for, or the visit itself. */
function doneTo({ action, to }: LeadersDeed, before: CoveredVisit, after: CoveredVisit): AuditSubject[] {
  const { shift, group } = before;
  if (action !== 'invite' && to === undefined) return [{ id: shift.id, scopeId: group.id }];
  const people = to === undefined ? newlyAsked(before, after) : [to];
  return people.map((userId) => ({ id: userId, scopeId: group.id, matterId: shift.id }));
}

/** Whether anybody was to be asked besides who has to do with the visit already: then who may be is to be read first. */
function asksAnybody(before: CoveredVisit, after: CoveredVisit): boolean {
  return after.offers.some((offer) => {
    const was = before.offers.find(({ id }) => id !== '' && id === offer.id);
    return offer.end === null && (offer.waves !== (was?.waves ?? 0) || offer.channelAt !== (was?.channelAt ?? null));
  });
}

function newlyAsked(before: CoveredVisit, after: CoveredVisit): readonly string[] {
  return after.offers.flatMap((offer) => {
    const was = before.offers.find(({ id }) => id === offer.id);
    const isNew = ({ userId, askedAt }: (typeof offer.asks)[number]) =>
      !was || askOf(was, userId)?.askedAt.getTime() !== askedAt.getTime();
    return offer.asks.filter(isNew).map(({ userId }) => userId);
  });
}
