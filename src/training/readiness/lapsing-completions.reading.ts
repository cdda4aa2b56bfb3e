import { defineReading, type Pass } from '../../delivery/projecting.js';
import { idsIn, isAboutAny } from '../../delivery/subjects.rule.js';
import { Completions } from '../requirements/completions.store.js';
import { trainingRules } from '../requirements/training-rules.reading.js';
import { lapsingBetween } from './lapsing.rule.js';

/** Completions that count now and whose last day is soon. */
export const lapsingCompletions = defineReading(async (pass) => {
  if (!isAboutAny(pass.about, 'person')) return [];
  const { byCode } = await pass.of(trainingRules);
  const { from, until } = lapsingBetween(byCode.values(), pass.now);
  return pass.society.of(Completions).lapsing(from, until, idsIn(pass.about, 'person'));
});

/** Ids of the groups in which those are active whose completions lapse. */
export async function groupsOfLapsing(pass: Pass): Promise<readonly string[]> {
  return (await pass.of(lapsingCompletions)).flatMap(({ activeIn }) => [...activeIn]);
}
