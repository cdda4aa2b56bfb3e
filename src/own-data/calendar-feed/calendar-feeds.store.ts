import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Locale, Shift } from '../../core/model.js';
import type { ByHand } from '../../database/by-hand.js';
import { showsNothing, showsOnly } from '../../database/changes.js';
import { inPagesBy, inPieces } from '../../database/in-pieces.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { NAMES } from '../../database/stored-rows.js';
import { toDropped, toStretch } from '../../database/stored-stretches.js';
import { inTransaction } from '../../database/transactions.js';
import type { CalendarMeeting, CalendarSession, CalendarVisit } from '../../home/calendar/calendar.rule.js';
import { isOutsider, type WorkspaceRole } from '../../slack/who-is.rule.js';
import type { FeedWindow, Titles } from './feed.rule.js';
import { feedAt, meetingsInFeed, sessionsInFeed, visitsInFeed } from './feed.sql.js';

/** What somebody may know of their own address. The address itself nobody knows any more. */
export interface OwnFeed {
  readonly madeAt: Date;
  readonly titles: Titles;
}

/** Somebody’s calendar, as their records say now. */
export interface FeedContents {
  readonly titles: Titles;
  readonly languages: { readonly chosen: Locale | null; readonly groups: readonly Locale[]; readonly society: Locale };
  /** Soonest first. */
  readonly visits: readonly VisitInFeed[];
  /** Soonest first. */
  readonly sessions: readonly SessionInFeed[];
  /** Soonest first. */
  readonly meetings: readonly MeetingInFeed[];
}

export interface VisitInFeed extends CalendarVisit {
  readonly claimId: string;
  /** They do not go any more, whatever has become of the visit. */
  readonly isGivenUp: boolean;
}

export interface SessionInFeed {
  readonly signUpId: string;
  /** They do not come any more, whatever has become of the session. */
  readonly isGivenUp: boolean;
  /** They gave it up once, and may have signed up again since. */
  readonly wasGivenUp: boolean;
  readonly session: CalendarSession;
}

export interface MeetingInFeed {
  readonly meetingId: string;
  readonly meeting: CalendarMeeting;
}

/** The addresses at which people’s calendars read their own visits and sessions: one for each, of which only the hash is kept. */
export interface CalendarFeeds {
  /** null while they have none. */
  of(userId: string): Promise<OwnFeed | null>;
  /**
   * Makes somebody an address, in the place of the one they had, which is dead from then on. How its titles read stays.
   * @returns what makes it theirs, which can be read nowhere afterwards
   */
  renew(userId: string, now: Date): Promise<string>;
  /** Ends it; harmless where there is none. */
  end(userId: string): Promise<void>;
  /** @returns false where there is no address whose titles could read so */
  setTitles(userId: string, titles: Titles): Promise<boolean>;
  /**
   * What an address shows.
   * @returns null for one that is nobody’s (any more), and for that of somebody who is in no group and leads none, or whom
   * Slack has deactivated
   */
  read(token: string, window: FeedWindow): Promise<FeedContents | null>;
  /** Forgets the addresses of those to whom `read` would show nothing. @returns how many those were */
  forgetLeavers(): Promise<number>;
}

export const CalendarFeeds = defineStore(({ client, byHand, workspaceId }) =>
  createCalendarFeeds(client, byHand, workspaceId),
);

/** Forgets the address of somebody who is erased, in the same transaction. @param volunteerId of their row */
export async function forgetFeedOf(
  transaction: Pick<ScopedTransaction, 'calendarFeed'>,
  volunteerId: string,
): Promise<void> {
  await transaction.calendarFeed.deleteMany({ where: { volunteerId } });
}

function createCalendarFeeds(client: ScopedClient, { ask }: ByHand, workspaceId: string): CalendarFeeds {
  return {
    async of(userId) {
      const row = await client.calendarFeed.findFirst({ where: { volunteer: { userId } } });
      return row && { madeAt: row.madeAt, titles: row.titles as Titles };
    },

    renew: (userId, now) =>
      inTransaction(client, async (transaction) => {
        showsOnly([]);
        const known = await transaction.volunteer.findFirst({ where: { userId }, select: { id: true } });
        const volunteerId = known?.id ?? randomUUID();
        if (!known)
          await transaction.volunteer.create({ data: { id: volunteerId, workspaceId, userId, createdAt: now } });
        const token = randomBytes(TOKEN_BYTES).toString('base64url');
        const made = { hash: hashOf(token), madeAt: now };
        const { count } = await transaction.calendarFeed.updateMany({ where: { volunteerId }, data: made });
        if (count === 0) await transaction.calendarFeed.create({ data: { workspaceId, volunteerId, ...made } });
        return token;
      }),

    async end(userId) {
      await showsNothing(() => client.calendarFeed.deleteMany({ where: { volunteer: { userId } } }));
    },

    async setTitles(userId, titles) {
      const { count } = await showsNothing(() =>
        client.calendarFeed.updateMany({ where: { volunteer: { userId } }, data: { titles } }),
      );
      return count > 0;
    },

    async read(token, window) {
      const [row] = await ask(feedAt, { hash: hashOf(token) });
      if (!row || row.locales === null || isOutsider((row.role ?? 'member') as WorkspaceRole)) return null;
      const { volunteerId, titles } = row.feed;
      const visits = await ask(visitsInFeed, { volunteerId, ...window });
      const sessions = await ask(sessionsInFeed, { volunteerId, ...window });
      const meetings = await ask(meetingsInFeed, { volunteerId, ...window });
      return {
        titles: titles as Titles,
        languages: {
          chosen: row.volunteer.locale as Locale | null,
          groups: row.locales.split(',') as Locale[],
          society: row.society as Locale,
        },
        visits: visits.map(({ claim, shift, group, facility }) => {
          const dropped = toDropped(shift);
          const { cleared, version } = shift;
          const times = { ...toStretch(shift), ...(dropped && { dropped }) };
          return {
            claimId: claim.id,
            isGivenUp: claim.releasedAt !== null,
            shift: { ...times, cleared, version, status: shift.status as Shift['status'] },
            group: { ...group, facility },
          };
        }),
        meetings: meetings.map(({ meeting: { id, state, ...hour }, pairing, group, facility }) => ({
          meetingId: id,
          meeting: { ...hour, ...group, isOff: state === 'off', facility: pairing.outsideSince ? null : facility },
        })),
        sessions: sessions.map(({ signUp, session, requirement }) => ({
          signUpId: signUp.id,
          isGivenUp: signUp.state !== 'signed_up',
          wasGivenUp: signUp.gaveUpAt !== null,
          session: {
            ...session,
            status: session.status as CalendarSession['status'],
            requirement: { names: NAMES.parse(requirement.names) },
          },
        })),
      };
    },

    async forgetLeavers() {
      const feeds = await inPagesBy(
        (last, take) =>
          client.calendarFeed.findMany({
            where: last === null ? {} : { volunteerId: { gt: last } },
            select: { volunteerId: true, volunteer: { select: { userId: true } } },
            orderBy: { volunteerId: 'asc' },
            take,
          }),
        ({ volunteerId }) => volunteerId,
      );
      const people = feeds.map(({ volunteerId, volunteer }) => ({ volunteerId, userId: volunteer.userId }));
      const forgotten = await inPieces(people, async (piece) => {
        const gone = await leaversAmong(client, piece);
        if (gone.length === 0) return 0;
        const { count } = await showsNothing(() =>
          client.calendarFeed.deleteMany({ where: { volunteerId: { in: gone } } }),
        );
        return count;
      });
      return forgotten.reduce((sum, count) => sum + count, 0);
    },
  };
}

/** Those to whom `read` would show nothing. @returns ids of their rows */
async function leaversAmong(
  client: ScopedClient,
  people: readonly { readonly volunteerId: string; readonly userId: string }[],
): Promise<string[]> {
  const userIds = people.map(({ userId }) => userId);
  const isOpen = { group: { closedAt: null } };
  const members = await client.membership.findMany({
    where: { volunteerId: { in: people.map(({ volunteerId }) => volunteerId) }, endedAt: null, ...isOpen },
    select: { volunteerId: true },
  });
  const leaders = await client.groupLeader.findMany({ where: { userId: { in: userIds }, ...isOpen } });
  const roles = await client.workspaceRole.findMany({ where: { userId: { in: userIds } } });
  const outsiders = roles.filter(({ role }) => isOutsider(role as WorkspaceRole)).map(({ userId }) => userId);
  const isIn = new Set(members.map(({ volunteerId }) => volunteerId));
  const leads = new Set(leaders.map(({ userId }) => userId));
  return people
    .filter(({ volunteerId, userId }) => (!isIn.has(volunteerId) && !leads.has(userId)) || outsiders.includes(userId))
    .map(({ volunteerId }) => volunteerId);
}

/** 128 bits: nobody finds one by trying. */
const TOKEN_BYTES = 16;

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
