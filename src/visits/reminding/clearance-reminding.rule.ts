import { subHours } from 'date-fns';
import type { Claim, Group, Shift } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { beforeQuietHours } from '../../core/quiet-hours.js';
import {
  outsideQuietHours,
  type Reachable,
  type ReminderTime,
  reminderTimes,
  stillDue,
} from '../../core/reminder-times.js';
import type { ReminderSettings } from '../../groups/reminder-settings.rule.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { clearanceOf } from '../claiming/clearance.rule.js';
import type { ClearanceNoticeFacts } from './clearance-notices.rule.js';
import { visitReminders } from './reminding.rule.js';

const QUESTIONS = [
  { name: 'two_days', daysBefore: 2, at: null },
  { name: 'one_day', daysBefore: 1, at: null },
] as const;

/** In hours. By then everybody on a visit that is not cleared has read that they are to ask before they travel. */
const ASK_FIRST_BEFORE = 20;
/** In hours. A reminder that says so as near as this is enough: nobody reads the same twice. */
const SAID_WITHIN = 1;

/**
 * When to ask a leader whether the facility has said yes: two days and one day before, at the time at which the visit
 * begins. Asked of every posted visit, also of one that nobody holds: it can be claimed until it begins, and whoever looks
 * for a visit to take reads whether it is cleared. No setting turns it off: somebody would travel to a door that stays shut.
 */
export function clearanceQuestions(
  { facility: { timeZone } }: Group,
  shift: Shift,
  reader: Reachable,
  now: Date,
): ReminderTime<'two_days' | 'one_day'>[] {
  if (clearanceOf(shift, now) === 'settled' || !reader.isActive) return [];
  const after = stillDue(now);
  return outsideQuietHours(reminderTimes(QUESTIONS, shift.startsAt, timeZone, after), reader, timeZone, after);
}

/**
 * When somebody on a visit that is not cleared is told, in a message of its own, to ask before they travel: 20 hours before,
 * or at the beginning of their quiet hours where that is inside. Whether they have chosen to be reminded or not, and also
 * when they have left the group's channel: they still hold the place. Not where their last reminder says it instead, at most
 * an hour earlier or later than this; nor to whoever claims after this: their confirmation says it.
 * @returns null when they are not told so
 */
export function askFirstTime(
  settings: ReminderSettings,
  group: Group,
  shift: Shift,
  claim: Claim,
  reader: Reachable,
  now: Date,
): Date | null {
  if (clearanceOf(shift, now) === 'settled') return null;
  const time = askFirstAfter(claim.claimedAt, settings, group, shift, claim, reader);
  return time && time > stillDue(now) ? time : null;
}

function askFirstAfter(
  after: Date,
  settings: ReminderSettings,
  group: Group,
  shift: Shift,
  claim: Claim,
  reader: Reachable,
): Date | null {
  if (!reader.isActive) return null;
  const zone = reader.timeZone ?? group.facility.timeZone;
  const time = beforeQuietHours(subHours(shift.startsAt, ASK_FIRST_BEFORE), reader.quietHours, zone);
  if (time <= after) return null;
  const last = visitReminders(settings, group, shift, claim, reader, claim.claimedAt).find(
    ({ name }) => name === 'last',
  );
  return last && last.sendAt >= subHours(time, SAID_WITHIN) ? null : time;
}

/**
 * Tells those on a visit at once that it is cleared now, or no longer is, where no message still ahead of them tells it.
 * That it is cleared: whoever a message has told otherwise, and whoever has none ahead. That it is not: whoever has none
 * ahead.
 * @param shift with its new tick
 * @param readers by Slack user id
 */
export function clearanceNotices(
  settings: ReminderSettings,
  group: Group,
  shift: Shift,
  readers: ReadonlyMap<string, Reachable>,
  now: Date,
): NewNotice<ClearanceNoticeFacts>[] {
  const facts = { kind: 'clearance', groupId: group.id, shiftId: shift.id, isCleared: shift.cleared } as const;
  return everybodyOn(shift).flatMap((claim) => {
    const { userId, claimedAt } = claim;
    const reader = readers.get(userId);
    if (!reader) return [];
    const reminders = visitReminders(settings, group, shift, claim, reader, claimedAt).map(({ sendAt }) => sendAt);
    const askFirst = askFirstAfter(claimedAt, settings, group, shift, claim, reader);
    const saysAskFirst = askFirst ? [...reminders, askFirst] : reminders;
    const isAhead = (time: Date) => time > now;
    const hears = shift.cleared ? reminders.some(isAhead) && saysAskFirst.every(isAhead) : saysAskFirst.some(isAhead);
    return hears ? [] : [{ userId, facts }];
  });
}
