import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import type { Message } from '../../sandbox/slack/world.js';
import { undoClaimButton } from '../../src/visits/claiming/claiming.controls.js';
import type { SimulatedDatabase } from './simulated-database.js';

/** Who holds places, as the database has seen it, and what they were told. */
export class Places {
  /** By visit and person: how often a place was taken. */
  readonly #taken = new Map<string, number>();
  #holding = new Set<string>();
  readonly #confirmations = new Set<string>();

  /** @returns what does not hold of those who hold places now */
  async judge(database: SimulatedDatabase): Promise<string[]> {
    return [...(await this.#seats(database)), ...(await tooManyAtOnce(database))];
  }

  /** Never more people than places, never one person twice. */
  async #seats(database: SimulatedDatabase): Promise<string[]> {
    const claims = await database.rows(
      `SELECT c.shiftId, v.userId, s.maximumParty FROM Claim c
       JOIN Shift s ON s.id = c.shiftId JOIN Volunteer v ON v.id = c.volunteerId WHERE c.seat IS NOT NULL`,
    );
    const perShift = new Map<string, number>();
    const holding = new Set<string>();
    const problems: string[] = [];
    for (const { shiftId, userId, maximumParty } of claims) {
      const taken = (perShift.get(String(shiftId)) ?? 0) + 1;
      perShift.set(String(shiftId), taken);
      if (taken > Number(maximumParty)) problems.push(`${taken} people hold a visit for ${maximumParty}`);
      const place = `${shiftId} ${userId}`;
      if (holding.has(place)) problems.push(`${userId} holds the same visit twice`);
      holding.add(place);
      if (!this.#holding.has(place)) this.#taken.set(place, (this.#taken.get(place) ?? 0) + 1);
    }
    this.#holding = holding;
    return problems;
  }

  /**
   * Nobody is told that a place is theirs before it is stored.
   * @param seen messages that this person sees in the groups' channels
   */
  confirmed(userId: string, seen: readonly Message[]): string[] {
    for (const message of seen) {
      if (message.ephemeralFor !== userId) continue;
      const undo = elementsOf(message.blocks).find(({ actionId }) => actionId === undoClaimButton.actionId);
      if (undo?.element.type === 'button') this.#confirmations.add(`${undo.element.value} ${userId} ${message.ts}`);
    }
    const told = new Map<string, number>();
    for (const confirmation of this.#confirmations) {
      const place = confirmation.split(' ', 2).join(' ');
      told.set(place, (told.get(place) ?? 0) + 1);
    }
    const early = [...told].filter(([place, count]) => count > (this.#taken.get(place) ?? 0));
    return early.map(([place]) => `told that ${place} is theirs, and it is not stored`);
  }
}

/** Never more people inside at once than the facility lets in, over all its visits. */
async function tooManyAtOnce(database: SimulatedDatabase): Promise<string[]> {
  const moments = await database.rows(
    `SELECT s.startsAt, f.visitorCap, COUNT(*) AS inside FROM Shift s
       JOIN "Group" g ON g.id = s.groupId JOIN Facility f ON f.id = g.facilityId
       JOIN "Group" h ON h.facilityId = f.id
       JOIN Shift o ON o.groupId = h.id AND o.status = 'planned' AND o.startsAt <= s.startsAt AND o.endsAt > s.startsAt
         AND (o.pauseStartsAt IS NULL OR s.startsAt < o.pauseStartsAt OR s.startsAt >= o.pauseEndsAt)
       JOIN Claim c ON c.shiftId = o.id AND c.seat IS NOT NULL
       WHERE s.status = 'planned' GROUP BY s.id HAVING COUNT(*) > f.visitorCap`,
  );
  return moments.map(
    ({ inside, visitorCap, startsAt }) => `${inside} people come at ${startsAt} where ${visitorCap} are let in`,
  );
}
