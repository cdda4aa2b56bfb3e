import { recipientId } from '../delivery/fingerprint.js';
import { readTraining } from '../delivery/read-training.js';
import { ASKED_FOR } from '../domain/count-asking.js';
import { LISTED_FOR } from '../domain/counting.js';
import { asSlackSays, type VisitInDoubt } from '../domain/in-doubt.js';
import type { Group, GroupWeek, Locale } from '../domain/model.js';
import type { Notice } from '../domain/notices.js';
import { everybodyOn } from '../domain/party.js';
import { DEFAULT_QUIET_HOURS } from '../domain/quiet-hours.js';
import type { Reader } from '../domain/reminder-times.js';
import { isSealed } from '../domain/said-week.js';
import { isAboutSession } from '../domain/session-notices.js';
import type { Session } from '../domain/sessions.js';
import { signedUp } from '../domain/sign-up-list.js';
import { ANSWER_KEPT_FOR } from '../projections/counting.js';
import type { Desired } from '../projections/desired-message.js';
import type { AnsweredSince } from '../store/answered-visits.js';
import { Counts } from '../store/counts.js';
import { GroupAsks } from '../store/group-asks.js';
import { Groups } from '../store/groups.js';
import { Languages } from '../store/languages.js';
import { Notices } from '../store/notices.js';
import { Restorations } from '../store/restorations.js';
import { Sessions } from '../store/sessions.js';
import { Doubts } from '../store/settle-doubts.js';
import type { Society } from '../store/society.js';
import { Tallies } from '../store/tallies.js';
import { Training } from '../store/training.js';
import { Volunteers } from '../store/volunteers.js';
import { Weeks } from '../store/weeks.js';
import { WorkspaceRoles } from '../store/workspace-roles.js';
import { desiredMessages } from './desired-messages.js';
import { readNotices } from './notices.js';

/** What Slack says of somebody who reads our messages. */
export interface SlackReader extends Pick<Reader, 'timeZone' | 'isActive'> {
  /** IETF; null where it says nothing. */
  readonly slackLocale: string | null;
}

/**
 * Reads what the projections need, in a constant number of queries whatever the number of groups, and projects it.
 * @param readPeople asks Slack about these people, and leaves out whom it could not be asked about
 */
export function readDesired(
  society: Society,
  readPeople: (userIds: readonly string[]) => Promise<ReadonlyMap<string, SlackReader>>,
): (now: Date) => Promise<Desired> {
  return async (now) => {
    const all = await society.of(Groups).withReminders();
    const acting = await society.of(WorkspaceRoles).whoCanAct(all.map(({ group }) => group));
    // What leaders are told goes to those who can act, and they are whom volunteers are told to write to.
    const groups = all.map(({ group }) => ({ ...group, leaderIds: acting.get(group.id) ?? group.leaderIds }));
    const settings = new Map(all.map(({ group, reminders }) => [group.id, reminders]));
    const [recorded, unsettled, rules, tally, doubts, seal, asks, locale] = await Promise.all([
      society.of(Weeks).postedOf(groups, now),
      society.of(Notices).unsettled(),
      society.of(Training).everything(),
      society.of(Tallies).toPost(now),
      society.of(Doubts).list(now),
      society.of(Restorations).seal(),
      society.of(GroupAsks).standing(now),
      society.of(Languages).ofSociety(),
    ]);
    const notices = readNotices(unsettled);
    const inDoubt = new Map(doubts.flatMap((doubt) => (doubt.isOpen ? [[doubt.shiftId, doubt]] : [])));
    const weeks = recorded.map((week) => asSlackSays(week, inDoubt));
    const sessions = await society.of(Sessions).toldOf(sessionsOf(notices), now);
    const training = await readTraining(society, weeks, rules, now);
    const uncounted = await society.of(Counts).uncounted(groups, new Date(now.getTime() - ASKED_FOR), now);
    const answered = await society.of(Counts).answered(groups, answeredSince(now), now);
    const counting = [...uncounted, ...answered].flatMap(({ shift }) => shift.claims.map(({ userId }) => userId));
    const leaders = groups.flatMap((group) => group.leaderIds);
    const lapsing = training.lapsing.map(({ userId }) => userId);
    const reminded = [
      ...new Set([
        ...holdersOf(weeks, now),
        ...comingTo(sessions, now),
        ...lapsing,
        ...counting,
        ...leaders,
        ...namedIn(doubts),
      ]),
    ];
    const asked = [...new Set([...reminded, ...notices.map((notice) => notice.userId)])];
    const people = await readPeople(asked);
    const unread = new Set(asked.filter((userId) => !people.has(userId)));
    const byId = new Map<string, Group>(groups.map((group) => [group.id, group]));
    const led = ledBy(all.map(({ group }) => group));
    const readers = await readReaders(society, asked, people, { groups: byId, led, locale });
    const state = {
      weeks,
      // Whoever Slack has deactivated can be told nothing: trying would fail, and be listed for the leaders.
      notices: notices.filter(({ userId }) => people.get(userId)?.isActive !== false),
      groups: byId,
      settings,
      readers,
      requirements: rules.byCode,
      sessions,
      uncounted,
      answered,
      tally,
      doubts,
      seal,
      asks,
      ...training,
    };
    const messages = desiredMessages(state, now);
    return { messages: messages.filter(({ recipient }) => !unread.has(recipientId(recipient))), unread };
  };
}

function answeredSince(now: Date): AnsweredSince {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  return {
    counted: before(ANSWER_KEPT_FOR),
    countedEnded: before(LISTED_FOR),
    calledOffEnded: before(ASKED_FOR),
  };
}

function holdersOf(weeks: readonly GroupWeek[], now: Date): string[] {
  return weeks
    .flatMap(({ shifts }) => shifts)
    .filter((shift) => shift.startsAt > now)
    .flatMap((shift) => everybodyOn(shift).map((claim) => claim.userId))
    .filter((userId) => !isSealed(userId));
}

/** Whoever is hidden from us as well cannot be asked about. */
function namedIn(doubts: readonly VisitInDoubt[]): string[] {
  return doubts.flatMap(({ places }) => places.map(({ userId }) => userId)).filter((userId) => !isSealed(userId));
}

function sessionsOf(notices: readonly Notice[]): string[] {
  return notices.flatMap(({ facts }) => (isAboutSession(facts) ? [facts.sessionId] : []));
}

function comingTo(sessions: readonly Session[], now: Date): string[] {
  return sessions
    .filter((session) => session.startsAt > now)
    .flatMap((session) => signedUp(session).map(({ userId }) => userId));
}

/** Ids of the groups that each leader has, by Slack user id. */
function ledBy(groups: readonly Group[]): ReadonlyMap<string, ReadonlySet<string>> {
  const led = new Map<string, Set<string>>();
  for (const { id, leaderIds } of groups) {
    for (const userId of leaderIds) led.set(userId, (led.get(userId) ?? new Set()).add(id));
  }
  return led;
}

/** What tells in which language people are written to, besides themselves and Slack. */
interface Around {
  readonly groups: ReadonlyMap<string, Group>;
  readonly led: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of the society. */
  readonly locale: Locale;
}

async function readReaders(
  society: Society,
  userIds: readonly string[],
  people: ReadonlyMap<string, SlackReader>,
  around: Around,
): Promise<ReadonlyMap<string, Reader>> {
  const notes = await society.of(Volunteers).notesOn(userIds);
  const readers = new Map<string, Reader>();
  for (const userId of userIds) {
    const person = people.get(userId);
    if (!person) continue;
    const { slackLocale, timeZone, isActive } = person;
    const note = notes.get(userId);
    const quietHours = note?.quietHours ?? DEFAULT_QUIET_HOURS;
    const groupIds = note?.groupIds ?? new Set<string>();
    const own = [...new Set([...groupIds, ...(around.led.get(userId) ?? [])])];
    const groups = own.flatMap((id) => around.groups.get(id)?.locale ?? []);
    const languages = { chosen: note?.locale ?? null, slack: slackLocale, groups, society: around.locale };
    readers.set(userId, { languages, timeZone, isActive, quietHours, groupIds });
  }
  return readers;
}
