import type { Group } from '../../core/model.js';
import {
  outsideQuietHours,
  REMINDED_AT,
  type Reader,
  type ReminderTime,
  reminderTimes,
  stillDue,
} from '../../core/reminder-times.js';
import { type CalendarDate, wallClockToInstant } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';
import { placeOf } from '../requirements/places.rule.js';
import type { LapsingCompletion, Requirement } from '../requirements/readiness.rule.js';

/** How many days before something lapses people are reminded (DOMAIN § Readiness). */
export const LAPSING_DAYS = [60, 30, 7] as const;

/** How much earlier than the first reminder is needed we begin to look, in days: Slack is handed messages two weeks ahead. */
const LOOKED_AHEAD = 20;

/**
 * The last days that are looked for: everything whose reminders are due soon is within them.
 * @param requirements all that are asked for
 */
export function lapsingBetween(
  requirements: Iterable<Pick<Requirement, 'answerDays'>>,
  now: Date,
): { readonly from: CalendarDate; readonly until: CalendarDate } {
  const today = now.toISOString().slice(0, 10);
  const longestAnswer = Math.max(0, ...[...requirements].map(({ answerDays }) => answerDays));
  // Somewhere in the world it is still yesterday.
  return { from: dateAfter(today, -1), until: dateAfter(today, LAPSING_DAYS[0] + longestAnswer + LOOKED_AHEAD) };
}

/**
 * The group for which somebody needs a completion, and what is asked for there: one in which they are active and whose
 * programme asks for it at that place.
 * @param askedFor what each programme asks for, by its code
 * @returns null when nobody asks them for it any more: then they are not reminded
 */
export function neededIn(
  { requirementCode, place, activeIn }: LapsingCompletion,
  groups: Iterable<Group>,
  askedFor: ReadonlyMap<string, readonly Requirement[]>,
): { readonly group: Group; readonly requirement: Requirement } | null {
  for (const group of groups) {
    if (!activeIn.has(group.id)) continue;
    const requirements = askedFor.get(group.programme.code) ?? [];
    const requirement = requirements.find(({ code }) => code === requirementCode);
    if (requirement && placeOf(requirement, group.facility) === place) return { group, requirement };
  }
  return null;
}

/**
 * When to remind somebody that something lapses: at six in the evening by the facility's wall clock, so many days before
 * its last day, and so much earlier as an answer takes. Times that have passed are left out.
 */
export function lapsingReminders(
  { answerDays }: Pick<Requirement, 'answerDays'>,
  expiresOn: CalendarDate,
  { facility }: Pick<Group, 'facility'>,
  reader: Reader,
  now: Date,
): ReminderTime<string>[] {
  if (!reader.isActive) return [];
  const { timeZone } = facility;
  const lastDay = wallClockToInstant(expiresOn, REMINDED_AT, timeZone);
  const offsets = LAPSING_DAYS.map((days) => ({ name: String(days), daysBefore: days + answerDays, at: REMINDED_AT }));
  const after = stillDue(now);
  return outsideQuietHours(reminderTimes(offsets, lastDay, timeZone, after), reader, timeZone, after);
}
