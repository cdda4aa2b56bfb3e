import type { Group } from '../core/model.js';
import { DEFAULT_QUIET_HOURS } from '../core/quiet-hours.js';
import type { Reader } from '../core/reminder-times.js';
import type { Pass, Readers } from '../delivery/projecting.js';
import { Languages } from '../groups/languages.store.js';
import { groupsById, ledGroups } from '../groups/read-groups.reading.js';
import { Volunteers } from '../groups/volunteers.store.js';

/** What Slack says of somebody who reads our messages. */
export interface SlackReader extends Pick<Reader, 'timeZone' | 'isActive'> {
  /** IETF; null where it says nothing. */
  readonly slackLocale: string | null;
}

/** Whom messages are written to, as Slack says and as they have chosen. @param people by Slack user id */
export async function readReaders(pass: Pass, people: ReadonlyMap<string, SlackReader>): Promise<Readers> {
  const { society } = pass;
  const [notes, societyLocale, groupOf, led] = await Promise.all([
    society.of(Volunteers).notesOn([...people.keys()]),
    society.of(Languages).ofSociety(),
    pass.of(groupsById),
    pass.of(ledGroups),
  ]);
  const ledBy = groupsLedBy(led.map(({ group }) => group));
  const readers = new Map<string, Reader>();
  for (const [userId, { slackLocale, timeZone, isActive }] of people) {
    const note = notes.get(userId);
    const quietHours = note?.quietHours ?? DEFAULT_QUIET_HOURS;
    const groupIds = note?.groupIds ?? new Set<string>();
    const own = [...new Set([...groupIds, ...(ledBy.get(userId) ?? [])])];
    const groups = own.flatMap((id) => groupOf.get(id)?.locale ?? []);
    const languages = { chosen: note?.locale ?? null, slack: slackLocale, groups, society: societyLocale };
    readers.set(userId, { languages, timeZone, isActive, quietHours, groupIds });
  }
  return readers;
}

/** Ids of the groups that each leader has, by Slack user id. */
function groupsLedBy(groups: readonly Group[]): ReadonlyMap<string, ReadonlySet<string>> {
  const led = new Map<string, Set<string>>();
  for (const { id, leaderIds } of groups) {
    for (const userId of leaderIds) led.set(userId, (led.get(userId) ?? new Set()).add(id));
  }
  return led;
}
