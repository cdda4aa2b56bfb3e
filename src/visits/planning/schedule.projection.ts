import type { GroupWeek } from '../../core/model.js';
import { endOfWeek } from '../../core/weeks.js';
import { type ShownMessage, weekKey } from '../../delivery/desired-message.js';
import { keptOf, type Seal } from '../../delivery/said-week.rule.js';
import { aboutGroup } from '../../delivery/subjects.rule.js';
import type { NotReadyByShift } from '../claiming/day-before.rule.js';
import { schedulePost } from './schedule.view.js';

/**
 * The posted schedules: one standing message per group and posted week in the group's channel, kept true until the week
 * ends by the facility's calendar and history after that.
 * @param weeks posted weeks only
 * @param notReady who cannot go on a visit that has been checked again
 * @param seal for people whose names the post hides; null keeps nothing beside the posts
 */
export function scheduleMessages(
  weeks: readonly GroupWeek[],
  notReady: NotReadyByShift,
  now: Date,
  seal: Seal | null = null,
): ShownMessage[] {
  return weeks.map((week) => {
    const { text, blocks } = schedulePost(week, now, notReady);
    const nearestAt = nearestOf(week, now);
    return {
      key: weekKey(week.group.id, week.isoWeek),
      recipient: { channelId: week.group.channelId },
      subject: aboutGroup(week.group.id),
      content: { text, blocks },
      delivery: { lifetime: 'standing', until: endOfWeek(week.isoWeek, week.group.facility.timeZone) },
      ...(nearestAt && { nearestAt }),
      ...(seal && { kept: keptOf(week, seal) }),
    };
  });
}

/** When its next visit begins; null where none is to come. */
function nearestOf({ shifts }: GroupWeek, now: Date): Date | null {
  const ahead = shifts.map(({ startsAt }) => startsAt.getTime()).filter((startsAt) => startsAt > now.getTime());
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
}
