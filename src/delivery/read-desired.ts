import type { Locale } from '../domain/model.js';
import type { DesiredMessage } from '../projections/desired-message.js';
import { desiredMessages } from '../projections/index.js';
import type { WorkspaceStore } from '../store/index.js';

/**
 * Reads what the projections need, in a constant number of queries whatever the number of groups, and projects it.
 * @param localeOf the language a person reads
 */
export function readDesired(
  society: WorkspaceStore,
  localeOf: (userId: string) => Promise<Locale>,
): (now: Date) => Promise<readonly DesiredMessage[]> {
  return async (now) => {
    const [weeks, notices] = await Promise.all([society.weeks.posted(now), society.notices.unsettled()]);
    const groups = notices.length > 0 ? await society.groups.list() : [];
    const readers = [...new Set(notices.map((notice) => notice.userId))];
    const locales = new Map(await Promise.all(readers.map(async (id) => [id, await localeOf(id)] as const)));
    const byId = new Map(groups.map((group) => [group.id, group]));
    return desiredMessages({ weeks, notices, groups: byId, locales }, now);
  };
}
