import type { IsoWeek } from '../../src/core/model.js';
import type { Facts } from './expected-reminders.js';
import type { SimulatedDatabase } from './simulated-database.js';

/**
 * What the database says of visits and people now, read past the product's own code.
 * @param from the first ISO week that is of interest
 */
export async function readFacts(database: SimulatedDatabase, from: IsoWeek): Promise<Facts> {
  const [shifts, claims, people, memberships, leaders, groups, weeks, pauses, meetings] = await Promise.all([
    database.rows(
      `SELECT s.id, s.groupId, w.isoWeek, w.state, s.startsAt, s.status, s.minimumParty, s.cleared,
              s.pauseStartsAt, s.pauseEndsAt
       FROM Shift s JOIN Week w ON w.id = s.weekId WHERE w.isoWeek >= '${from}' ORDER BY s.id`,
    ),
    database.rows(
      `SELECT c.id, c.shiftId, v.userId, c.claimedAt, c.notExpectedSince, c.standingId, c.confirmedAt, c.soughtSince
       FROM Claim c JOIN Volunteer v ON v.id = c.volunteerId WHERE c.seat IS NOT NULL ORDER BY c.id`,
    ),
    database.rows('SELECT userId, quietFrom, quietUntil FROM Volunteer ORDER BY userId'),
    database.rows(
      `SELECT v.userId, m.groupId FROM Membership m JOIN Volunteer v ON v.id = m.volunteerId WHERE m.endedAt IS NULL`,
    ),
    database.rows('SELECT groupId, userId FROM GroupLeader ORDER BY userId'),
    database.rows('SELECT g.id, f.timeZone, f.status FROM "Group" g JOIN Facility f ON f.id = g.facilityId'),
    database.rows("SELECT groupId, isoWeek FROM Week WHERE state = 'posted'"),
    database.rows(
      `SELECT g.id, p."from", p.until FROM Pause p JOIN "Group" g ON p.place IN (g.id, g.facilityId) WHERE p.open = 1`,
    ),
    database.rows(
      `SELECT m.id, m.pairingId, m.startsAt, f.timeZone, v.userId FROM PairingMeeting m
       JOIN Pairing p ON p.id = m.pairingId AND p.state IN ('running', 'resting', 'rounding_off')
       JOIN "Group" g ON g.id = p.groupId JOIN Facility f ON f.id = COALESCE(p.facilityId, g.facilityId)
       JOIN Mentor w ON w.pairingId = p.id AND w.state = 'mentor' JOIN Volunteer v ON v.id = w.volunteerId
       WHERE m.state = 'planned' AND m.startsAt IS NOT NULL ORDER BY m.id, v.userId`,
    ),
  ]);
  return {
    shifts: shifts.map((row) => ({
      id: String(row.id),
      groupId: String(row.groupId),
      isoWeek: String(row.isoWeek),
      weekState: String(row.state),
      startsAt: instant(row.startsAt),
      pause: row.pauseEndsAt === null ? null : { from: instant(row.pauseStartsAt), until: instant(row.pauseEndsAt) },
      status: String(row.status),
      minimum: Number(row.minimumParty),
      isCleared: Boolean(row.cleared),
    })),
    claims: claims.map((row) => ({
      id: String(row.id),
      shiftId: String(row.shiftId),
      userId: String(row.userId),
      claimedAt: instant(row.claimedAt),
      isExpected: row.notExpectedSince === null,
      standing:
        row.standingId === null
          ? null
          : { isAnswered: [row.confirmedAt, row.soughtSince, row.notExpectedSince].some((at) => at !== null) },
    })),
    people: people.map((row) => ({
      userId: String(row.userId),
      quietFrom: row.quietFrom === null ? null : String(row.quietFrom),
      quietUntil: row.quietUntil === null ? null : String(row.quietUntil),
      groupIds: memberships.filter(({ userId }) => userId === row.userId).map(({ groupId }) => String(groupId)),
    })),
    leaders: leaders.map((row) => ({ groupId: String(row.groupId), userId: String(row.userId) })),
    postedWeeks: weeks.map((row) => ({ groupId: String(row.groupId), isoWeek: String(row.isoWeek) })),
    pauses: pauses.map((row) => ({
      groupId: String(row.id),
      from: String(row.from),
      until: row.until === null ? null : String(row.until),
    })),
    meetings: meetings.map((row) => ({
      id: String(row.id),
      pairingId: String(row.pairingId),
      startsAt: instant(row.startsAt),
      zone: String(row.timeZone),
      userId: String(row.userId),
    })),
    groups: groups.map((row) => ({
      groupId: String(row.id),
      zone: String(row.timeZone),
      status: String(row.status),
    })),
  };
}

function instant(value: unknown): number {
  return Date.parse(String(value));
}
