import type { SimulatedDatabase } from './simulated-database.js';

/** Nobody takes a place who is not ready for what the visit's group does, whatever others do at the same facility. */
export class ReadyForTheirGroup {
  /** Ids of claims that have been looked at: what a group comes to do later takes nobody's place. */
  readonly #known = new Set<string>();

  /** @returns who has taken a place since it was asked last, and lacks something that their group's programme asks for */
  async judge(database: SimulatedDatabase): Promise<string[]> {
    const claims = await database.rows('SELECT id FROM Claim WHERE seat IS NOT NULL');
    const isNew = claims.some(({ id }) => !this.#known.has(String(id)));
    if (!isNew) return [];
    // Everything that is verified in these stories holds for longer than they last.
    const lacking = await database.rows(
      `SELECT c.id, v.userId, g.name, g.programmeCode, p.requirementCode FROM Claim c
       JOIN Volunteer v ON v.id = c.volunteerId JOIN Shift s ON s.id = c.shiftId JOIN "Group" g ON g.id = s.groupId
       JOIN ProgrammeRequirement p ON p.programmeCode = g.programmeCode AND p.workspaceId = g.workspaceId
       JOIN Requirement r ON r.code = p.requirementCode AND r.workspaceId = p.workspaceId
       WHERE c.seat IS NOT NULL AND r.blocking AND r.archivedAt IS NULL AND NOT EXISTS (
         SELECT 1 FROM Completion d
         WHERE d.volunteerId = v.id AND d.requirementCode = p.requirementCode AND d.current = 1
       )`,
    );
    const problems = lacking
      .filter(({ id }) => !this.#known.has(String(id)))
      .map(
        ({ userId, name, programmeCode, requirementCode }) =>
          `${userId} comes with ${name}, and lacks ${requirementCode} for ${programmeCode}`,
      );
    for (const { id } of claims) this.#known.add(String(id));
    return problems;
  }
}
