import { showsOnly } from '../../database/changes.js';
import type { Prisma } from '../../database/client.js';
import { inPages, inPieces } from '../../database/in-pieces.js';
import { defineStore, type StoreScope } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';
import { aboutPerson, type Subject } from '../../delivery/subjects.rule.js';
import { writeNotices } from '../../telling/notices.store.js';
import { namedAs } from '../news.rule.js';
import { mentorIdsOf, type Pairing } from '../pairing.rule.js';
import type { PairingNoticeFacts } from '../pairing-notices.rule.js';
import { toPairing, WITH_PAIRING } from '../pairing-rows.store.js';
import { leadersOf, lockPairing } from '../write-pairing.store.js';
import { looksAt } from './looking.rule.js';
import { callOffMeeting } from './paused-meetings.store.js';

/** A meeting of which is to be looked at whether its mentors may go in. */
export interface MeetingToLookAt {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly pairing: Pairing;
}

export interface MeetingsOfMentors {
  /** One-to-ones of these people with an hour ahead. @param userIds null for everybody */
  of(userIds: ReadonlySet<string> | null, now: Date): Promise<readonly Pairing[]>;
  /** Meetings ahead of which it is time to look, at most some hundred. */
  toLookAt(now: Date): Promise<readonly MeetingToLookAt[]>;
  /**
   * Notes that a meeting was looked at, and tells its mentors and leaders who may not go in; the same once.
   * @param missing by Slack user id, none for whoever may
   */
  looked(meeting: MeetingToLookAt, missing: ReadonlyMap<string, readonly string[]>, now: Date): Promise<void>;
  /** A meeting is off, since no visits are made on its day: its mentors are told, once. */
  callOff(meeting: MeetingToLookAt, now: Date): Promise<void>;
}

const MOST_LOOKED_AT = 300;
const ROWS_OF_EACH = 10;

const ahead = (now: Date) => ({ state: 'planned', startsAt: { gt: now } }) satisfies Prisma.PairingMeetingWhereInput;

export const MeetingsAhead = defineStore(({ client, workspaceId }): MeetingsOfMentors => {
  const find = async (ids: Iterable<string>): Promise<readonly Pairing[]> => {
    const pieces = await inPieces(
      new Set(ids),
      (piece) => client.pairing.findMany({ where: { id: { in: piece } }, include: WITH_PAIRING }),
      ROWS_OF_EACH,
    );
    return pieces.flat().map(toPairing);
  };
  return {
    async of(userIds, now) {
      const idsOf = (whose: Prisma.MentorWhereInput) =>
        client.mentor.findMany({
          where: { ...whose, state: 'mentor', pairing: { endedAt: null, meetings: { some: ahead(now) } } },
          select: { pairingId: true },
        });
      const rows = userIds
        ? (await inPieces(userIds, (piece) => idsOf({ volunteer: { userId: { in: piece } } }))).flat()
        : await idsOf({});
      return find(rows.map(({ pairingId }) => pairingId));
    },

    async toLookAt(now) {
      const rows = await client.pairingMeeting.findMany({
        where: { lookAt: { lte: now }, startsAt: { gt: now } },
        orderBy: [{ lookAt: 'asc' }, { id: 'asc' }],
        take: MOST_LOOKED_AT,
      });
      const pairings = new Map((await find(rows.map(({ pairingId }) => pairingId))).map((each) => [each.id, each]));
      return rows.flatMap(({ id, startsAt, endsAt, pairingId }) => {
        const pairing = pairings.get(pairingId);
        return pairing && startsAt && endsAt ? [{ id, startsAt, endsAt, pairing }] : [];
      });
    },

    looked: ({ id, startsAt, endsAt, pairing: { id: pairingId } }, missing, now) =>
      inTransaction(client, async (transaction, takeBack) => {
        showsOnly([]);
        const pairing = await lockPairing(transaction, pairingId);
        const { count } = await transaction.pairingMeeting.updateMany({
          // Of two processes that look at once one tells it.
          where: { id, startsAt, lookAt: { lte: now } },
          data: { lookAt: looksAt(startsAt).find((at) => at > now) ?? null },
        });
        if (!pairing || count === 0) return takeBack(undefined);
        const told = [...new Set([...mentorIdsOf(pairing), ...(await leadersOf(transaction, pairing))])];
        const notices = [...missing].flatMap(([who, codes]) => {
          const facts: PairingNoticeFacts = {
            ...{ ...namedAs(pairing), kind: 'pairing_not_let_in', who, missing: codes },
            ...{ startsAt, endsAt },
          };
          return told.map((userId) => ({ userId, facts }));
        });
        await writeNotices(transaction, workspaceId, notices, now);
      }),

    callOff: ({ pairing, ...hour }, now) =>
      inTransaction(client, async (transaction, takeBack) => {
        showsOnly([]);
        const about = { ...hour, pairingId: pairing.id };
        if (!(await callOffMeeting(transaction, workspaceId, about, now))) return takeBack(undefined);
      }),
  };
});

/** Everybody with a meeting ahead. */
export async function whoMeets({ client }: StoreScope, now: Date): Promise<readonly Subject[]> {
  const rows = await inPages((after, take) =>
    client.pairingMeeting.findMany({
      where: { ...after, ...ahead(now) },
      select: { id: true, pairing: { select: { mentors: { select: { volunteer: { select: { userId: true } } } } } } },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  const userIds = rows.flatMap(({ pairing }) => pairing.mentors.map(({ volunteer }) => volunteer.userId));
  return [...new Set(userIds)].map(aboutPerson);
}
