import type { Requirement } from '../../src/training/requirements/readiness.rule.js';
import { type Insert, ofEach, type Row } from './insert-all.js';
import {
  groupId,
  hoursAfter,
  instant,
  leaderOf,
  NOW,
  range,
  visitsAhead,
  volunteerId,
  volunteerOf,
  WEEKS_AHEAD,
  type WorldSize,
  ZONE,
} from './world-shape.js';

/** How many sessions a group has held. */
const HELD = 4;
const SIGNED_UP = 3;

/** A session to come in each group, some that were held, and a visit for which the whole group has been asked. */
export async function fillSessions(
  insert: Insert,
  { groups, hasHistory }: WorldSize,
  requirements: readonly Requirement[],
): Promise<void> {
  const all = range(groups);
  const requirementCode = requirements.find(({ scope }) => scope === 'once')?.code ?? '';
  const held = hasHistory ? range(HELD) : [];
  const ofGroup = (group: number) => [ahead(group), ...held.map((index) => past(group, index))];
  await insert(
    'Session',
    ofEach(all, (group) => ofGroup(group).map((each) => session(group, each, requirementCode))),
  );
  await insert(
    'SignUp',
    ofEach(all, (group) => ofGroup(group).flatMap((each) => signUps(group, each))),
  );
  await insert('GroupAsk', ofEach(all, asks));
}

interface Made {
  readonly id: string;
  readonly startsAt: Date;
}

function ahead(group: number): Made {
  return { id: `session-${group}`, startsAt: instant(WEEKS_AHEAD[2] ?? '2026-W50', group % 5, 17) };
}

function past(group: number, index: number): Made {
  return { id: `held-${group}-${index}`, startsAt: hoursAfter(NOW, -24 * 90 * (index + 1)) };
}

function session(group: number, { id, startsAt }: Made, requirementCode: string): Row {
  const place = { timeZone: ZONE, place: 'Röda Korset', seats: 12, status: 'planned', version: 1 };
  return {
    ...{ id, requirementCode, groupId: groupId(group), startsAt, endsAt: hoursAfter(startsAt, 3), ...place },
    signUpUntil: hoursAfter(startsAt, -72),
    plannedBy: leaderOf(group),
    attendanceMarkedAt: startsAt < NOW ? hoursAfter(startsAt, 5) : null,
    createdAt: hoursAfter(startsAt, -24 * 30),
  };
}

function signUps(group: number, { id, startsAt }: Made): readonly Row[] {
  return range(SIGNED_UP).map((seat) => ({
    id: `signup-${id}-${seat}`,
    sessionId: id,
    volunteerId: volunteerId(volunteerOf(group, seat + 3)),
    state: 'signed_up',
    seat: seat + 1,
    since: hoursAfter(startsAt, -24 * 20),
    attended: startsAt < NOW ? true : null,
  }));
}

function asks(group: number): readonly Row[] {
  const [first] = visitsAhead(group);
  if (!first) return [];
  const { id, startsAt, endsAt } = first;
  const day = startsAt.toISOString().slice(0, 10);
  return [{ groupId: groupId(group), shiftId: id, day, startsAt, endsAt, askedAt: hoursAfter(NOW, -24) }];
}
