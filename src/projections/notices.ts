import type { Group, Locale } from '../domain/model.js';
import type { Notice } from '../domain/notices.js';
import { noticeMessage } from '../views/notice.js';
import type { DesiredMessage } from './desired-message.js';

/**
 * Every notice that is not settled yet, as a direct message sent once.
 * @param groups by id; a notice about a group that is no more says nothing
 * @param locales languages of the readers by Slack user id; the group's own where one is unknown
 */
export function noticeMessages(
  notices: readonly Notice[],
  groups: ReadonlyMap<string, Group>,
  locales: ReadonlyMap<string, Locale>,
): DesiredMessage[] {
  return notices.flatMap(({ id, userId, facts }): DesiredMessage[] => {
    const group = groups.get(facts.groupId);
    if (!group) return [];
    const content = noticeMessage(facts, group, locales.get(userId) ?? group.locale);
    return [{ key: `notice:${id}`, recipient: { userId }, content, delivery: { lifetime: 'once' } }];
  });
}
