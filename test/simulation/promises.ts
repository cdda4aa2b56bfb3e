import type { Message } from '../../sandbox/slack/world.js';
import { readSaidWeek } from '../../src/delivery/said-week.rule.js';
import type { SimulatedDatabase } from './simulated-database.js';

/** A place that everybody could see to be somebody's. */
interface Promised {
  readonly shiftId: string;
  readonly userId: string;
}

/** Places that posts named when a backup was put back, which must not be forgotten without anybody being asked. */
export class Promises {
  #places: readonly Promised[] = [];

  /** @param posts what stands in the group's channel. @param now milliseconds since 1970 */
  note(posts: readonly Message[], now: number): void {
    const visits = posts.flatMap(({ metadata }) => readSaidWeek(flat(metadata?.event_payload ?? {}))?.visits ?? []);
    const ahead = visits.filter(({ status, startsAt }) => status === 'planned' && startsAt.getTime() > now);
    const named = ahead.flatMap(({ shiftId, places }) => places.map(({ who }) => ({ shiftId, userId: who })));
    this.#places = [...this.#places, ...named];
  }

  /** @returns those of whom our records know nothing, and nobody was asked */
  async forgotten(database: SimulatedDatabase): Promise<string[]> {
    if (this.#places.length === 0) return [];
    const known = await database.rows(
      `SELECT c.shiftId, v.userId FROM Claim c JOIN Volunteer v ON v.id = c.volunteerId
       UNION SELECT d.shiftId, p.userId FROM PlaceInDoubt p JOIN VisitInDoubt d ON d.id = p.visitId
       UNION SELECT s.id, v.userId FROM Shift s, Volunteer v WHERE s.status <> 'planned'`,
    );
    const places = new Set(known.map(({ shiftId, userId }) => `${shiftId} ${userId}`));
    return this.#places
      .filter(({ shiftId, userId }) => !places.has(`${shiftId} ${userId}`))
      .map(({ shiftId, userId }) => `${userId} was named on ${shiftId}, and is forgotten after the backup`);
  }
}

function flat(payload: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      typeof value === 'number' || typeof value === 'boolean' ? value : String(value),
    ]),
  );
}
