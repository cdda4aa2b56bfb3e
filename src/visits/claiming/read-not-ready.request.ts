import type { GroupWeek } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import type { Society } from '../../database/society.js';
import { Completions } from '../../training/requirements/completions.store.js';
import { Training } from '../../training/requirements/training.store.js';
import { checkedAgain, type NotReadyByShift, notReadySoon } from './day-before.rule.js';

/** Who cannot go on visits of this week that are at most a day away, by shift id. Asks nothing where there are none. */
export async function readNotReady(society: Society, week: GroupWeek, now: Date): Promise<NotReadyByShift> {
  const holders = checkedAgain([week], now).flatMap(({ shift }) => everybodyOn(shift).map(({ userId }) => userId));
  if (holders.length === 0) return new Map();
  const { code } = week.group.programme;
  const [requirements, completions] = await Promise.all([
    society.of(Training).requirementsOf(code),
    society.of(Completions).of([...new Set(holders)]),
  ]);
  return notReadySoon([week], { requirements: new Map([[code, requirements]]), completions }, now);
}
