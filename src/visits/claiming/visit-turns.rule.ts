import { subMilliseconds } from 'date-fns';
import type { GroupWeek } from '../../core/model.js';
import { partsOf } from '../../core/stretches.js';
import { aboutGroup, type Turn } from '../../delivery/subjects.rule.js';
import { ASK_FIRST_WITHIN } from './clearance.rule.js';
import { checkedAgainAt } from './day-before.rule.js';
import { ASKED_AHEAD } from './in-doubt.rule.js';

/**
 * When what is shown of posted visits changes though nobody has changed anything: they come near, are checked again, begin and
 * end.
 */
export function visitTurns(weeks: readonly GroupWeek[]): Turn[] {
  return weeks.flatMap(({ group, shifts }) =>
    shifts.flatMap((shift) => {
      const { startsAt } = shift;
      const near = [ASK_FIRST_WITHIN, ASKED_AHEAD].map((before) => subMilliseconds(startsAt, before));
      const inside = partsOf(shift).flatMap((part) => [part.startsAt, part.endsAt]);
      return [...near, checkedAgainAt(shift, group), ...inside].map((at) => ({ subject: aboutGroup(group.id), at }));
    }),
  );
}
