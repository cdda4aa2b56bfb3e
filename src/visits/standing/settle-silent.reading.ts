import type { GroupWeek } from '../../core/model.js';
import { defineProjection, type Pass } from '../../delivery/projecting.js';
import { aboutGroup, type Turn } from '../../delivery/subjects.rule.js';
import { postedWeeks } from '../claiming/posted-weeks.reading.js';
import { answeredBy, isSilent, isUnanswered } from './standing.rule.js';
import { StandingPlaces } from './standing-places.store.js';

/** Gives up, on visits of the groups that are looked at, places whose holders have not said in time whether they come. */
export async function settleSilent({ society, about, of, now }: Pass): Promise<boolean> {
  if (about.kind === 'these' && about.groups.size === 0) return false;
  let hasChanged = false;
  for (const { group, shifts } of await of(postedWeeks)) {
    for (const shift of shifts) {
      for (const { userId } of shift.claims.filter((claim) => isSilent({ shift, group }, claim, now))) {
        hasChanged = (await society.of(StandingPlaces).releaseSilent(shift.id, userId, now)) || hasChanged;
      }
    }
  }
  return hasChanged;
}

/** Shows nothing of its own: groups are looked at when somebody has not answered in time. */
export const projectSilentTurns = defineProjection({
  place: 23,
  shows: 'group',
  reads: { weeks: postedWeeks },
  messages: () => [],
  turns: ({ weeks }) => weeks.flatMap(silentTurns),
});

function silentTurns({ group, shifts }: GroupWeek): Turn[] {
  return shifts
    .filter(({ claims }) => claims.some(isUnanswered))
    .map((shift) => ({ subject: aboutGroup(group.id), at: answeredBy(shift) }));
}
