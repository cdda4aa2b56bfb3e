import type { Claim, Group, Shift } from '../../core/model.js';
import { everybodyOn, placeOf } from '../../core/party.js';
import type { Reader } from '../../core/reminder-times.js';
import { timesOf } from '../../core/stretches.js';
import type { ReminderSettings } from '../../groups/reminder-settings.rule.js';
import type { NewNotice, Notice } from '../../telling/notices.rule.js';
import type { CompanyNoticeFacts } from './company-notices.rule.js';
import { enoughSince, heardEnoughAt, heardShortBefore } from './running-again.rule.js';
import { remindedBefore } from './running-short.rule.js';

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
}

/** What is known when a place is given up. */
export interface Surroundings {
  readonly group: Group;
  readonly settings: ReminderSettings;
  /** When the week was posted; null where that is not known. */
  readonly postedAt: Date | null;
  /** When somebody last gave a place on the visit up before; null for never. */
  readonly leftBefore: Date | null;
  /** The leaders, by Slack user id. */
  readonly readers: ReadonlyMap<string, Pick<Reader, 'quietHours' | 'timeZone'>>;
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
  return companions(leaving).length > 0 || fallsShort(leaving) || leaving.freedBy !== null;
}

/** What people hear at once of a place that was given up: whoever still goes, and leaders of a visit that is short now. */
export function newsOf(leaving: Leaving, about: Surroundings, now: Date): News {
  const { after, userId, freedBy } = leaving;
  const { group, pending } = about;
  if (!mayBeNews(leaving, now)) return { notices: [], overtaken: [], isToldShort: false };
  const facts = { groupId: group.id, shiftId: after.id };
  const isNews = fallsShort(leaving) && isNewsToLeaders(leaving, about, now);
  const leaders = isNews ? leadersToTell(leaving, about, now) : [];
  const missing = after.minimumParty - after.claims.length;
  const toLeaders = leaders.map(
    (leaderId): NewNotice<CompanyNoticeFacts> => ({
      userId: leaderId,
      facts: { kind: 'short_now', ...facts, when: timesOf(after), missing },
    }),
  );
  // A leader who goes along hears it once, and more of it.
  const readers = companions(leaving).filter((reader) => !leaders.includes(reader));
  const toOthers = readers.map((reader): NewNotice<CompanyNoticeFacts> => {
    const left = [...leftAccordingTo(pending, reader), userId];
    return { userId: reader, facts: { kind: 'company_changed', ...facts, left: [...new Set(left)] } };
  });
  const toHolder: NewNotice<CompanyNoticeFacts>[] = freedBy
    ? [{ userId, facts: { kind: 'seat_freed', ...facts, by: freedBy } }]
    : [];
  const notices = [...toHolder, ...toLeaders, ...toOthers];
  const again = pending.filter((known) =>
    notices.some((notice) => notice.userId === known.userId && notice.facts.kind === known.facts.kind),
  );
  const isToldShort = isNews && (leaders.length > 0 || !about.settings.kinds.includes('short'));
  return { notices, overtaken: again.map(({ id }) => id), isToldShort };
}

/**
 * A release is news to leaders whatever they knew. A claim taken back at once is only where somebody was told of it, or
 * where leaders have heard of the visit's shortages before.
 */
function isNewsToLeaders(leaving: Leaving, { group, settings, postedAt }: Surroundings, now: Date): boolean {
  const { after, isUndo } = leaving;
  if (!isUndo || companions(leaving).length > 0 || after.toldShortAt) return true;
  return remindedBefore(now, settings, group, after, postedAt);
}

/** Leaves out who was told that it is short and has not heard yet that somebody had come. */
function leadersToTell({ before }: Leaving, about: Surroundings, now: Date): readonly string[] {
  const { group, settings, readers } = about;
  if (!settings.kinds.includes('short')) return [];
  return group.leaderIds.filter((leaderId) => {
    const reader = readers.get(leaderId);
    return !reader || !stillKnowsShort(before, about, reader, now);
  });
}

function stillKnowsShort(
  before: Shift,
  { group, settings, postedAt, leftBefore }: Surroundings,
  reader: Pick<Reader, 'quietHours' | 'timeZone'>,
  now: Date,
): boolean {
  const since = enoughSince(before);
  // Where somebody has left since, it may have had enough for long.
  if (!since || (leftBefore && leftBefore > since)) return false;
  const isTold =
    heardShortBefore(since, before, group, reader) || remindedBefore(since, settings, group, before, postedAt);
  return isTold && heardEnoughAt(since, before, group, reader) > now;
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
