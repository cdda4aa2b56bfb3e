import { grouped } from '../../core/grouped.js';
import type { Group, GroupWeek } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import type { Society } from '../../database/society.js';
import { Pauses } from '../../groups/pauses.store.js';
import { Counts } from '../../numbers/counting/counts.store.js';
import type { Requirement } from '../../training/requirements/readiness.rule.js';
import { NOT_SEEN_FOR } from './kindness.rule.js';
import type { GroupAhead } from './week-ahead.rule.js';
import { WeeksAhead } from './week-ahead.store.js';

/** Milliseconds: what a card tells of is from its Sunday back, and it stands for a week and a few hours. */
const A_CARD_STANDS = 8 * 24 * 60 * 60_000;

/** What others read of these groups too. */
interface KnownAhead {
  /** Posted ones that have not ended. */
  readonly weeks: readonly GroupWeek[];
  /** By programme code. */
  readonly requirements: ReadonlyMap<string, readonly Requirement[]>;
}

/** All that a leader is told from of what is ahead, by group id, in the same statements however many groups there are. */
export async function readGroupsAhead(
  society: Society,
  groups: readonly Group[],
  { weeks, requirements }: KnownAhead,
  now: Date,
): Promise<ReadonlyMap<string, GroupAhead>> {
  if (groups.length === 0) return new Map();
  const from = new Date(now.getTime() - A_CARD_STANDS);
  const since = new Date(from.getTime() - NOT_SEEN_FOR);
  // What was over by then is over in the week of every card that stands.
  const today = calendarDateOf(from, 'UTC');
  const ids = groups.map(({ id }) => id);
  const [stored, uncounted, pauses] = await Promise.all([
    society.of(WeeksAhead).of(ids, since, now, today),
    society.of(Counts).uncounted(groups, new Date(from.getTime() - A_CARD_STANDS), now),
    society.of(Pauses).of(groups, now),
  ]);
  const weeksOf = grouped(weeks, ({ group }) => group.id);
  const uncountedOf = grouped(uncounted, ({ group }) => group.id);
  return new Map(
    groups.flatMap((group) => {
      const known = stored.get(group.id);
      if (!known) return [];
      const visits = { weeks: weeksOf.get(group.id) ?? [], uncounted: uncountedOf.get(group.id) ?? [] };
      const days = { pauses: pauses.get(group.id) ?? [] };
      return [
        [group.id, { ...known, ...visits, ...days, group, requirements: requirements.get(group.programme.code) ?? [] }],
      ];
    }),
  );
}
