import type { Facility, Programme } from '../../core/model.js';
import { type CalendarDate, calendarDateOf, wallClockToInstant } from '../../core/time.js';
import type { Count } from '../counting/counting.rule.js';

/** One visit of a calendar year at one facility: told of, or over, held by somebody, and not told of yet. */
export interface YearVisit {
  /** By the facility's calendar. */
  readonly date: CalendarDate;
  /** Code of the programme that its group had when it was first told of; of one not told of, that it has now. */
  readonly programmeCode: string;
  /** null until somebody has told. */
  readonly count: Count | null;
}

/** Exact numbers. They are for the facility's leaders and for national staff, and never meet a channel. */
export interface ExactNumbers {
  readonly clientVisits: number;
  /** Who took part in group activities. */
  readonly participants: number;
  /** Visits that took place. */
  readonly held: number;
}

export interface YearNumbers extends ExactNumbers {
  /** Visits that are over, that somebody held, and that nobody has counted. */
  readonly uncounted: number;
}

export interface MonthNumbers extends YearNumbers {
  /** `2026-01` */
  readonly month: string;
  /** Counted, held or not, and uncounted. */
  readonly visits: number;
}

/** A leader approved the numbers as they were. */
export interface Approval {
  /** 1 for the first of a facility and year. */
  readonly version: number;
  /** Slack user id. */
  readonly by: string;
  readonly at: Date;
  /** What `revisionOf` was. */
  readonly revision: number;
  readonly numbers: ExactNumbers;
}

/** What a facility returns for one calendar year. */
export interface YearlyReturn {
  /** As it is now, whatever it was called and wherever it belonged in that year. */
  readonly facility: Facility;
  readonly year: number;
  readonly visits: readonly YearVisit[];
  /** People supported: one-to-ones that ran there in the year. */
  readonly supported: number;
  /**
   * How often mentors met inside in the year, by code of the programme: each time one person, so one client visit. By ISO weeks, so
   * that they are part of no month.
   */
  readonly meetings: ReadonlyMap<string, number>;
  /** Those that had visits or met there in that year, in the society's order. */
  readonly programmes: readonly Programme[];
  /**
   * Who may approve, by Slack user id: the leaders of the groups that visit the facility now; where none does, those of the
   * groups that visited it then.
   */
  readonly leaderIds: readonly string[];
  /** The last one; null when there is none. */
  readonly approval: Approval | null;
}

/** What a year's numbers are made of. */
type Told = Pick<YearlyReturn, 'visits' | 'meetings'>;

/**
 * - **approved**: by a leader, and nothing has been counted or corrected since.
 * - **taken_back**: approved, and counted or corrected since by `changedBy` (null where only the plan has changed).
 * - **open**: never approved.
 */
export type ReturnStanding =
  | { readonly kind: 'approved'; readonly approval: Approval }
  | { readonly kind: 'taken_back'; readonly approval: Approval; readonly changedBy: string | null }
  | { readonly kind: 'open' };

/** Leaders are not asked in the night of the New Year. */
const ASKED_AT = '09:00';

/** Leaders of facilities whose return is missing are reminded at most this often, in milliseconds. */
export const REMINDED_AGAIN_AFTER = 7 * 24 * 60 * 60_000;

/** The twelve months of a year, each with what was visited in it. @param visits of that year */
export function monthsOf(year: number, visits: readonly YearVisit[]): MonthNumbers[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const own = visits.filter(({ date }) => date.startsWith(`${month}-`));
    return { month, visits: own.length, ...numbersOf(own) };
  });
}

/** What visits alone sum up to. A visit that was not held counts nothing. */
export function numbersOf(visits: readonly Pick<YearVisit, 'count'>[]): YearNumbers {
  const counts = visits.flatMap(({ count }) => count ?? []);
  const sum = (numbers: readonly (number | null)[]): number =>
    numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
  return {
    clientVisits: sum(counts.map(({ clientVisits }) => clientVisits)),
    participants: sum(counts.map(({ participants }) => participants)),
    held: counts.filter(({ held }) => held).length,
    uncounted: visits.length - counts.length,
  };
}

/** What a year sums up to: its visits, and the meetings inside of one-to-ones, which are client visits too. */
export function yearNumbers({ visits, meetings }: Told): YearNumbers {
  const ofVisits = numbersOf(visits);
  return { ...ofVisits, clientVisits: ofVisits.clientVisits + timesMet(meetings) };
}

/** How often mentors met inside. */
export function timesMet(meetings: YearlyReturn['meetings']): number {
  return [...meetings.values()].reduce((sum, count) => sum + count, 0);
}

/** What each programme sums up to: together, what all of them do. */
export function programmeNumbers({
  visits,
  meetings,
  programmes,
}: Told & Pick<YearlyReturn, 'programmes'>): readonly (YearNumbers & { readonly programme: Programme })[] {
  return programmes.map((programme) => {
    const { code } = programme;
    const own = visits.filter(({ programmeCode }) => programmeCode === code);
    return { programme, ...yearNumbers({ visits: own, meetings: new Map([[code, meetings.get(code) ?? 0]]) }) };
  });
}

/** One more with every count and every correction, whatever it says, and with every meeting. */
export function revisionOf({ visits, meetings }: Told): number {
  return visits.reduce((sum, { count }) => sum + (count?.version ?? 0), timesMet(meetings));
}

/** Whether the last approval still holds: for exactly the numbers that it was given to, as they were told then. */
export function standingOf({ visits, meetings, approval }: Told & Pick<YearlyReturn, 'approval'>): ReturnStanding {
  if (!approval) return { kind: 'open' };
  const { clientVisits, participants, held } = yearNumbers({ visits, meetings });
  const { numbers } = approval;
  const isSame =
    revisionOf({ visits, meetings }) === approval.revision &&
    clientVisits === numbers.clientVisits &&
    participants === numbers.participants &&
    held === numbers.held;
  if (isSame) return { kind: 'approved', approval };
  const changes = visits
    .flatMap(({ count }) => (count && count.countedAt > approval.at ? [count] : []))
    .sort((one, other) => one.countedAt.getTime() - other.countedAt.getTime());
  return { kind: 'taken_back', approval, changedBy: changes.at(-1)?.countedBy ?? null };
}

export type ApprovalOutcome =
  | { readonly ok: true; readonly approval: Approval }
  | {
      readonly ok: false;
      /**
       * `not_a_leader`: of this facility; also where it had no visits. `not_over`: the year. `changed`: something was counted
       * or corrected since it was shown. `approved`: by somebody already.
       */
      readonly reason: 'not_a_leader' | 'not_over' | 'changed' | 'approved';
    };

/**
 * Whether somebody approves what they were shown. Of two leaders at once the first does.
 * @param seenRevision what `revisionOf` was when the numbers were shown
 * @param timeZone the society's own
 */
export function decideApproval(
  state: YearlyReturn | null,
  userId: string,
  seenRevision: number,
  timeZone: string,
  now: Date,
): ApprovalOutcome {
  if (!state?.leaderIds.includes(userId)) return { ok: false, reason: 'not_a_leader' };
  if (!isYearOver(state.year, timeZone, now)) return { ok: false, reason: 'not_over' };
  const revision = revisionOf(state);
  if (revision !== seenRevision) return { ok: false, reason: 'changed' };
  if (standingOf(state).kind === 'approved') return { ok: false, reason: 'approved' };
  const { clientVisits, participants, held } = yearNumbers(state);
  const version = (state.approval?.version ?? 0) + 1;
  const numbers = { clientVisits, participants, held };
  return { ok: true, approval: { version, by: userId, at: now, revision, numbers } };
}

/**
 * Whether somebody about to approve what they were shown is asked once more, because visits of it have not been counted.
 * Everybody else is answered by `decideApproval`.
 * @param seenRevision what `revisionOf` was when the numbers were shown
 */
export function isAskedOnceMore(state: YearlyReturn, userId: string, seenRevision: number): boolean {
  const mayApprove = state.leaderIds.includes(userId) && standingOf(state).kind !== 'approved';
  return mayApprove && revisionOf(state) === seenRevision && numbersOf(state.visits).uncounted > 0;
}

/** The last calendar year that is over. @param timeZone the society's own */
export function lastYearOver(timeZone: string, now: Date): number {
  return Number(calendarDateOf(now, timeZone).slice(0, 4)) - 1;
}

export function isYearOver(year: number, timeZone: string, now: Date): boolean {
  return year <= lastYearOver(timeZone, now);
}

/** From when on leaders are told that a year's return is ready: the first of January after it, at nine. @param timeZone the society's own */
export function askedFrom(year: number, timeZone: string): Date {
  return wallClockToInstant(`${year + 1}-01-01`, ASKED_AT, timeZone);
}

/** Those that no approval holds for, in their order. */
export function missingOf(returns: readonly YearlyReturn[]): YearlyReturn[] {
  return returns.filter((each) => standingOf(each).kind !== 'approved');
}

export type ReminderOutcome =
  | { readonly ok: true; readonly missing: readonly YearlyReturn[] }
  | { readonly ok: false; readonly reason: 'not_over' | 'none_missing' }
  | { readonly ok: false; readonly reason: 'reminded'; readonly last: SentReminder };

/** National staff reminded the leaders of every facility whose return was missing. */
export interface SentReminder {
  /** Slack user id. */
  readonly by: string;
  readonly at: Date;
}

/** Whether it is too soon for another reminder. */
export function isRecent(last: SentReminder, now: Date): boolean {
  return now.getTime() - last.at.getTime() < REMINDED_AGAIN_AFTER;
}

/**
 * Whether the leaders of those missing are reminded now.
 * @param returns of one year
 * @param last reminder about that year; null for none
 * @param timeZone the society's own
 */
export function decideReminder(
  returns: readonly YearlyReturn[],
  last: SentReminder | null,
  timeZone: string,
  now: Date,
): ReminderOutcome {
  if (returns.some(({ year }) => !isYearOver(year, timeZone, now))) return { ok: false, reason: 'not_over' };
  const missing = missingOf(returns);
  if (missing.length === 0) return { ok: false, reason: 'none_missing' };
  if (last && isRecent(last, now)) return { ok: false, reason: 'reminded', last };
  return { ok: true, missing };
}
