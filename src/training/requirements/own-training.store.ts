import { grouped } from '../../core/grouped.js';
import type { Ask } from '../../database/by-hand.js';
import { defineStore } from '../../database/society.js';
import { completionsOfPerson, requirementsOfPerson } from './own-training.sql.js';
import type { Completion, Requirement } from './readiness.rule.js';
import { toCompletion, toRequirement } from './training-rows.store.js';

/** What is asked of one person, and what they have completed. One query each. */
export interface OwnTrainingRows {
  /** What the programmes of the groups that they are in ask for, by programme code, each in its order. */
  askedOf(userId: string): Promise<ReadonlyMap<string, readonly Requirement[]>>;
  /** What counts now. */
  completedBy(userId: string): Promise<readonly Completion[]>;
}

export const OwnTrainingRows = defineStore(({ byHand: { ask } }) => readingOwnTraining(ask));

export function readingOwnTraining(ask: Ask): OwnTrainingRows {
  return {
    async askedOf(userId) {
      const byProgramme = grouped(await ask(requirementsOfPerson, { userId }), ({ programmeCode }) => programmeCode);
      return new Map(
        [...byProgramme].map(([code, rows]) => [code, rows.map(({ requirement }) => toRequirement(requirement))]),
      );
    },

    async completedBy(userId) {
      return (await ask(completionsOfPerson, { userId })).map(({ completion }) => toCompletion(completion));
    },
  };
}
