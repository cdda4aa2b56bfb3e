import { everybodyOn } from '../../core/party.js';
import { calendarDateOf } from '../../core/time.js';
import { dateInWeek } from '../../core/weeks.js';
import { type CardWeek, type GroupAhead, type MemberAhead, outlookOn } from './week-ahead.rule.js';

/** All in milliseconds. */
const DAY = 24 * 60 * 60_000;
/** Two months: somebody who comes every other week has missed four times by then, and whoever drifts away can still be asked back. */
export const NOT_SEEN_FOR = 60 * DAY;
/** Four weeks, in which so many visits are one a week: more than most groups count on, and what wears people out is a habit of it. */
const OFTEN_WITHIN = 28 * DAY;
const OFTEN = 4;

/** Who may need a kind word. Slack user ids, in an order that says nothing: it is the same each week, and nobody is counted. */
export interface Kindness {
  /** Ready, and not on a visit for two months. */
  readonly missed: readonly string[];
  /** On visits very often of late. */
  readonly often: readonly string[];
}

/**
 * Whom the leader of a group may want to write to, as it was when their card came. Nobody who rests or is away, is new, or has a
 * place on a visit to come; and nobody where no visits were: nobody has missed any.
 * @param readerId Slack user id of whoever reads it, who is not told of themselves
 */
export function kindnessIn(ahead: GroupAhead, card: CardWeek, readerId: string): Kindness {
  const { group, weeks, members, been } = ahead;
  const since = (milliseconds: number): Date => new Date(card.sendAt.getTime() - milliseconds);
  const seen = new Set(been.filter(({ startsAt }) => startsAt >= since(NOT_SEEN_FOR)).map(({ userId }) => userId));
  const going = new Set(weeks.flatMap(({ shifts }) => shifts.flatMap(everybodyOn)).map(({ userId }) => userId));
  const isOthers = ({ userId }: MemberAhead): boolean => userId !== readerId;
  const today = calendarDateOf(card.sendAt, group.facility.timeZone);
  const isMissed = (member: MemberAhead): boolean =>
    member.status === 'active' &&
    member.joinedAt <= since(NOT_SEEN_FOR) &&
    !group.leaderIds.includes(member.userId) &&
    !seen.has(member.userId) &&
    !going.has(member.userId) &&
    !isAway(member, card) &&
    outlookOn(ahead, member, today).ahead.kind !== 'not_ready';
  const timesOf = ({ userId }: MemberAhead): number =>
    been.filter((each) => each.userId === userId && each.startsAt >= since(OFTEN_WITHIN)).length;
  return {
    missed: seen.size > 0 ? namesOf(members.filter((member) => isOthers(member) && isMissed(member))) : [],
    often: namesOf(members.filter((member) => isOthers(member) && timesOf(member) >= OFTEN)),
  };
}

/** On some day of the week that comes. */
function isAway({ timeOff }: MemberAhead, { isoWeek }: CardWeek): boolean {
  return timeOff.some(({ from, until }) => from <= dateInWeek(isoWeek, 7) && until >= dateInWeek(isoWeek, 1));
}

/** What people are called is Slack's to know. */
function namesOf(members: readonly MemberAhead[]): readonly string[] {
  return members.map(({ userId }) => userId).toSorted();
}
