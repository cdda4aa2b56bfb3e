import type { NotReadyByShift } from '../domain/day-before.js';
import type { GroupWeek } from '../domain/model.js';
import { endOfWeek } from '../domain/weeks.js';
import { schedulePost } from '../views/schedule.js';
import type { DesiredMessage } from './desired-message.js';

/**
 * The posted schedules: one standing message per group and posted week in the group's channel, kept true until the week
 * ends by the facility's calendar and history after that.
 * @param weeks posted weeks only
 * @param notReady who cannot go on a visit that has been checked again
 */
export function scheduleMessages(weeks: readonly GroupWeek[], notReady: NotReadyByShift, now: Date): DesiredMessage[] {
  return weeks.map((week) => {
    const { text, blocks } = schedulePost(week, now, notReady);
    return {
      key: `week:${week.group.id}:${week.isoWeek}`,
      recipient: { channelId: week.group.channelId },
      content: { text, blocks },
      delivery: { lifetime: 'standing', until: endOfWeek(week.isoWeek, week.group.facility.timeZone) },
    };
  });
}
