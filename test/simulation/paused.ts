import type { SimulatedDatabase } from './simulated-database.js';
import { wallShows } from './wall-clock.js';

/** A posted visit to come that lies on a day on which its group, or the facility, makes none. */
interface Inside {
  readonly shiftId: string;
  readonly userId: string | null;
}

const CALLED_OFF = ['called_off_by_us', 'called_off_by_facility'];

/** @returns what a pause has left undone by now; null where all are done */
export async function pausedInPart(database: SimulatedDatabase, now: number): Promise<string | null> {
  const [unfinished] = await database.rows('SELECT id, place FROM Pause WHERE finishedAt IS NULL');
  if (unfinished) return `the pause ${unfinished.id} of ${unfinished.place} is not finished`;
  const [left] = await insideOf(database, ['planned', 'will_not_run'], now);
  return left ? `${left.shiftId} is inside a pause, and may still run` : null;
}

/** Who held a place on what a pause has called off, and what they were told of it. */
export class PausesTold {
  #inside: readonly Inside[] = [];
  readonly #off = new Map<string, Inside>();

  /** @param now milliseconds since 1970 */
  async note(database: SimulatedDatabase, now: number): Promise<void> {
    const held = await database.rows(
      `SELECT c.shiftId, v.userId, s.status FROM Claim c JOIN Volunteer v ON v.id = c.volunteerId
       JOIN Shift s ON s.id = c.shiftId WHERE c.seat IS NOT NULL`,
    );
    const status = new Map(held.map((row) => [`${row.shiftId} ${row.userId}`, String(row.status)]));
    for (const place of this.#inside) {
      const name = `${place.shiftId} ${place.userId}`;
      if (CALLED_OFF.includes(status.get(name) ?? '')) this.#off.set(name, place);
    }
    this.#inside = (await insideOf(database, ['planned'], now)).filter(({ userId }) => userId !== null);
  }

  /**
   * @param forgotten whoever has had themselves erased: what they were told is not known any more
   * @returns whoever was not told that their visit is off, or more than once
   */
  async wrongly(database: SimulatedDatabase, forgotten: ReadonlySet<string>): Promise<string[]> {
    if (this.#off.size === 0) return [];
    const notices = await database.rows("SELECT userId, facts FROM Notice WHERE kind IN ('paused', 'called_off')");
    const told = notices.flatMap(({ userId, facts }) => visitsIn(String(facts)).map((id) => `${id} ${userId}`));
    const known = [...this.#off].filter(([, { userId }]) => userId === null || !forgotten.has(userId));
    return known.flatMap(([name, { shiftId, userId }]) => {
      const times = told.filter((each) => each === name).length;
      return times === 1 ? [] : [`${userId} is told ${times} times that ${shiftId} is off, not once`];
    });
  }
}

function visitsIn(facts: string): readonly string[] {
  const { shiftId, visits } = JSON.parse(facts) as { shiftId?: string; visits?: readonly { shiftId: string }[] };
  return visits?.map((visit) => visit.shiftId) ?? (shiftId === undefined ? [] : [shiftId]);
}

/** A row for each place on such a visit, and one for a visit that nobody is on. */
async function insideOf(
  database: SimulatedDatabase,
  statuses: readonly string[],
  now: number,
): Promise<readonly Inside[]> {
  const pauses = await database.rows('SELECT place, "from", until FROM Pause WHERE open = 1');
  if (pauses.length === 0) return [];
  const visits = await database.rows(
    `SELECT s.id, s.groupId, g.facilityId, s.startsAt, s.pauseEndsAt, f.timeZone, v.userId
     FROM Shift s JOIN Week w ON w.id = s.weekId AND w.state = 'posted'
     JOIN "Group" g ON g.id = s.groupId JOIN Facility f ON f.id = g.facilityId
     LEFT JOIN Claim c ON c.shiftId = s.id AND c.seat IS NOT NULL LEFT JOIN Volunteer v ON v.id = c.volunteerId
     WHERE s.status IN (${statuses.map((status) => `'${status}'`).join()}) ORDER BY s.id`,
  );
  return visits.flatMap(({ id, groupId, facilityId, startsAt, pauseEndsAt, timeZone, userId }) => {
    if (Date.parse(String(startsAt)) <= now) return [];
    const times = [startsAt, ...(pauseEndsAt === null ? [] : [pauseEndsAt])];
    const days = times.map((at) => wallShows(Date.parse(String(at)), String(timeZone)).slice(0, 10));
    const isInside = pauses.some(
      ({ place, from, until }) =>
        (place === groupId || place === facilityId) &&
        days.some((day) => String(from) <= day && (until === null || day <= String(until))),
    );
    return isInside ? [{ shiftId: String(id), userId: userId === null ? null : String(userId) }] : [];
  });
}
