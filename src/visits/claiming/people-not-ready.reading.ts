import { everybodyOn } from '../../core/party.js';
import { defineReading } from '../../delivery/projecting.js';
import { Completions } from '../../training/requirements/completions.store.js';
import { requirementsByProgramme } from '../../training/requirements/training-rules.reading.js';
import { checkedAgain, notReadySoon } from './day-before.rule.js';
import { postedWeeks } from './posted-weeks.reading.js';

/** Who cannot go on a visit that is checked again now, by shift id. */
export const peopleNotReady = defineReading(async (pass) => {
  const [weeks, requirements] = await Promise.all([pass.of(postedWeeks), pass.of(requirementsByProgramme)]);
  const checked = checkedAgain(weeks, pass.now).flatMap(({ shift }) => everybodyOn(shift).map(({ userId }) => userId));
  const completions = await pass.society.of(Completions).of([...new Set(checked)]);
  return notReadySoon(weeks, { requirements, completions }, pass.now);
});
