import type { YearOfAsking } from './asking-figures.js';
import { MODELS, type PeopleModel } from './asking-people.js';
import { WAYS, type Way, type WayName } from './asking-ways.js';
import { type Extent, yearOf } from './asking-year.js';

/** Years of one model of people: for each way one year of each seed, in the same order. */
export interface MeasuredModel {
  readonly model: PeopleModel;
  readonly years: Readonly<Record<WayName, readonly YearOfAsking[]>>;
}

/** Every model of people in every way of asking. */
export function measureAsking(seeds: readonly number[], extent: Extent): readonly MeasuredModel[] {
  return MODELS.map((model) => {
    const years = (way: Way) => seeds.map((seed) => yearOf(way, model, seed, extent));
    return {
      model,
      years: { ours: years(WAYS.ours), everybody: years(WAYS.everybody), nobody: years(WAYS.nobody) },
    };
  });
}
