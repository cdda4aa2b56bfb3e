import type { Group, Locale } from '../core/model.js';
import { DEFAULT_QUIET_HOURS } from '../core/quiet-hours.js';
import type { Reader } from '../core/reminder-times.js';
import type { Pass, Readers } from '../delivery/projecting.js';
import { Languages } from '../groups/languages.store.js';
import { groupsById } from '../groups/read-groups.reading.js';
import { Volunteers } from '../groups/volunteers.store.js';

/** What Slack says of somebody who reads our messages. */
export interface SlackReader extends Pick<Reader, 'timeZone' | 'isActive'> {
  /** IETF; null where it says nothing. */
  readonly slackLocale: string | null;
}

/** Whom messages are written to, as Slack says and as they have chosen. @param people by Slack user id */
export async function readReaders(pass: Pass, people: ReadonlyMap<string, SlackReader>): Promise<Readers> {
  const { society } = pass;
  const userIds = [...people.keys()];
  const [notes, societyLocale] = await Promise.all([
    society.of(Volunteers).notesOn(userIds),
    society.of(Languages).ofSociety(),
  ]);
  const isIn = (userId: string) => notes.get(userId)?.groupIds ?? new Set<string>();
  const members = new Map(userIds.map((userId) => [userId, isIn(userId)]));
  const ownLanguages =
    pass.about.kind === 'everybody'
      ? languagesAmong(await pass.of(groupsById), members)
      : await society.of(Languages).ofGroupsOf(members);
  const readers = new Map<string, Reader>();
  for (const [userId, { slackLocale, timeZone, isActive }] of people) {
    const note = notes.get(userId);
    const quietHours = note?.quietHours ?? DEFAULT_QUIET_HOURS;
    const groupIds = isIn(userId);
    const groups = ownLanguages.get(userId) ?? [];
    const languages = { chosen: note?.locale ?? null, slack: slackLocale, groups, society: societyLocale };
    readers.set(userId, { languages, timeZone, isActive, quietHours, groupIds });
  }
  return readers;
}

/** The same as the store says, of groups that have been read already. */
function languagesAmong(
  groups: ReadonlyMap<string, Group>,
  members: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly Locale[]> {
  const own = new Map([...members].map(([userId, groupIds]) => [userId, new Set(groupIds)]));
  for (const { id, leaderIds } of groups.values()) for (const userId of leaderIds) own.get(userId)?.add(id);
  return new Map([...own].map(([userId, ids]) => [userId, [...ids].flatMap((id) => groups.get(id)?.locale ?? [])]));
}
