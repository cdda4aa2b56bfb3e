import type { Shift, Stretch } from '../../core/model.js';
import { everybodyOn, isExpected, placeOf } from '../../core/party.js';
import { timesOf } from '../../core/stretches.js';
import type { NewNotice } from '../../telling/notices.rule.js';
import type { CoveringNoticeFacts } from './covering-notices.rule.js';
import type { CoveredVisit, Offer } from './offers.rule.js';

type News = NewNotice<CoveringNoticeFacts>;

/**
 * What people hear at once of what has become of a visit.
 * @param by Slack user id of whoever decided it; null where time did
 */
export function newsOfCovering(before: CoveredVisit, after: CoveredVisit, by: string | null): readonly News[] {
  const ended = after.offers.filter(
    ({ id, end }) => end !== null && before.offers.find((each) => each.id === id)?.end === null,
  );
  return [
    ...ended.filter(({ kind }) => kind === 'cover').flatMap((offer) => newsOfCover(after, offer)),
    ...ended.filter(({ kind }) => kind === 'invite').flatMap((offer) => newsOfInvite(after, offer)),
    ...newsOfAbsence(before, after, by),
    ...newsOfStatus(before, after, by),
    ...newsOfLine(before, after, by),
  ];
}

function newsOfCover({ shift, group }: CoveredVisit, { end, about, takenBy }: Offer): News[] {
  const of = { groupId: group.id, shiftId: shift.id };
  const holder = placeOf(shift, about);
  if (end === 'late' && holder && isExpected(holder))
    return [{ userId: about, facts: { kind: 'nobody_could', ...of } }];
  if (end !== 'taken' || takenBy === null) return [];
  const others = everybodyOn(shift).filter(({ userId }) => userId !== takenBy && userId !== about);
  return [
    { userId: about, facts: { kind: 'cover_taken', ...of, by: takenBy } },
    ...others.map(
      ({ userId }): News => ({ userId, facts: { kind: 'came_instead', ...of, left: about, came: takenBy } }),
    ),
  ];
}

/** Whoever asked hears a yes. A no and silence are told to nobody. */
function newsOfInvite({ shift, group }: CoveredVisit, { end, openedBy, takenBy }: Offer): News[] {
  if (end !== 'taken' || takenBy === null || openedBy === null || openedBy === takenBy) return [];
  return [{ userId: openedBy, facts: { kind: 'invite_taken', groupId: group.id, shiftId: shift.id, by: takenBy } }];
}

/**
 * Two have swapped: whoever asked hears of it, and both parties of whom they go with.
 * @param own after it, the visit of whoever asked
 * @param other after it, that of whoever said yes
 */
export function newsOfSwap(own: CoveredVisit, other: CoveredVisit, askedBy: string, saidYes: string): readonly News[] {
  const of = (visit: CoveredVisit) => ({ groupId: visit.group.id, shiftId: visit.shift.id });
  const told = (visit: CoveredVisit, left: string, came: string): News[] =>
    everybodyOn(visit.shift)
      .filter(({ userId }) => userId !== came)
      .map(({ userId }): News => ({ userId, facts: { kind: 'came_instead', ...of(visit), left, came } }));
  const gave = timesOf(own.shift);
  return [
    { userId: askedBy, facts: { kind: 'swapped', ...of(other), by: saidYes, gave } },
    ...told(own, askedBy, saidYes),
    ...told(other, saidYes, askedBy),
  ];
}

/** A leader has said that somebody can't come: they hear it themselves, unless they are that leader. */
function newsOfAbsence(before: CoveredVisit, { shift, group }: CoveredVisit, by: string | null): News[] {
  const of = { groupId: group.id, shiftId: shift.id };
  const missing = shift.claims.filter((claim) => {
    const was = placeOf(before.shift, claim.userId);
    return was !== null && isExpected(was) && !isExpected(claim) && claim.userId !== by;
  });
  return by === null
    ? []
    : missing.map(({ userId }): News => ({ userId, facts: { kind: 'sought_for_you', ...of, by } }));
}

/** Whoever waits for a visit that will not run, whoever decided it, waits for nothing. */
function newsOfLine({ line }: CoveredVisit, after: CoveredVisit, by: string | null): News[] {
  const isRunning = after.shift.status === 'planned';
  const told = line.map(({ userId }) => userId).filter((userId) => userId !== by);
  return isRunning ? [] : told.map((userId) => lineOver(userId, after.group.id, after.shift));
}

/** That a visit for which somebody waits will not run. */
export function lineOver(userId: string, groupId: string, visit: Pick<Shift, 'id'> & Stretch): News {
  return { userId, facts: { kind: 'line_over', groupId, shiftId: visit.id, when: timesOf(visit) } };
}

/** Leaders in whose place somebody stands are sent nothing, as long as anybody else who can act is there. */
function presentLeaders({ leaderIds, awayIds = [] }: CoveredVisit['group']): readonly string[] {
  const present = leaderIds.filter((userId) => !awayIds.includes(userId));
  return present.length > 0 ? present : leaderIds;
}

function newsOfStatus(before: CoveredVisit, { shift, group }: CoveredVisit, by: string | null): News[] {
  const of = { groupId: group.id, shiftId: shift.id };
  const others = everybodyOn(shift).map(({ userId }) => userId);
  if (before.shift.status === shift.status) return [];
  switch (shift.status) {
    case 'will_not_run':
      return others.map((userId): News => ({ userId, facts: { kind: 'will_not_run', ...of, when: timesOf(shift) } }));
    case 'planned':
      return others.map((userId): News => ({ userId, facts: { kind: 'runs_after_all', ...of } }));
    case 'called_off_by_facility': {
      if (by === null) return [];
      const told = [...new Set([...presentLeaders(group), ...others])].filter((userId) => userId !== by);
      return told.map((userId): News => ({ userId, facts: { kind: 'turned_away', ...of, by, when: timesOf(shift) } }));
    }
    default:
      return [];
  }
}
