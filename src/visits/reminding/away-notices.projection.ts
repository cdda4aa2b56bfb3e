import { languageFor } from '../../core/language.js';
import type { Group } from '../../core/model.js';
import { afterQuietHours, newsAt } from '../../core/quiet-hours.js';
import type { Reader } from '../../core/reminder-times.js';
import { type ShownMessage, toldOnce } from '../../delivery/desired-message.js';
import type { Notice } from '../../telling/notices.rule.js';
import { isAboutBeingAway } from './away.rule.js';
import { awayNotice } from './away-notice.view.js';

/**
 * To those who can act for a group: that the bot was away, and people were not reminded. As a direct message sent once, when
 * its reader wants to hear of it; at once when a visit is less than a day away.
 * @param groups by id; a notice about a group that is no more says nothing
 * @param readers by Slack user id; nobody else is told
 */
export function awayNoticeMessages(
  notices: readonly Notice[],
  groups: ReadonlyMap<string, Group>,
  readers: ReadonlyMap<string, Reader>,
): ShownMessage[] {
  return notices.flatMap(({ id, userId, facts, createdAt }): ShownMessage[] => {
    if (!isAboutBeingAway(facts)) return [];
    const group = groups.get(facts.groupId);
    const reader = readers.get(userId);
    if (!group || !reader) return [];
    const { timeZone } = group.facility;
    const notBefore = facts.nextStartsAt
      ? newsAt(createdAt, facts.nextStartsAt, reader, timeZone)
      : afterQuietHours(createdAt, reader.quietHours, reader.timeZone ?? timeZone);
    const content = awayNotice(facts, group, languageFor(reader.languages, group));
    return [toldOnce(`notice:${id}`, userId, content, notBefore)];
  });
}
