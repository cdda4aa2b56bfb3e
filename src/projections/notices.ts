import type { Group, Locale } from '../domain/model.js';
import type { Notice } from '../domain/notices.js';
import type { Requirement } from '../domain/readiness.js';
import { isAboutSession } from '../domain/session-notices.js';
import { noticeMessage } from '../views/notice.js';
import type { DesiredMessage } from './desired-message.js';

/**
 * Every notice that is not settled yet, as a direct message sent once. Those about sessions have a projection of their own.
 * @param groups by id; a notice about a group that is no more says nothing
 * @param locales languages of the readers by Slack user id; the group's own where one is unknown
 * @param requirements by code, for naming what was completed
 */
export function noticeMessages(
  notices: readonly Notice[],
  groups: ReadonlyMap<string, Group>,
  locales: ReadonlyMap<string, Locale>,
  requirements: ReadonlyMap<string, Requirement>,
): DesiredMessage[] {
  return notices.flatMap(({ id, userId, facts }): DesiredMessage[] => {
    if (isAboutSession(facts)) return [];
    const group = groups.get(facts.groupId);
    if (!group) return [];
    const content = noticeMessage(facts, group, locales.get(userId) ?? group.locale, { groups, requirements });
    return [{ key: `notice:${id}`, recipient: { userId }, content, delivery: { lifetime: 'once' } }];
  });
}
