import { defineReading } from '../../delivery/projecting.js';
import { Training } from './training.store.js';

/** What each programme asks for, and everything that has ever been asked for. */
export const trainingRules = defineReading(({ society }) => society.of(Training).everything());

/** What each programme asks for, by its code. */
export const requirementsByProgramme = defineReading(async (pass) => (await pass.of(trainingRules)).byProgramme);
