import { FORMER_MEMBER } from '../../core/former-member.js';
import type { Claim, Group, Shift } from '../../core/model.js';
import { everybodyOn, placeOf } from '../../core/party.js';
import type { NewNotice, Notice } from '../../telling/notices.rule.js';
import type { CompanyNoticeFacts } from './company-notices.rule.js';

export type CompanyNotice = Notice<CompanyNoticeFacts>;

/** Somebody has given a place on a visit up. */
export interface Leaving {
  readonly before: Shift;
  readonly after: Shift;
  /** Slack user id of whoever had the place. */
  readonly userId: string;
  /** Whether it was a claim taken back at once, before anybody was told of it. */
  readonly isUndo: boolean;
  /** Slack user id of the leader who freed the place; null where its holder gave it up. */
  readonly freedBy: string | null;
  /** Whether they have their data erased: then nobody is told who it was. */
  readonly isForgotten?: boolean;
}

/** What is known when a place is given up. */
export interface Surroundings {
  readonly group: Group;
  /** Notices of this visit's company that have not been sent. */
  readonly pending: readonly CompanyNotice[];
}

/** What a change makes people hear. */
export interface News {
  readonly notices: readonly NewNotice<CompanyNoticeFacts>[];
  /** Ids of pending notices that say nothing more than these do. */
  readonly overtaken: readonly string[];
  /** Whether people are told that the visit has fallen below its minimum. */
  readonly isToldShort: boolean;
}

/** Whether anybody might have to hear of it. Where not, nothing need be read to find out. */
export function mayBeNews(leaving: Leaving, now: Date): boolean {
  const { after } = leaving;
  if (after.status !== 'planned' || after.startsAt <= now) return false;
  return companions(leaving).length > 0 || leaving.freedBy !== null;
}

/**
 * What people hear at once of a place that was given up: whoever still goes, and whoever a leader has freed it for. Leaders have a
 * card of a visit that is short, once it is near.
 */
export function newsOf(leaving: Leaving, { group, pending }: Surroundings, now: Date): News {
  const { after, userId, freedBy, isForgotten = false } = leaving;
  if (!mayBeNews(leaving, now)) return { notices: [], overtaken: [], isToldShort: false };
  const facts = { groupId: group.id, shiftId: after.id };
  const readers = companions(leaving);
  const toOthers = readers.map((reader): NewNotice<CompanyNoticeFacts> => {
    const left = [...leftAccordingTo(pending, reader), isForgotten ? FORMER_MEMBER : userId];
    return { userId: reader, facts: { kind: 'company_changed', ...facts, left: [...new Set(left)] } };
  });
  const toHolder: NewNotice<CompanyNoticeFacts>[] = freedBy
    ? [{ userId, facts: { kind: 'seat_freed', ...facts, by: freedBy } }]
    : [];
  const notices = [...toHolder, ...toOthers];
  const again = pending.filter((known) =>
    notices.some((notice) => notice.userId === known.userId && notice.facts.kind === known.facts.kind),
  );
  return { notices, overtaken: again.map(({ id }) => id), isToldShort: readers.length > 0 && fallsShort(leaving) };
}

function leftAccordingTo(pending: readonly CompanyNotice[], reader: string): readonly string[] {
  return pending.flatMap(({ userId, facts }) =>
    userId === reader && facts.kind === 'company_changed' ? facts.left : [],
  );
}

/**
 * Who hears that somebody does not come: everybody who still does. A claim that was taken back at once is news only to those
 * who came after it, whom the confirmation of their own place told of it.
 */
function companions({ before, after, userId, isUndo }: Leaving): string[] {
  const others = everybodyOn(after).filter((claim) => claim.userId !== userId);
  const own = placeOf(before, userId);
  return others.filter((claim) => !isUndo || !own || isLater(claim, own)).map((claim) => claim.userId);
}

function isLater(one: Claim, other: Claim): boolean {
  const apart = one.claimedAt.getTime() - other.claimedAt.getTime();
  return apart > 0 || (apart === 0 && one.seat > other.seat);
}

function fallsShort({ before, after }: Leaving): boolean {
  return before.claims.length >= after.minimumParty && after.claims.length < after.minimumParty;
}

/** Whether a notice still says something true that its reader does not know otherwise. */
export function stillHolds({ userId, facts }: CompanyNotice, shift: Shift, group: Group, now: Date): boolean {
  if (shift.status !== 'planned' || shift.startsAt <= now) return false;
  switch (facts.kind) {
    case 'company_changed':
      return placeOf(shift, userId) !== null && awayOf(facts.left, shift).length > 0;
    case 'short_now':
      return group.leaderIds.includes(userId) && shift.claims.length < shift.minimumParty;
    case 'seat_freed':
      return placeOf(shift, userId) === null;
  }
}

/** Those of them who have not come back meanwhile. */
export function awayOf(left: readonly string[], shift: Shift): readonly string[] {
  return left.filter((userId) => placeOf(shift, userId) === null);
}
