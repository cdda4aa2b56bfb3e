import type { Group, Locale } from '../domain/model.js';
import type { Notice } from '../domain/notices.js';
import type { Requirement } from '../domain/readiness.js';
import { isAboutSession } from '../domain/session-notices.js';
import { nationalNotice, noticeMessage } from '../views/notice.js';
import type { DesiredMessage, MessageContent } from './desired-message.js';

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
    const once = (content: MessageContent): DesiredMessage => {
      return { key: `notice:${id}`, recipient: { userId }, content, delivery: { lifetime: 'once' } };
    };
    const locale = locales.get(userId);
    if (facts.kind === 'national_cannot_post') return locale ? [once(nationalNotice(facts, locale))] : [];
    const group = groups.get(facts.groupId);
    if (!group) return [];
    return [once(noticeMessage(facts, group, locale ?? group.locale, { groups, requirements }))];
  });
}
