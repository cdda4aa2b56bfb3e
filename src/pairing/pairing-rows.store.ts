import type { Prisma } from '../database/client.js';
import { toFacility, toGroup, WITH_FACILITY_AND_LEADERS } from '../database/stored-rows.js';
import type { Meeting, MeetingState, Mentor, MentorState, Pairing, PairingState } from './pairing.rule.js';
import type { Word } from './words.rule.js';

export const WITH_PAIRING = {
  group: { include: WITH_FACILITY_AND_LEADERS },
  facility: true,
  mentors: { include: { volunteer: { select: { userId: true } } } },
  meetings: true,
} satisfies Prisma.PairingInclude;

type PairingRow = Prisma.PairingGetPayload<{ include: typeof WITH_PAIRING }>;

// What the columns hold as text is written by this wing alone, from its own types.

export function toPairing({ group, facility, mentors, meetings, ...row }: PairingRow): Pairing {
  const { id, stateSince, setUpBy, begunAt, heardAt, askedAt, silences, met, sparringAt } = row;
  const { outsideSince, lastMonth, cardsUntil, endedAt, version } = row;
  return {
    ...{ id, stateSince, setUpBy, begunAt, heardAt, askedAt, silences, met, sparringAt },
    ...{ outsideSince, lastMonth, cardsUntil, endedAt, version },
    group: toGroup(group),
    movedTo: facility && toFacility(facility),
    state: row.state as PairingState,
    word: row.word as Word | null,
    mentors: mentors.map(toMentor).sort(byLongest),
    meetings: meetings.map(toMeeting).sort((one, other) => (one.day < other.day ? -1 : 1)),
  };
}

function toMentor({ volunteer, state, since, insteadOf, talkSince }: PairingRow['mentors'][number]): Mentor {
  return { userId: volunteer.userId, state: state as MentorState, since, insteadOf, talkSince };
}

function toMeeting({ id, day, startsAt, endsAt, state, version }: PairingRow['meetings'][number]): Meeting {
  return { id, day, hour: startsAt && endsAt && { startsAt, endsAt }, state: state as MeetingState, version };
}

function byLongest(one: Mentor, other: Mentor): number {
  return one.since.getTime() - other.since.getTime() || (one.userId < other.userId ? -1 : 1);
}
