import type { Claim, GroupWeek, Shift } from '../../src/core/model.js';
import type { Refusal } from '../../src/core/refusals.js';
import type { NewNotice } from '../../src/telling/notices.rule.js';
import type { WeekChange, WeekOutcome } from '../../src/visits/planning/week-change.rule.js';
import { aClaim, aGroup, at, aVisit, aWeek } from './imagined.js';

export const LENA = 'U0LENA';
/** Saturday in week 47, by the wall clock in Stockholm. */
export const NOW = at('2026-11-21 10:00');

const GROUP = aGroup({ id: 'group', leaderIds: [LENA] });

/** Week 48 of Lena’s group, posted unless told. */
export function week(shifts: readonly Shift[] = [], more: Partial<GroupWeek> = {}): GroupWeek {
  return aWeek(shifts, { group: GROUP, changedBy: LENA, ...more });
}

/** A visit that is not cleared yet. @param from e.g. `2026-11-24 17:00` @param to e.g. `19:00` */
export function shift(id: string, from: string, to: string, more: Partial<Shift> = {}): Shift {
  const [date] = from.split(' ');
  return aVisit({ id, startsAt: at(from), endsAt: at(`${date} ${to}`), cleared: false, ...more });
}

/** What makes a visit one that these people hold. */
export function heldBy(...userIds: readonly string[]): { readonly claims: readonly Claim[] } {
  return { claims: userIds.map((userId, index) => aClaim(userId, { seat: index + 1 })) };
}

export const tuesday = shift('tuesday', '2026-11-24 17:00', '19:00');
export const thursday = shift('thursday', '2026-11-26 17:00', '19:00');

/** Why something was refused; null when it was not. */
export function refusalOf(outcome: WeekOutcome): Refusal | null {
  return outcome.ok ? null : outcome.refusal;
}

/** What changes; nothing when it was refused. */
export function changesOf(outcome: WeekOutcome): readonly WeekChange[] {
  return outcome.ok ? outcome.changes : [];
}

/** Who is told what; nobody when it was refused. */
export function noticesOf(outcome: WeekOutcome): readonly NewNotice[] {
  return outcome.ok ? outcome.notices : [];
}
