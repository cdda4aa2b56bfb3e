import type { SimulatedDatabase } from './simulated-database.js';

const HOUR = 3_600_000;
/** Hours before a visit at which it is decided for good whether it runs. */
const DECIDED = 3 * HOUR;
const A_WEEK = 7 * 24 * HOUR;
const ASKED_AT_MOST = 2;

/** @returns an offer that should have ended by now, and has not; null where all have */
export async function notEnded(database: SimulatedDatabase, now: number): Promise<string | null> {
  const open = await database.rows(
    `SELECT o.kind, o.about, o.asking, o.nextAt, s.startsAt, s.status,
            (SELECT MAX(a.until) FROM Ask a WHERE a.offerId = o.id) AS until,
            (SELECT COUNT(*) FROM Claim c JOIN Volunteer v ON v.id = c.volunteerId
             WHERE c.shiftId = s.id AND c.seat > 0 AND v.userId = o.about) AS holds
     FROM Offer o JOIN Shift s ON s.id = o.shiftId WHERE o.open = 1`,
  );
  for (const { kind, about, asking, nextAt, startsAt, status, holds, until } of open) {
    const starts = Date.parse(String(startsAt));
    // Over for so long that its week is history: nobody is shown it any more.
    if (starts <= now) continue;
    if (starts - DECIDED <= now || status !== 'planned') return `${kind} of ${about} is open although it is too late`;
    const isHeld = kind === 'cover' || kind === 'swap';
    if (isHeld && Number(holds) === 0) return `${about} is sought for, and has no place`;
    if (asking === 'none' && until !== null && Date.parse(String(until)) < now)
      return `${kind} of ${about} is open although nobody may answer any more`;
    if (asking === 'waves' && nextAt !== null && Date.parse(String(nextAt)) < now)
      return `nobody has gone on asking for ${kind} of ${about}`;
  }
  return null;
}

/** @returns whoever was asked more often within a week than anybody may be, whoever waited in line aside */
export async function askedTooOften(database: SimulatedDatabase): Promise<string[]> {
  const asks = await database.rows(
    `SELECT v.userId, a.askedAt FROM Ask a JOIN Volunteer v ON v.id = a.volunteerId WHERE a.via <> 'line'
     ORDER BY v.userId, a.askedAt`,
  );
  const times = new Map<string, number[]>();
  for (const { userId, askedAt } of asks) {
    times.set(String(userId), [...(times.get(String(userId)) ?? []), Date.parse(String(askedAt))]);
  }
  return [...times].flatMap(([userId, all]) =>
    all.some((at, index) => (all[index + ASKED_AT_MOST] ?? Infinity) - at < A_WEEK)
      ? [`${userId} was asked more than ${ASKED_AT_MOST} times within a week`]
      : [],
  );
}

/** @returns visits that are still to run at this moment, although too few come and it is decided by now that they do not */
export async function runningShort(database: SimulatedDatabase, now: number): Promise<string[]> {
  const visits = await database.rows(
    `SELECT s.id, s.startsAt, s.minimumParty,
            (SELECT COUNT(*) FROM Claim c WHERE c.shiftId = s.id AND c.seat > 0 AND c.notExpectedSince IS NULL) AS comes
     FROM Shift s JOIN Week w ON w.id = s.weekId JOIN "Group" g ON g.id = s.groupId JOIN Facility f ON f.id = g.facilityId
     WHERE s.status = 'planned' AND w.state = 'posted' AND f.status = 'active'`,
  );
  return visits.flatMap(({ id, startsAt, minimumParty, comes }) => {
    const starts = Date.parse(String(startsAt));
    const isDecided = starts - DECIDED <= now && now < starts;
    return isDecided && Number(comes) < Number(minimumParty)
      ? [`${id} is to run with ${comes} of ${minimumParty}`]
      : [];
  });
}
