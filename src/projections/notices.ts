import { isAboutCompany } from '../domain/company.js';
import { languageFor } from '../domain/language.js';
import type { Group } from '../domain/model.js';
import type { Notice } from '../domain/notices.js';
import type { Requirement } from '../domain/readiness.js';
import type { Reader } from '../domain/reminder-times.js';
import { isAboutSession } from '../domain/session-notices.js';
import { nationalNotice, noticeMessage } from '../views/notice.js';
import { undeliveredNotice } from '../views/undelivered.js';
import type { DesiredMessage, MessageContent } from './desired-message.js';

/**
 * Every notice that is not settled yet, as a direct message sent once. Those about sessions, about a visit’s clearance, about
 * who comes on a visit, about the bot's own absence and about somebody's language have projections of their own.
 * @param groups by id; a notice about a group that is no more says nothing
 * @param readers by Slack user id; nobody else is told
 * @param requirements by code, for naming what was completed
 */
export function noticeMessages(
  notices: readonly Notice[],
  groups: ReadonlyMap<string, Group>,
  readers: ReadonlyMap<string, Pick<Reader, 'languages' | 'timeZone'>>,
  requirements: ReadonlyMap<string, Requirement>,
): DesiredMessage[] {
  return notices.flatMap(({ id, userId, facts, createdAt }): DesiredMessage[] => {
    if (isAboutSession(facts) || isAboutCompany(facts)) return [];
    if (facts.kind === 'clearance' || facts.kind === 'was_away' || facts.kind === 'language') return [];
    const once = (content: MessageContent): DesiredMessage => {
      return { key: `notice:${id}`, recipient: { userId }, content, delivery: { lifetime: 'once' } };
    };
    const reader = readers.get(userId);
    if (!reader) return [];
    if (facts.kind === 'national_cannot_post' || facts.kind === 'tally_lost') {
      return [once(nationalNotice(facts, languageFor(reader.languages, null)))];
    }
    const group = facts.groupId === null ? null : (groups.get(facts.groupId) ?? null);
    const locale = languageFor(reader.languages, group);
    if (facts.kind === 'not_delivered') return [once(undeliveredNotice(facts, locale, groups))];
    if (!group) return [];
    return [
      once(
        noticeMessage(facts, group, locale, { groups, requirements, userId, timeZone: reader.timeZone, at: createdAt }),
      ),
    ];
  });
}
