import type { GroupWeek } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { lastPartOf } from '../../core/stretches.js';
import { defineReading } from '../../delivery/projecting.js';
import { isSealed } from '../../delivery/said-week.rule.js';
import { actingGroups } from '../../groups/read-groups.reading.js';
import { asSlackSays } from './in-doubt.rule.js';
import { PostedWeeks } from './posted-weeks.store.js';
import { Doubts } from './settle-doubts.store.js';

/** Visits of which a restored backup and Slack say different things. */
export const visitsInDoubt = defineReading(({ society, now }) => society.of(Doubts).list(now));

/** Posted weeks that have not ended, of groups with whoever can act for them; what is in doubt is as Slack says. */
export const postedWeeks = defineReading(async (pass): Promise<readonly GroupWeek[]> => {
  const recorded = pass.of(actingGroups).then((groups) => pass.society.of(PostedWeeks).of(groups, pass.now));
  const [weeks, doubts] = await Promise.all([recorded, pass.of(visitsInDoubt)]);
  const inDoubt = new Map(doubts.flatMap((doubt) => (doubt.isOpen ? [[doubt.shiftId, doubt]] : [])));
  return weeks.map((week) => asSlackSays(week, inDoubt));
});

/** Slack user ids of everybody on a visit to come, or whose second time is. Whoever is hidden from us as well cannot be asked about. */
export function goingOn(weeks: readonly GroupWeek[], now: Date): string[] {
  return weeks
    .flatMap(({ shifts }) => shifts)
    .filter((shift) => lastPartOf(shift).startsAt > now)
    .flatMap((shift) => everybodyOn(shift).map((claim) => claim.userId))
    .filter((userId) => !isSealed(userId));
}
