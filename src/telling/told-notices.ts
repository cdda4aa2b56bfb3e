import { languageFor } from '../core/language.js';
import type { Group } from '../core/model.js';
import type { Reader } from '../core/reminder-times.js';
import { type ShownMessage, toldOnce } from '../delivery/desired-message.js';
import type { FeatureNotices, NoticeReader } from './feature-notices.js';
import type { Notice } from './notices.rule.js';

/** How notices of each kind are read back and said. */
export type NoticeKinds = ReadonlyMap<string, FeatureNotices>;

export function kindsOf(told: readonly FeatureNotices[]): NoticeKinds {
  return new Map(told.flatMap((each) => each.kinds.map((kind) => [kind, each] as const)));
}

/** Notices as their features read them. Of a kind that no feature has, as a later version may have written, none is read. */
export function readNotices(kinds: NoticeKinds, notices: readonly Notice[]): readonly Notice[] {
  return notices.flatMap((notice) => {
    const facts = kinds.get(notice.facts.kind)?.read(notice.facts);
    return facts ? [{ ...notice, facts }] : [];
  });
}

/**
 * Every notice that is not settled yet, as a direct message sent once, but for those that a projection of their feature's says.
 * @param groups by id; a notice about a group that is no more says nothing
 * @param readers by Slack user id; nobody else is told
 * @param requirements by code, for naming what was completed
 */
export function noticeMessages(
  kinds: NoticeKinds,
  notices: readonly Notice[],
  groups: ReadonlyMap<string, Group>,
  readers: ReadonlyMap<string, Pick<Reader, 'languages' | 'timeZone'>>,
  requirements: NoticeReader['requirements'],
): ShownMessage[] {
  return notices.flatMap(({ id, userId, facts, createdAt }): ShownMessage[] => {
    const reader = readers.get(userId);
    if (!reader) return [];
    const group = (facts.groupId && groups.get(facts.groupId)) || null;
    const locale = languageFor(reader.languages, group);
    const { timeZone } = reader;
    const around = { userId, locale, timeZone, at: createdAt, groups, requirements };
    const content = kinds.get(facts.kind)?.said(facts, group, around);
    return content ? [{ ...toldOnce(`notice:${id}`, userId, content), begin: beginningsIn(facts) }] : [];
  });
}

/** When the visits that facts name begin, wherever they stand in them. */
function beginningsIn(facts: unknown): readonly Date[] {
  if (typeof facts !== 'object' || facts === null || facts instanceof Date) return [];
  return Object.entries(facts).flatMap(([name, value]) =>
    name === 'startsAt' && value instanceof Date ? [value] : beginningsIn(value),
  );
}
