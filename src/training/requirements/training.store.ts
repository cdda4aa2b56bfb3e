import type { Programme } from '../../core/model.js';
import type { ScopedClient } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { toProgramme, type Versioned } from '../../database/stored-rows.js';
import type { GroupMember } from './affected.rule.js';
import type { Requirement } from './readiness.rule.js';
import { type ProgrammeRemoved, readWhyKept, removeProgramme } from './remove-programme.store.js';
import type { ProgrammeKept } from './removing-programme.rule.js';
import type { RequirementDetails } from './requirement-form.rule.js';
import {
  createTrainingWrites,
  type ProgrammeSaved,
  type RequirementEnded,
  type RequirementSaved,
} from './save-training.store.js';
import { membersAskedBy } from './training-members.store.js';
import { requirementsOf, toRequirement } from './training-rows.store.js';

/** Everything that a society's programmes ask for. */
export interface TrainingRules {
  /** By programme code, each in its programme's order. */
  readonly byProgramme: ReadonlyMap<string, readonly Requirement[]>;
}

/** A requirement as national staff edit it. */
export interface RequirementToEdit {
  readonly requirement: Versioned<Requirement>;
  /** Codes of the programmes that ask for it. */
  readonly programmes: readonly string[];
  /** Whether anybody has ever completed it. */
  readonly hasCompletions: boolean;
}

/** What a society's programmes ask for: data, which national staff edit. */
export interface Training {
  /** In the order in which they are shown; what has been removed is left out. */
  programmes(): Promise<readonly Versioned<Programme>[]>;
  /** What one programme asks for, in its order. */
  requirementsOf(programmeCode: string): Promise<readonly Requirement[]>;
  /** Everything that has ever been asked for, by code; also what has been archived, for naming what was completed. */
  byCode(): Promise<ReadonlyMap<string, Requirement>>;
  /** Both: what all of them ask for, and everything that has ever been asked for. Two queries. */
  everything(): Promise<TrainingRules & { readonly byCode: ReadonlyMap<string, Requirement> }>;
  /** What all of them ask for, or only those with these codes, in two queries. */
  rules(programmeCodes?: readonly string[]): Promise<TrainingRules>;
  /** null when it is not asked for any more. */
  toEdit(code: string): Promise<RequirementToEdit | null>;
  /** Everything that is asked for, or could be: what has been archived is left out. By code. */
  requirements(): Promise<readonly Requirement[]>;
  /** Active members of all groups that have one of these programmes, with what counts now. */
  membersAskedBy(programmeCodes: readonly string[], now: Date): Promise<readonly GroupMember[]>;
  /**
   * Saves a requirement, who asks for it and where it comes there. Where it holds longer or shorter than before, the last
   * days of what counts now move in the same transaction.
   * @param expectedVersion null for a new one
   */
  saveRequirement(
    details: RequirementDetails,
    expectedVersion: number | null,
    by: string,
    now: Date,
  ): Promise<RequirementSaved>;
  /**
   * Asks for it no more. It is deleted while nobody has completed it and no session is about it; else it is archived, and
   * its history kept.
   */
  endRequirement(code: string, expectedVersion: number, by: string, now: Date): Promise<RequirementEnded>;
  saveProgramme(programme: Programme, expectedVersion: number, by: string, now: Date): Promise<ProgrammeSaved>;
  /** Why a programme has to stay for now; null where it can be removed. */
  whyKept(programme: Programme): Promise<ProgrammeKept | null>;
  /**
   * Offers it no more, and asks for nothing in it. Its row stays, for the names of what was told under it; nothing brings it
   * back.
   */
  removeProgramme(code: string, expectedVersion: number, by: string, now: Date): Promise<ProgrammeRemoved>;
}

export const Training = defineStore(({ client, workspaceId }) => createTraining(client, workspaceId));

export function createTraining(client: ScopedClient, workspaceId: string): Training {
  return {
    ...createTrainingWrites(client, workspaceId),

    async programmes() {
      return (await client.programme.findMany({ where: { endedAt: null }, orderBy: { position: 'asc' } })).map(
        toProgramme,
      );
    },

    whyKept: (programme) => readWhyKept(client, programme),

    removeProgramme: (code, expectedVersion, by, now) =>
      removeProgramme(client, workspaceId, code, expectedVersion, by, now),

    requirementsOf: (programmeCode) => requirementsOf(client, programmeCode),

    async byCode() {
      const rows = await client.requirement.findMany();
      return new Map(rows.map((row) => [row.code, toRequirement(row)]));
    },

    async everything() {
      const [rows, links] = await Promise.all([
        client.requirement.findMany(),
        client.programmeRequirement.findMany({ orderBy: { position: 'asc' } }),
      ]);
      const byCode = new Map(rows.map((row) => [row.code, toRequirement(row)]));
      const archived = new Set(rows.filter(({ archivedAt }) => archivedAt !== null).map(({ code }) => code));
      const asked = links.flatMap(({ programmeCode, requirementCode }) => {
        const requirement = byCode.get(requirementCode);
        return requirement && !archived.has(requirementCode) ? [{ programmeCode, requirement }] : [];
      });
      return { byCode, byProgramme: groupedByProgramme(asked) };
    },

    membersAskedBy: (programmeCodes, now) => membersAskedBy(client, programmeCodes, now),

    async requirements() {
      const rows = await client.requirement.findMany({ where: { archivedAt: null }, orderBy: { code: 'asc' } });
      return rows.map(toRequirement);
    },

    async toEdit(code) {
      const row = await client.requirement.findFirst({
        where: { code, archivedAt: null },
        include: { programmes: true },
      });
      if (!row) return null;
      const completed = await client.completion.findFirst({ where: { requirementCode: code }, select: { id: true } });
      return {
        requirement: toRequirement(row),
        programmes: row.programmes.map(({ programmeCode }) => programmeCode),
        hasCompletions: completed !== null,
      };
    },

    async rules(programmeCodes) {
      const links = await client.programmeRequirement.findMany({
        where: {
          requirement: { archivedAt: null },
          ...(programmeCodes && { programmeCode: { in: [...programmeCodes] } }),
        },
        include: { requirement: true },
        orderBy: { position: 'asc' },
      });
      const asked = links.map(({ programmeCode, requirement }) => ({
        programmeCode,
        requirement: toRequirement(requirement),
      }));
      return { byProgramme: groupedByProgramme(asked) };
    },
  };
}

/** @param asked in each programme's order, which is kept */
function groupedByProgramme(
  asked: readonly { readonly programmeCode: string; readonly requirement: Requirement }[],
): TrainingRules['byProgramme'] {
  const byProgramme = new Map<string, Requirement[]>();
  for (const { programmeCode, requirement } of asked) {
    byProgramme.set(programmeCode, [...(byProgramme.get(programmeCode) ?? []), requirement]);
  }
  return byProgramme;
}
