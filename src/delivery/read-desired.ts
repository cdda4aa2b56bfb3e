import { everybodyOn } from '../domain/claiming.js';
import { ASKED_FOR } from '../domain/count-asking.js';
import type { Group, GroupWeek, Locale } from '../domain/model.js';
import type { Notice } from '../domain/notices.js';
import { DEFAULT_QUIET_HOURS } from '../domain/quiet-hours.js';
import type { Reader } from '../domain/reminding.js';
import { isAboutSession } from '../domain/session-notices.js';
import type { Session } from '../domain/sessions.js';
import { signedUp } from '../domain/sign-up-list.js';
import type { DesiredMessage } from '../projections/desired-message.js';
import { desiredMessages } from '../projections/index.js';
import type { WorkspaceStore } from '../store/index.js';
import { recipientId } from './fingerprint.js';
import { readTraining } from './read-training.js';

/** What Slack says of somebody who reads our messages. */
export type SlackReader = Pick<Reader, 'locale' | 'timeZone' | 'isActive'>;

/** What Slack should show, as far as we know whom we speak to. */
export interface Desired {
  readonly messages: readonly DesiredMessage[];
  /**
   * People of whom Slack says nothing now and who were never read, by Slack user id: what we would tell them is not known,
   * so that none of it is among the messages, and whatever Slack holds ready for them stays as it is.
   */
  readonly unread: ReadonlySet<string>;
}

/**
 * Reads what the projections need, in a constant number of queries whatever the number of groups, and projects it.
 * @param readPeople asks Slack about these people, and leaves out whom it could not be asked about
 */
export function readDesired(
  society: WorkspaceStore,
  readPeople: (userIds: readonly string[]) => Promise<ReadonlyMap<string, SlackReader>>,
): (now: Date) => Promise<Desired> {
  return async (now) => {
    const all = await society.groups.withReminders();
    const groups = all.map(({ group }) => group);
    const settings = new Map(all.map(({ group, reminders }) => [group.id, reminders]));
    const [weeks, notices, rules, tally] = await Promise.all([
      society.weeks.postedOf(groups, now),
      society.notices.unsettled(),
      society.training.everything(),
      society.tallies.toPost(now),
    ]);
    const sessions = await society.sessions.toldOf(sessionsOf(notices), now);
    const training = await readTraining(society, weeks, rules, now);
    const uncounted = await society.counts.uncounted(groups, new Date(now.getTime() - ASKED_FOR), now);
    const counting = uncounted.flatMap(({ shift }) => shift.claims.map(({ userId }) => userId));
    const leaders = groups.flatMap((group) => group.leaderIds);
    const lapsing = training.lapsing.map(({ userId }) => userId);
    const reminded = [
      ...new Set([...holdersOf(weeks, now), ...comingTo(sessions, now), ...lapsing, ...counting, ...leaders]),
    ];
    const asked = [...new Set([...reminded, ...notices.map((notice) => notice.userId)])];
    const people = await readPeople(asked);
    const unread = new Set(asked.filter((userId) => !people.has(userId)));
    const readers = await readReaders(society, reminded, people);
    const locales = new Map<string, Locale>([...people].map(([userId, { locale }]) => [userId, locale]));
    const byId = new Map<string, Group>(groups.map((group) => [group.id, group]));
    const state = {
      weeks,
      // Whoever Slack has deactivated can be told nothing: trying would fail, and be listed for the leaders.
      notices: notices.filter(({ userId }) => people.get(userId)?.isActive !== false),
      groups: byId,
      locales,
      settings,
      readers,
      requirements: rules.byCode,
      sessions,
      uncounted,
      tally,
      ...training,
    };
    const messages = desiredMessages(state, now);
    return { messages: messages.filter(({ recipient }) => !unread.has(recipientId(recipient))), unread };
  };
}

function holdersOf(weeks: readonly GroupWeek[], now: Date): string[] {
  return weeks
    .flatMap(({ shifts }) => shifts)
    .filter((shift) => shift.startsAt > now)
    .flatMap((shift) => everybodyOn(shift).map((claim) => claim.userId));
}

function sessionsOf(notices: readonly Notice[]): string[] {
  return notices.flatMap(({ facts }) => (isAboutSession(facts) ? [facts.sessionId] : []));
}

function comingTo(sessions: readonly Session[], now: Date): string[] {
  return sessions
    .filter((session) => session.startsAt > now)
    .flatMap((session) => signedUp(session).map(({ userId }) => userId));
}

async function readReaders(
  society: WorkspaceStore,
  userIds: readonly string[],
  people: ReadonlyMap<string, SlackReader>,
): Promise<ReadonlyMap<string, Reader>> {
  const notes = await society.volunteers.notesOn(userIds);
  const readers = new Map<string, Reader>();
  for (const userId of userIds) {
    const person = people.get(userId);
    if (!person) continue;
    const { locale, timeZone, isActive } = person;
    const note = notes.get(userId);
    const quietHours = note?.quietHours ?? DEFAULT_QUIET_HOURS;
    readers.set(userId, { locale, timeZone, isActive, quietHours, groupIds: note?.groupIds ?? new Set() });
  }
  return readers;
}
