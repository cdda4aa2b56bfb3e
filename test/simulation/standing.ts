import type { SimulatedDatabase } from './simulated-database.js';

const HOUR = 3_600_000;
/** Hours before a visit until which whoever comes every week has to say whether they come. */
const ANSWERED_BY = 48 * HOUR;
/** A bot that was down until then calls nobody silent. */
const NO_LONGER = 36 * HOUR;
/** So long before that a visit must have stayed where it is. */
const TIME_TO_ANSWER = 24 * HOUR;

/** @returns places that were claimed for whoever comes every week, and are theirs by no wish of theirs, or are too many */
export async function standingWrongly(database: SimulatedDatabase): Promise<string[]> {
  const claims = await database.rows(
    `SELECT c.shiftId, v.userId, s.minimumParty, p.id AS place FROM Claim c
     JOIN Shift s ON s.id = c.shiftId JOIN Volunteer v ON v.id = c.volunteerId
     LEFT JOIN StandingPlace p ON p.id = c.standingId AND p.volunteerId = c.volunteerId AND p.groupId = s.groupId
     WHERE c.seat IS NOT NULL AND c.standingId IS NOT NULL`,
  );
  const counted = new Map<string, number>();
  return claims.flatMap(({ shiftId, userId, minimumParty, place }) => {
    const id = String(shiftId);
    const number = (counted.get(id) ?? 0) + 1;
    counted.set(id, number);
    return [
      ...(place === null ? [`${userId} is on ${id} for a standing place that they have not`] : []),
      ...(number >= Number(minimumParty) ? [`${number} come every week to ${id}, which needs ${minimumParty}`] : []),
    ];
  });
}

/** @returns whoever has a place that was claimed for them at this moment, although they have not answered in time whether they come */
export async function keptInSilence(database: SimulatedDatabase, now: number): Promise<string[]> {
  const claims = await database.rows(
    `SELECT c.shiftId, v.userId, s.startsAt, s.reconfirmSince FROM Claim c
     JOIN Shift s ON s.id = c.shiftId JOIN Volunteer v ON v.id = c.volunteerId
     JOIN Week w ON w.id = s.weekId AND w.state = 'posted'
     WHERE c.seat IS NOT NULL AND c.standingId IS NOT NULL AND c.confirmedAt IS NULL AND c.soughtSince IS NULL
       AND c.notExpectedSince IS NULL AND s.status = 'planned'`,
  );
  return claims.flatMap(({ shiftId, userId, startsAt, reconfirmSince }) => {
    const ahead = Date.parse(String(startsAt)) - now;
    const isMovedLate =
      reconfirmSince !== null && ahead + now - Date.parse(String(reconfirmSince)) < ANSWERED_BY + TIME_TO_ANSWER;
    const isOver = ahead <= ANSWERED_BY && ahead > NO_LONGER;
    return isOver && !isMovedLate ? [`${userId} has not said whether they come to ${shiftId}, and holds it`] : [];
  });
}
