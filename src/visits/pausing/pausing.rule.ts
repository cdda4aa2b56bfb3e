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

/** A visit inside a pause, with whomever it concerns besides those who have a place on it. Slack user ids. */
export interface VisitInside extends GroupShift {
  /** Whom its post names and our records do not, since a backup was put back: they believe that they go. */
  readonly named: readonly string[];
  /** In line for a place. */
  readonly waiting: readonly string[];
}

/** Who would have to be told, and of how many visits: what is looked at before it is done. */
export interface Affected {
  /** Soonest first. */
  readonly visits: readonly VisitInside[];
  /** Slack user ids of whoever holds a place on one of them or waits for one, each once, in the order of the visits. */
  readonly userIds: readonly string[];
}

export function affectedBy(visits: readonly VisitInside[]): Affected {
  return {
    visits,
    userIds: [...new Set(visits.flatMap((visit) => [...visitorsOn(visit), ...visit.waiting]))],
  };
}

function visitorsOn({ shift, named }: VisitInside): readonly string[] {
  return [...everybodyOn(shift).map(({ userId }) => userId), ...named];
}

/** One notice for each person, with all visits of theirs that are off, whatever group they are of. */
export function pausedNotices(
  pause: PlacePause,
  visits: readonly VisitInside[],
): readonly NewNotice<PausingNoticeFacts>[] {
  const { until } = pause;
  return affectedBy(visits).userIds.flatMap((userId) => {
    const theirs = visits.filter((visit) => visitorsOn(visit).includes(userId));
    const waited = visits.filter((visit) => !theirs.includes(visit) && visit.waiting.includes(userId));
    const [first] = [...theirs, ...waited];
    if (!first) return [];
    const { group } = first;
    const of = { groupId: group.id, isFacility: isOfFacility(pause, group), until };
    return [{ userId, facts: { kind: 'paused', ...of, visits: theirs.map(pausedVisit), ...waitedFor(waited) } }];
  });
}

function waitedFor(visits: readonly GroupShift[]): Pick<PausingNoticeFacts, 'waited'> {
  return visits.length > 0 ? { waited: visits.map(pausedVisit) } : {};
}

function pausedVisit({ shift, group }: GroupShift): PausedVisit {
  return { groupId: group.id, shiftId: shift.id, ...timesOf(shift) };
}
