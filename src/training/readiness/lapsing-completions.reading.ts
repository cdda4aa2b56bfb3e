import { defineReading } from '../../delivery/projecting.js';
import { Completions } from '../requirements/completions.store.js';
import { trainingRules } from '../requirements/training-rules.reading.js';
import { lapsingBetween } from './lapsing.rule.js';

/** Completions that count now and whose last day is soon. */
export const lapsingCompletions = defineReading(async (pass) => {
  const { byCode } = await pass.of(trainingRules);
  const { from, until } = lapsingBetween(byCode.values(), pass.now);
  return pass.society.of(Completions).lapsing(from, until);
});
