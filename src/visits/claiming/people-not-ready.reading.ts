import { everybodyOn } from '../../core/party.js';
import { defineReading } from '../../delivery/projecting.js';
import { Completions } from '../../training/requirements/completions.store.js';
import { requirementsByProgramme } from '../../training/requirements/training-rules.reading.js';
import { checkedAgain, type NotReadyByShift, notReadySoon } from './day-before.rule.js';
import { postedWeeks } from './posted-weeks.reading.js';

const NOBODY: NotReadyByShift = new Map();

/** Who cannot go on a visit that is checked again now, by shift id. */
export const peopleNotReady = defineReading(async (pass) => {
  const weeks = await pass.of(postedWeeks);
  const checked = checkedAgain(weeks, pass.now).flatMap(({ shift }) => everybodyOn(shift).map(({ userId }) => userId));
  // Most of the time nothing is, and what is asked for need not be read.
  if (checked.length === 0) return NOBODY;
  const requirements = await pass.of(requirementsByProgramme);
  const completions = await pass.society.of(Completions).of([...new Set(checked)]);
  return notReadySoon(weeks, { requirements, completions }, pass.now);
});
