import { languageFor } from '../../core/language.js';
import type { GroupWeek } from '../../core/model.js';
import { newsAt } from '../../core/quiet-hours.js';
import type { Reader } from '../../core/reminder-times.js';
import { type ShownMessage, toldOnce } from '../../delivery/desired-message.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import type { Notice } from '../../telling/notices.rule.js';
import { clearanceOf } from '../claiming/clearance.rule.js';
import { clearedMessage, notClearedMessage } from './clearance-messages.view.js';
import { isAboutClearance } from './clearance-notices.rule.js';

/**
 * What people have not been told yet of their visits' clearance, as direct messages sent once, when they want to hear of it.
 * Only what is still so: a tick may be taken back, and the visit called off or begun, before that or before Slack could be
 * reached.
 * @param weeks posted ones that have not ended
 * @param readers by Slack user id; nobody else is told
 */
export function clearanceNoticeMessages(
  notices: readonly Notice[],
  weeks: readonly GroupWeek[],
  readers: ReadonlyMap<string, Reader>,
  now: Date,
): ShownMessage[] {
  return notices.flatMap(({ id, userId, facts, createdAt }): ShownMessage[] => {
    if (!isAboutClearance(facts)) return [];
    const week = weeks.find(({ shifts }) => shifts.some((shift) => shift.id === facts.shiftId));
    const shift = week?.shifts.find((each) => each.id === facts.shiftId);
    if (!week || !shift || shift.status !== 'planned' || shift.startsAt <= now) return [];
    if (facts.isCleared !== (clearanceOf(shift, now) === 'settled')) return [];
    const own = { shift, group: week.group };
    const reader = readers.get(userId);
    if (!reader) return [];
    const locale = languageFor(reader.languages, week.group);
    const told = facts.isCleared ? clearedMessage(own, locale) : notClearedMessage(own, userId, locale, now);
    const content = inLocalTime(told, own, locale, reader);
    const notBefore = newsAt(createdAt, shift.startsAt, reader, week.group.facility.timeZone);
    return [toldOnce(`notice:${id}`, userId, content, notBefore)];
  });
}
