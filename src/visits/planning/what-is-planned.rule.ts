import type { Activity, Group, Shift } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { reminderTimes } from '../../core/reminder-times.js';
import { atSameTimes, timesOf } from '../../core/stretches.js';
import type { ReminderSettings } from '../../groups/reminder-settings.rule.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import { isToBeClearedAnew } from './clearing.rule.js';
import type { ShiftPlan } from './week-change.rule.js';
import type { WeekNoticeFacts } from './week-notices.rule.js';

/** Milliseconds before a visit from which people have what is planned for it in mind. */
const IN_MIND = 7 * 24 * 60 * 60_000;

/** Whether something else is planned for a visit than was. A form that did not ask changes nothing. */
export function isPlannedOtherwise<Plan extends Pick<ShiftPlan, 'activities'>>(
  before: Pick<Shift, 'activities'>,
  after: Plan,
): after is Plan & { readonly activities: readonly Activity[] } {
  const was = new Set(before.activities);
  const { activities } = after;
  return activities !== undefined && (activities.length !== was.size || activities.some((each) => !was.has(each)));
}

/**
 * Tells everybody who holds a visit that something else is planned for it, once for each change: from a week before, or once their
 * first reminder has said what was. Earlier the post and the reminder say it. Where its time or format is another too, that notice
 * says it.
 */
export function plannedNotices(
  settings: ReminderSettings,
  { id: groupId, facility }: Group,
  before: Shift,
  after: ShiftPlan,
  now: Date,
): readonly NewNotice<WeekNoticeFacts>[] {
  if (!isPlannedOtherwise(before, after) || before.status !== 'planned' || before.startsAt <= now) return [];
  if (!atSameTimes(before, after) || before.format !== after.format) return [];
  const [first] = settings.kinds.includes('visits')
    ? reminderTimes([{ name: 'first', ...settings.first }], before.startsAt, facility.timeZone, new Date(0))
    : [];
  const isNear = before.startsAt.getTime() - now.getTime() <= IN_MIND;
  if (!isNear && !(first && first.sendAt <= now)) return [];
  const when = timesOf(before);
  const facts = {
    ...({ kind: 'changed', groupId, shiftId: before.id, before: when, after: when, formatChangedTo: null } as const),
    plannedChangedTo: after.activities,
    ...(before.cleared && isToBeClearedAnew(before, after) && { isUncleared: true }),
  };
  return everybodyOn(before).map(({ userId }) => ({ userId, facts }));
}
