import type { Group, GroupShift, PlacePause } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { timesOf } from '../../core/stretches.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import type { PausedVisit, PausingNoticeFacts } from './pausing-notices.rule.js';

/** What rests: one group, or a facility with all groups that visit it. */
export type Place =
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'facility'; readonly id: string };

/** Visits called off in one transaction: claims at the facility wait for no longer. */
export const CALLED_OFF_AT_ONCE = 50;

/** Whether the facility itself is paused: then it has called the visits off, and need not say why. */
export function isOfFacility({ place }: Pick<PlacePause, 'place'>, { facility }: Pick<Group, 'facility'>): boolean {
  return place === facility.id;
}

/** Who would have to be told, and of how many visits: what is looked at before it is done. */
export interface Affected {
  /** Soonest first. */
  readonly visits: readonly GroupShift[];
  /** Slack user ids of whoever holds a place on one of them, each once, in the order of the visits. */
  readonly userIds: readonly string[];
}

export function affectedBy(visits: readonly GroupShift[]): Affected {
  return {
    visits,
    userIds: [...new Set(visits.flatMap(({ shift }) => everybodyOn(shift).map((each) => each.userId)))],
  };
}

/** One notice for each person, with all visits of theirs that are off, whatever group they are of. */
export function pausedNotices(
  pause: PlacePause,
  visits: readonly GroupShift[],
): readonly NewNotice<PausingNoticeFacts>[] {
  const { until } = pause;
  return affectedBy(visits).userIds.flatMap((userId) => {
    const theirs = visits.filter(({ shift }) => everybodyOn(shift).some((claim) => claim.userId === userId));
    const [first] = theirs;
    if (!first) return [];
    const { group } = first;
    const of = { groupId: group.id, isFacility: isOfFacility(pause, group), until };
    return [{ userId, facts: { kind: 'paused', ...of, visits: theirs.map(pausedVisit) } }];
  });
}

function pausedVisit({ shift, group }: GroupShift): PausedVisit {
  return { groupId: group.id, shiftId: shift.id, ...timesOf(shift) };
}
