import type { Locale, MembershipStatus, Names } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';

/** What is stored of somebody, as they are told it. */
export interface OwnData {
  readonly isNationalStaff: boolean;
  /** Names of the groups that they lead. */
  readonly leads: readonly string[];
  /** Whether it was noted what Slack says of them. */
  readonly hasRole: boolean;
  readonly groups: readonly OwnMembership[];
  /** Soonest first. */
  readonly ahead: readonly OwnVisit[];
  /** Visits that are over. */
  readonly goneBy: number;
  readonly training: readonly OwnCompletion[];
  readonly sessions: readonly OwnSession[];
  readonly standing: readonly { readonly group: string; readonly weekday: number; readonly startTime: string }[];
  /** Names of the groups in whose one-to-ones they are mentors, or are asked to be; one for each. */
  readonly pairings: readonly string[];
  readonly asked: number;
  readonly waiting: number;
  readonly timeOff: readonly { readonly from: CalendarDate; readonly until: CalendarDate }[];
  readonly wishes: number;
  /** null where they are no volunteer and have chosen nothing. */
  readonly settings: OwnSettings | null;
  /** Messages that were written for them. */
  readonly told: number;
  /** What they have done that is no row of their own. */
  readonly traces: number;
  /** Names of their groups whose channel is told whom to ring. */
  readonly contactLines: readonly string[];
}

interface OwnMembership {
  readonly name: string;
  readonly status: MembershipStatus;
  /** null while they are in it. */
  readonly endedAt: Date | null;
}

export interface OwnVisit {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly group: string;
  readonly timeZone: string;
}

interface OwnCompletion {
  readonly names: Names;
  readonly doneOn: CalendarDate;
  /** null for ever. */
  readonly expiresOn: CalendarDate | null;
}

interface OwnSession {
  readonly names: Names;
  readonly startsAt: Date;
  readonly timeZone: string;
}

interface OwnSettings {
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
  readonly locale: Locale | null;
  readonly askedAt: Date | null;
  /** Whether there is an address from which a calendar fetches their visits. */
  readonly hasCalendar: boolean;
}

/** Every row that is somebody's own, by model, as it is stored; of what they did to other rows, how often. */
export interface OwnRows {
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly traces: Readonly<Record<string, number>>;
}
