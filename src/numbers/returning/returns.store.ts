import { createAudit } from '../../database/audit.js';
import { showsOnly } from '../../database/changes.js';
import { lockFacilities, lockWorkspace } from '../../database/locks.js';
import type { ScopedClient } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { toLed } from '../../database/stored-rows.js';
import { inTransaction } from '../../database/transactions.js';
import { type RoleReader, whoCanActFor, whoHearsFor } from '../../groups/who-can-act.store.js';
import { createNotices, writeNotices } from '../../telling/notices.store.js';
import type { CountState } from '../counting/counting.rule.js';
import { type LedGroup, reminderNotices, returnNotices } from './return-notices.rule.js';
import { everyGroup, facilitiesLedBy } from './return-places.store.js';
import { lastReminder, readMonth, readReturns } from './return-rows.store.js';
import {
  type ApprovalOutcome,
  askedFrom,
  decideApproval,
  decideReminder,
  lastYearOver,
  type ReminderOutcome,
  type SentReminder,
  type YearlyReturn,
} from './yearly-return.rule.js';

/** What was decided about an approval, and how the return then stands; null where the facility had no visits. */
export interface Approved {
  readonly outcome: ApprovalOutcome;
  readonly state: YearlyReturn | null;
}

/** Exact numbers of calendar years, by facility. Whoever asks has been found to have a right to them (PRIVACY, rule 7). */
export interface Returns {
  /** Every facility that had visits or one-to-ones in the year, by name. */
  ofYear(year: number, now: Date): Promise<readonly YearlyReturn[]>;
  /** One facility's; null where it had neither in that year. */
  read(facilityId: string, year: number, now: Date): Promise<YearlyReturn | null>;
  /** Those of the facilities whose return this person may approve, by name. */
  ledBy(userId: string, year: number, now: Date): Promise<readonly YearlyReturn[]>;
  /** The visits of a facility's month that can be counted or corrected, soonest first. @param month `2026-03` */
  visitsIn(facilityId: string, month: string, now: Date): Promise<readonly CountState[]>;
  /** Reads, decides and writes in one transaction, one after the other for each facility. */
  approve(facilityId: string, year: number, userId: string, seenRevision: number, now: Date): Promise<Approved>;
  /** The last reminder about a year; null for none. */
  lastReminder(year: number): Promise<SentReminder | null>;
  /**
   * Writes down that the leaders of those missing are reminded, and what each is told.
   * @param by Slack user id of national staff
   */
  remind(year: number, by: string, now: Date): Promise<ReminderOutcome>;
  /**
   * Writes down what leaders are to be told by themselves of the last year that is over: from the first of January at nine
   * that its return is ready, and later that an approval no longer holds. Everybody once. Harmless to repeat.
   * @returns how many are told
   */
  askLeaders(now: Date): Promise<number>;
}

export const Returns = defineStore(({ client, workspaceId }) => createReturns(client, workspaceId));

export function createReturns(client: ScopedClient, workspaceId: string): Returns {
  const timeZoneOf = async (reader: Pick<ScopedClient, 'workspace'>): Promise<string> =>
    (await reader.workspace.findUniqueOrThrow({ where: { id: workspaceId } })).timeZone;

  const returns: Returns = {
    ofYear: async (year, now) => withSomebody(client, await readReturns(client, year, now, null)),

    async read(facilityId, year, now) {
      const [found] = await withSomebody(client, await readReturns(client, year, now, [facilityId]));
      return found ?? null;
    },

    async ledBy(userId, year, now) {
      const found = await readReturns(client, year, now, await facilitiesLedBy(client, userId, year));
      return found.filter(({ leaderIds }) => leaderIds.includes(userId));
    },

    visitsIn: (facilityId, month, now) => readMonth(client, facilityId, month, now),

    approve: (facilityId, year, userId, seenRevision, now) =>
      inTransaction<Approved>(client, async (transaction, takeBack) => {
        // Whoever else approves for this facility waits from here on.
        await lockFacilities(transaction, [facilityId]);
        const all = await readReturns(transaction, year, now, [facilityId]);
        const state = (await withSomebody(transaction, all))[0] ?? null;
        const outcome = decideApproval(state, userId, seenRevision, await timeZoneOf(transaction), now);
        if (!outcome.ok || !state) return takeBack({ outcome, state });
        const { approval } = outcome;
        const { version, revision, numbers } = approval;
        await transaction.returnApproval.create({
          data: {
            workspaceId,
            facilityId,
            year,
            version,
            approvedBy: userId,
            approvedAt: now,
            revision,
            clientVisits: numbers.clientVisits,
            participants: numbers.participants,
            visitsHeld: numbers.held,
          },
        });
        await createAudit(transaction, workspaceId).write(
          userId,
          'approve_return',
          { id: `${facilityId}/${year}`, scopeId: facilityId },
          now,
        );
        showsOnly([]);
        return { outcome, state: { ...state, approval } };
      }),

    lastReminder: (year) => lastReminder(client, year),

    remind: (year, by, now) =>
      inTransaction<ReminderOutcome>(client, async (transaction, takeBack) => {
        // Of two reminders at once the second finds the first.
        await lockWorkspace(transaction, workspaceId);
        const last = await lastReminder(transaction, year);
        const all = await readReturns(transaction, year, now, null);
        const outcome = decideReminder(all, last, await timeZoneOf(transaction), now);
        if (!outcome.ok) return takeBack(outcome);
        const number = (last?.number ?? 0) + 1;
        await transaction.returnReminder.create({ data: { workspaceId, year, number, sentBy: by, sentAt: now } });
        const notices = reminderNotices(
          await withActing(transaction, outcome.missing),
          await ledGroups(transaction),
        ).filter(({ userId }) => userId !== by);
        await writeNotices(transaction, workspaceId, notices, now);
        showsOnly([]);
        await createAudit(transaction, workspaceId).writeAll(
          by,
          'remind_returns',
          outcome.missing.map(({ facility: { id } }) => ({ id: `${id}/${year}`, scopeId: id })),
          now,
        );
        return outcome;
      }),

    async askLeaders(now) {
      const timeZone = await timeZoneOf(client);
      const year = lastYearOver(timeZone, now);
      if (now < askedFrom(year, timeZone)) return 0;
      const all = await withActing(client, await returns.ofYear(year, now));
      const notices = returnNotices(all, await ledGroups(client));
      const own = createNotices(client, workspaceId);
      return notices.length === 0 ? 0 : own.writeUnlessTold(notices, null, now);
    },
  };
  return returns;
}

/** The same; where every group that visited is closed, those who act in its leaders' place approve. */
async function withSomebody(client: RoleReader, returns: readonly YearlyReturn[]): Promise<YearlyReturn[]> {
  const unled = returns.filter(({ leaderIds }) => leaderIds.length === 0);
  if (unled.length === 0) return [...returns];
  const acting = new Map((await withActing(client, unled)).map((each) => [each.facility.id, each]));
  return returns.map((each) => acting.get(each.facility.id) ?? each);
}

/** The same with those who can act in place of leaders who cannot. */
async function withActing(client: RoleReader, returns: readonly YearlyReturn[]): Promise<YearlyReturn[]> {
  const led = returns.map(({ facility, leaderIds }) => ({ id: facility.id, leaderIds }));
  const acting = await whoCanActFor(client, led);
  return returns.map((each) => ({ ...each, leaderIds: acting.get(each.facility.id) ?? each.leaderIds }));
}

/** With those who are told. In a fixed order, so that who leads several groups is told of the same one each time. */
async function ledGroups(client: RoleReader): Promise<LedGroup[]> {
  const rows = await everyGroup(client);
  const groups = rows.map(({ id, leaders }) => ({ id, ...toLed(leaders) }));
  const acting = await whoHearsFor(client, groups);
  return groups.map(({ id, leaderIds }) => ({ id, leaderIds: acting.get(id) ?? leaderIds }));
}
