import { randomUUID } from 'node:crypto';
import { createAudit } from '../../database/audit.js';
import type { Ask } from '../../database/by-hand.js';
import { showsOnly } from '../../database/changes.js';
import type { Prisma } from '../../database/client.js';
import { inPages, inPieces } from '../../database/in-pieces.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import type { StoreScope } from '../../database/society.js';
import { defineStore } from '../../database/society.js';
import { bySoonest } from '../../database/stored-rows.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutPerson, aboutSession, type Subject } from '../../delivery/subjects.rule.js';
import type { WhereShown } from '../../groups/where-shown.store.js';
import { writeNotices } from '../../telling/notices.store.js';
import { whoIsToRenew } from '../requirements/lapsing-completions.store.js';
import type { LeadingOutcome, LeadingRule } from './leading-sessions.rule.js';
import { withoutLeavers } from './leavers.store.js';
import type { SessionPlan } from './session-form.rule.js';
import {
  changedNotices,
  offerNotices,
  placeNotices,
  remindedOfMarking,
  unmarkedSessions,
} from './session-notices.store.js';
import { lockSession, readSessions, toSession, WITH_SIGN_UPS, writeSignUps } from './session-rows.store.js';
import type { Session } from './sessions.rule.js';
import { readSessionsAhead } from './sessions-ahead.store.js';
import { passOn, type SignUpOutcome, type SignUpRule } from './signing-up.rule.js';
import { readSigningUp } from './signing-up.store.js';
import { writeAttendance } from './write-attendance.store.js';

/** What a rule decided, and how the session then stands; `session` is null when there is none. */
export interface SignUpDecided {
  readonly outcome: SignUpOutcome;
  readonly session: Session | null;
}

/** Whose sessions a leader or national staff look at: those of these groups, or all of them. */
export type Overseen = { readonly groupIds: readonly string[] } | 'all';

/** What a leader does to a session, for the audit log. */
export type SessionDeed = 'change_session' | 'call_off_session' | 'mark_attendance';

/** Study visits and courses on dates, and who has signed up for them. */
export interface Sessions {
  read(id: string): Promise<Session | null>;
  /**
   * Planned ones that have not begun and may concern somebody, soonest first: of their groups, for every group, and those that
   * they are on the list of.
   */
  aheadOf(userId: string, now: Date): Promise<readonly Session[]>;
  /** Those to come of every group, and those that messages still to be sent are about. @param groups whose to come besides those for all groups; null for every group */
  toldOf(ids: readonly string[], groups: ReadonlySet<string> | null, now: Date): Promise<readonly Session[]>;
  /** Planned ones that have begun since an instant or are still to begin, soonest first. */
  overseen(by: Overseen, since: Date): Promise<readonly Session[]>;
  /**
   * Plans a session and offers it to those who lack what it completes, or will soon; nobody else.
   * @returns how many are told of it; null when its group is closed
   */
  plan(plan: SessionPlan, by: string, now: Date): Promise<{ readonly id: string; readonly offered: number } | null>;
  /**
   * Reads, decides and writes in one transaction, with everybody it concerns told.
   * @param expectedVersion the one that a form began from; null where that is of no concern
   */
  change(
    id: string,
    expectedVersion: number | null,
    by: string,
    now: Date,
    deed: SessionDeed,
    decide: LeadingRule,
  ): Promise<LeadingOutcome>;
  /** Reads, decides and writes in one transaction, one after the other for each session: nobody gets a seat twice. */
  decide(id: string, userId: string, now: Date, rule: SignUpRule): Promise<SignUpDecided>;
  /**
   * Passes places on that nobody has taken in time, and reminds of noting who came to a session.
   * Harmless to repeat.
   * @returns how many people are told something
   */
  passOn(now: Date): Promise<number>;
}

export const Sessions = defineStore(({ client, byHand, workspaceId }) =>
  createSessions(client, byHand.ask, workspaceId),
);

function createSessions(client: ScopedClient, ask: Ask, workspaceId: string): Sessions {
  const find = (where: Prisma.SessionWhereInput) => readSessions(client, where);
  const audit = (transaction: ScopedTransaction) => createAudit(transaction, workspaceId);

  /** It stands in the reminders of those who are to renew what it completes, besides its own. */
  const shows = async (transaction: ScopedTransaction, { id, requirement, groupId }: Session, now: Date) => {
    const renewing = await whoIsToRenew(transaction, requirement.code, groupId, now);
    showsOnly([aboutSession(id), ...renewing.map(aboutPerson)]);
  };

  /** Writes how the list stands after a decision, and tells those who are asked next. */
  const write = async (
    transaction: ScopedTransaction,
    before: Session,
    after: Session,
    volunteerIds: ReadonlyMap<string, string>,
    now: Date,
  ) => {
    await writeSignUps(transaction, workspaceId, before, after, volunteerIds, now);
    const notices = placeNotices(before, after);
    await writeNotices(transaction, workspaceId, notices, now);
    return notices.length;
  };

  return {
    read: async (id) => (await find({ id }))[0] ?? null,
    aheadOf: (userId, now) => readSessionsAhead(ask, userId, now),
    async toldOf(ids, groups, now) {
      const upcoming = await idsToCome(client, groups, now);
      // As a rule there are none: then who has signed up is not asked for.
      const told = new Set([...upcoming, ...ids]);
      return (await inPieces(told, (piece) => find({ id: { in: piece } }))).flat().sort(bySoonest);
    },
    async overseen(by, since) {
      if (by === 'all') return find(toBegin(since));
      const pieces = await inPieces(by.groupIds, (piece) => find({ ...toBegin(since), groupId: { in: piece } }));
      return pieces.flat().sort(bySoonest);
    },

    plan: ({ requirement, ...columns }, by, now) =>
      inTransaction<{ id: string; offered: number } | null>(client, async (transaction, takeBack) => {
        const { groupId } = columns;
        if (groupId !== null) {
          // Whoever closes the group waits from here on, and then finds the session.
          const where = { id: groupId, closedAt: null };
          const { count } = await transaction.group.updateMany({ where, data: { version: { increment: 0 } } });
          if (count === 0) return takeBack(null);
        }
        const id = randomUUID();
        const requirementCode = requirement.code;
        await transaction.session.create({
          data: { id, workspaceId, requirementCode, ...columns, plannedBy: by, createdAt: now },
        });
        const session = await transaction.session.findUniqueOrThrow({ where: { id }, include: WITH_SIGN_UPS });
        const notices = await offerNotices(transaction, toSession(session));
        await writeNotices(transaction, workspaceId, notices, now);
        await audit(transaction).write(by, 'plan_session', { id, scopeId: groupId }, now);
        await shows(transaction, toSession(session), now);
        return { id, offered: notices.length };
      }),

    change: (id, expectedVersion, by, now, deed, decide) =>
      inTransaction<LeadingOutcome>(client, async (transaction, takeBack) => {
        const before = await lockSession(transaction, workspaceId, id);
        if (!before) return takeBack({ ok: false, refusal: { reason: 'session_gone' } });
        if (expectedVersion !== null && before.version !== expectedVersion) {
          return takeBack({ ok: false, refusal: { reason: 'session_changed_meanwhile' } });
        }
        const outcome = decide(passOn(await withoutLeavers(transaction, before), now), now);
        if (!outcome.ok) return takeBack(outcome);
        const { session } = outcome;
        const { startsAt, endsAt, place, seats, signUpUntil, status, attendanceMarkedAt } = session;
        await transaction.session.updateMany({
          where: { id },
          data: {
            ...{ startsAt, endsAt, place, seats, signUpUntil, status, attendanceMarkedAt },
            version: { increment: 1 },
          },
        });
        await write(transaction, before, session, new Map(), now);
        if (deed === 'mark_attendance') await writeAttendance(transaction, workspaceId, before, session, by, now);
        else await writeNotices(transaction, workspaceId, changedNotices(before, session), now);
        await audit(transaction).write(by, deed, { id, scopeId: before.groupId }, now);
        await shows(transaction, session, now);
        return { ok: true, session: { ...session, version: session.version + 1 } };
      }),

    decide: (id, userId, now, rule) =>
      inTransaction<SignUpDecided>(client, async (transaction, takeBack) => {
        const before = await lockSession(transaction, workspaceId, id);
        if (!before) return takeBack({ outcome: { ok: false, refusal: { reason: 'session_gone' } }, session: null });
        const passed = passOn(await withoutLeavers(transaction, before), now);
        const { state, volunteerId } = await readSigningUp(transaction, passed, userId);
        const outcome = rule(state, now);
        const session = outcome.ok ? outcome.session : passed;
        await write(transaction, before, session, new Map(volunteerId ? [[userId, volunteerId]] : []), now);
        await shows(transaction, session, now);
        return { outcome, session };
      }),

    async passOn(now) {
      const waitedFor = await client.signUp.findMany({
        where: { state: { in: ['offered', 'reserve'] }, session: toBegin(now) },
        select: { sessionId: true },
      });
      const ids = new Set(waitedFor.map(({ sessionId }) => sessionId));
      const waiting = (await inPieces(ids, (piece) => find({ id: { in: piece } }))).flat().sort(bySoonest);
      let told = 0;
      for (const stored of waiting) {
        if (passOn(stored, now) === stored) continue;
        told += await inTransaction(client, async (transaction) => {
          const before = await lockSession(transaction, workspaceId, stored.id);
          if (!before) return 0;
          const passed = passOn(await withoutLeavers(transaction, before), now);
          await shows(transaction, passed, now);
          return write(transaction, before, passed, new Map(), now);
        });
      }
      for (const id of await unmarkedSessions(client, now, null)) {
        told += await inTransaction(client, async (transaction) => {
          const session = await lockSession(transaction, workspaceId, id);
          // Another replica may have been first.
          const isUnmarked = session && (await unmarkedSessions(transaction, now, id)).includes(id);
          if (!isUnmarked) return 0;
          const facts = { kind: 'session_unmarked', sessionId: id } as const;
          const notices = (await remindedOfMarking(transaction, session)).map((userId) => ({ userId, facts }));
          await writeNotices(transaction, workspaceId, notices, now);
          showsOnly([]);
          return notices.length;
        });
      }
      return told;
    },
  };
}

function toBegin(now: Date) {
  return { status: 'planned', startsAt: { gt: now } };
}

/** Planned sessions that have not begun. */
export async function sessionsToCome({ client }: StoreScope, now: Date): Promise<readonly Subject[]> {
  const rows = await inPages((after, take) =>
    client.session.findMany({
      where: { ...toBegin(now), ...after },
      select: { id: true },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  return rows.map(({ id }) => aboutSession(id));
}

/** Those for all groups, and these groups' own. @param groups null for every group */
async function idsToCome(
  client: Pick<ScopedClient, 'session'>,
  groups: ReadonlySet<string> | null,
  now: Date,
): Promise<readonly string[]> {
  const idsOf = async (where: Prisma.SessionWhereInput): Promise<readonly string[]> => {
    const rows = await client.session.findMany({ where: { ...toBegin(now), ...where }, select: { id: true } });
    return rows.map(({ id }) => id);
  };
  if (groups === null) return idsOf({});
  const own = await inPieces(groups, (piece) => idsOf({ groupId: { in: piece } }));
  return [...(await idsOf({ groupId: null })), ...own.flat()];
}

/** Sessions to come that people have signed up for. */
export const theirSessions: WhereShown = async (transaction, userIds, now) => {
  const rows = await transaction.signUp.findMany({
    where: { volunteer: { userId: { in: [...userIds] } }, session: toBegin(now) },
    select: { sessionId: true },
  });
  return [...new Set(rows.map(({ sessionId }) => sessionId))].map(aboutSession);
};
