import type { Group, GroupWeek } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { lastPartOf } from '../../core/stretches.js';
import { defineReading, type Pass } from '../../delivery/projecting.js';
import { isSealed } from '../../delivery/said-week.rule.js';
import { actingGroups, groupsById } from '../../groups/read-groups.reading.js';
import { unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { asSlackSays } from './in-doubt.rule.js';
import { PostedWeeks } from './posted-weeks.store.js';
import { Doubts } from './settle-doubts.store.js';

/** Visits of which a restored backup and Slack say different things. */
export const visitsInDoubt = defineReading(({ society, now }) => society.of(Doubts).list(now));

/** Posted weeks that have not ended, of groups with whoever can act for them; what is in doubt is as Slack says. */
export const postedWeeks = defineReading(async (pass) => weeksOf(pass, await pass.of(actingGroups)));

/** The same of these groups; of what has been read already nothing is read anew. */
export async function postedWeeksOf(pass: Pass, groups: readonly Group[]): Promise<readonly GroupWeek[]> {
  if (pass.about.kind !== 'everybody') return weeksOf(pass, groups);
  const ids = new Set(groups.map(({ id }) => id));
  return (await pass.of(postedWeeks)).filter(({ group }) => ids.has(group.id));
}

/** The same of the groups that notices name. */
export const noticedWeeks = defineReading(async (pass) => {
  if (pass.about.kind === 'everybody') return pass.of(postedWeeks);
  const [groups, notices] = await Promise.all([pass.of(groupsById), pass.of(unsettledNotices)]);
  const named = new Set(notices.flatMap(({ facts }) => ('shiftId' in facts ? (facts.groupId ?? []) : [])));
  return weeksOf(
    pass,
    [...groups.values()].filter(({ id }) => named.has(id)),
  );
});

async function weeksOf(pass: Pass, groups: readonly Group[]): Promise<readonly GroupWeek[]> {
  if (groups.length === 0) return [];
  const [weeks, doubts] = await Promise.all([
    pass.society.of(PostedWeeks).of(groups, pass.now),
    pass.of(visitsInDoubt),
  ]);
  const inDoubt = new Map(doubts.flatMap((doubt) => (doubt.isOpen ? [[doubt.shiftId, doubt]] : [])));
  return weeks.map((week) => asSlackSays(week, inDoubt));
}

/** Slack user ids of everybody on a visit to come, or whose second time is. Whoever is hidden from us as well cannot be asked about. */
export function goingOn(weeks: readonly GroupWeek[], now: Date): string[] {
  return weeks
    .flatMap(({ shifts }) => shifts)
    .filter((shift) => lastPartOf(shift).startsAt > now)
    .flatMap((shift) => everybodyOn(shift).map((claim) => claim.userId))
    .filter((userId) => !isSealed(userId));
}
