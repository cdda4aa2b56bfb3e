import type { Group, GroupWeek, Locale } from '../domain/model.js';
import { DEFAULT_QUIET_HOURS } from '../domain/quiet-hours.js';
import type { Reader } from '../domain/reminding.js';
import type { DesiredMessage } from '../projections/desired-message.js';
import { desiredMessages } from '../projections/index.js';
import type { WorkspaceStore } from '../store/index.js';

/** What Slack says of somebody who reads our messages. */
export type SlackReader = Pick<Reader, 'locale' | 'timeZone' | 'isActive'>;

/**
 * Reads what the projections need, in a constant number of queries whatever the number of groups, and projects it.
 * @param readPeople asks Slack about these people, and answers for all of them or throws
 */
export function readDesired(
  society: WorkspaceStore,
  readPeople: (userIds: readonly string[]) => Promise<ReadonlyMap<string, SlackReader>>,
): (now: Date) => Promise<readonly DesiredMessage[]> {
  return async (now) => {
    const [weeks, notices, groups, settings] = await Promise.all([
      society.weeks.posted(now),
      society.notices.unsettled(),
      society.groups.list(),
      society.groups.reminders(),
    ]);
    const reminded = [...new Set([...holdersOf(weeks, now), ...groups.flatMap((group) => group.leaderIds)])];
    const people = await readPeople([...new Set([...reminded, ...notices.map((notice) => notice.userId)])]);
    const readers = await readReaders(society, reminded, people);
    const locales = new Map<string, Locale>([...people].map(([userId, { locale }]) => [userId, locale]));
    const byId = new Map<string, Group>(groups.map((group) => [group.id, group]));
    return desiredMessages({ weeks, notices, groups: byId, locales, settings, readers }, now);
  };
}

function holdersOf(weeks: readonly GroupWeek[], now: Date): string[] {
  return weeks
    .flatMap(({ shifts }) => shifts)
    .filter((shift) => shift.startsAt > now)
    .flatMap(({ claims }) => claims.map((claim) => claim.userId));
}

async function readReaders(
  society: WorkspaceStore,
  userIds: readonly string[],
  people: ReadonlyMap<string, SlackReader>,
): Promise<ReadonlyMap<string, Reader>> {
  const notes = await society.volunteers.notesOn(userIds);
  const readers = new Map<string, Reader>();
  for (const userId of userIds) {
    const person = people.get(userId);
    if (!person) continue;
    const { locale, timeZone, isActive } = person;
    const note = notes.get(userId);
    const quietHours = note?.quietHours ?? DEFAULT_QUIET_HOURS;
    readers.set(userId, { locale, timeZone, isActive, quietHours, groupIds: note?.groupIds ?? new Set() });
  }
  return readers;
}
