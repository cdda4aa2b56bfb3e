import type { SimulatedDatabase } from './simulated-database.js';

/** More than two are no one-to-one any more. */
const MOST_MENTORS = 2;

/** One-to-ones as the database has seen them, and what was counted of them. */
export class OneToOnes {
  readonly #begun = new Set<string>();
  readonly #ended = new Set<string>();
  readonly #met = new Map<string, number>();
  #isCounted = true;

  /** Of what was counted after the backup nobody knows any more. */
  restored(): void {
    this.#isCounted = false;
    this.#ended.clear();
  }

  /**
   * @param saidYes whoever has ever pressed that they would be a mentor, by Slack user id
   * @returns what does not hold of one-to-ones now
   */
  async judge(database: SimulatedDatabase, saidYes: ReadonlySet<string>): Promise<string[]> {
    const rows = await database.rows(
      `SELECT p.id, p.state, p.begunAt, p.endedAt, p.met,
         (SELECT COUNT(*) FROM PairingMeeting m WHERE m.pairingId = p.id AND m.state = 'planned') AS planned,
         (SELECT COUNT(*) FROM PairingMeeting m WHERE m.pairingId = p.id AND m.state = 'met') AS days,
         (SELECT GROUP_CONCAT(v.userId) FROM Mentor m JOIN Volunteer v ON v.id = m.volunteerId
          WHERE m.pairingId = p.id AND m.state = 'mentor') AS mentors
       FROM Pairing p ORDER BY p.id`,
    );
    const problems = rows.flatMap((row) => this.#wrongOf(row, saidYes));
    return [...problems, ...(this.#isCounted ? await this.#countedWrongly(database) : [])];
  }

  #wrongOf(row: Record<string, unknown>, saidYes: ReadonlySet<string>): string[] {
    const { id, state, begunAt, planned, days, mentors, met } = row;
    const name = String(id);
    const userIds = mentors === null ? [] : String(mentors).split(',');
    const isUnderWay = state === 'running' || state === 'resting' || state === 'rounding_off';
    const comesBack = this.#ended.has(name) && state !== 'ended';
    if (begunAt !== null) this.#begun.add(name);
    if (state === 'ended' && begunAt !== null) this.#ended.add(name);
    this.#met.set(name, Number(met));
    const unasked = userIds.find((userId) => !saidYes.has(userId));
    return [
      ...(comesBack ? [`${name} had ended, and is ${state}`] : []),
      ...(unasked ? [`${unasked} is mentor of ${name}, and has never said yes`] : []),
      ...(met !== days ? [`${name} has met ${met} times, on ${days} days`] : []),
      ...(userIds.length > MOST_MENTORS ? [`${name} has ${userIds.length} mentors`] : []),
      ...(isUnderWay && userIds.length === 0 ? [`${name} is ${state} with nobody in it`] : []),
      ...(!isUnderWay && Number(planned) > 0 ? [`${name} is ${state}, and has ${planned} meetings planned`] : []),
    ];
  }

  /** Each begins once, ends once, and a meeting is one however many say that they met. */
  async #countedWrongly(database: SimulatedDatabase): Promise<string[]> {
    const counts = await database.rows('SELECT measure, SUM(count) AS sum FROM PairingCount GROUP BY measure');
    const counted = (measure: string) => Number(counts.find((row) => row.measure === measure)?.sum ?? 0);
    const met = [...this.#met.values()].reduce((sum, times) => sum + times, 0);
    const known = { begun: this.#begun.size, ended: this.#ended.size, met_inside: met - counted('met_outside') };
    return Object.entries(known).flatMap(([measure, number]) =>
      counted(measure) === number ? [] : [`${measure}: ${counted(measure)} are counted, and it was ${number}`],
    );
  }
}

/** @returns a meeting ahead on a day on which nobody visits there; null where there is none */
export async function meetingInPause(database: SimulatedDatabase, now: number): Promise<string | null> {
  const rows = await database.rows(
    `SELECT m.id, m.startsAt FROM PairingMeeting m JOIN Pairing p ON p.id = m.pairingId
     JOIN "Group" g ON g.id = p.groupId JOIN Pause q ON q.place IN (g.id, g.facilityId) AND q.open = 1
     WHERE m.state = 'planned' AND p.outsideSince IS NULL AND p.facilityId IS NULL
       AND q."from" <= m.day AND (q.until IS NULL OR m.day <= q.until)`,
  );
  const ahead = rows.find(({ startsAt }) => startsAt !== null && Date.parse(String(startsAt)) > now);
  return ahead ? `the meeting ${ahead.id} is inside a pause, and stands` : null;
}
