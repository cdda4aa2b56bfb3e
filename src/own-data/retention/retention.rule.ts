import type { Retention } from '../../core/retention.js';

/** What is older than these instants is erased. */
export interface Limits {
  readonly people: Date;
  readonly audit: Date;
  readonly told: Date;
  readonly undelivered: Date;
}

/** How much was erased, or would be. */
export interface Erased {
  readonly people: number;
  readonly audit: number;
  readonly told: number;
  readonly undelivered: number;
}

/** Milliseconds. */
const DAY = 24 * 60 * 60_000;

export function limitsAt({ peopleMonths, auditMonths, toldDays, undeliveredDays }: Retention, now: Date): Limits {
  return {
    people: monthsBefore(now, peopleMonths),
    audit: monthsBefore(now, auditMonths),
    told: new Date(now.getTime() - toldDays * DAY),
    undelivered: new Date(now.getTime() - undeliveredDays * DAY),
  };
}

/** By the calendar in UTC. Of a month that has no such day, the last. */
export function monthsBefore(now: Date, months: number): Date {
  const first = new Date(now);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(now.getUTCDate(), lastDay));
  return first;
}
