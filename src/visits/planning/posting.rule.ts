import type { GroupWeek } from '../../core/model.js';
import { type Refused, refuse } from '../../core/refusals.js';
import { patternOf } from './proposing.rule.js';
import { closedWeek, refusePaused, type WeekChange, type WeekOutcome } from './week-change.rule.js';

/** Ticks of *cleared with the facility* that a leader has set or taken away and not saved yet, by shift id. */
export interface TickChanges {
  readonly on: readonly string[];
  readonly off: readonly string[];
}

export const NO_TICK_CHANGES: TickChanges = { on: [], off: [] };

/** Which shifts are cleared once the leader's own ticks are laid over what is stored; other leaders' ticks stay. */
export function clearedWith(week: Pick<GroupWeek, 'shifts'>, ticks: TickChanges): readonly string[] {
  return week.shifts
    .filter(({ id, cleared }) => ticks.on.includes(id) || (cleared && !ticks.off.includes(id)))
    .map(({ id }) => id);
}

/** Whether sending the plan in posts the week: it is a draft, and there is something to see in it. */
export function isToBePosted(week: Pick<GroupWeek, 'state' | 'shifts'>): boolean {
  return week.state === 'draft' && week.shifts.some(({ status }) => status === 'planned');
}

/** What the leader chose when leaving the plan. */
export interface PlanForm {
  readonly ticks: TickChanges;
  readonly post: boolean;
  /** Whether this week becomes the group's weekly pattern. */
  readonly keepAsPattern: boolean;
}

/** Saves the ticks and, when asked, posts the week. A posted week stays posted. Refused: a week over, one that cannot be posted. */
export function decideSaveWeek(week: GroupWeek, form: PlanForm, now: Date): WeekOutcome {
  const refusal = closedWeek(week, now);
  if (refusal) return refusal;
  const notToPost = form.post && week.state === 'draft' ? refusePosting(week, now) : null;
  if (notToPost) return notToPost;
  const changes: WeekChange[] = [{ kind: 'set_cleared', shiftIds: clearedWith(week, form.ticks) }];
  if (form.keepAsPattern) changes.push({ kind: 'keep_pattern', pattern: patternOf(week) });
  if (form.post && week.state === 'draft') changes.push({ kind: 'post' });
  return { ok: true, changes, notices: [] };
}

/**
 * Whether a draft can be posted.
 * Refused: nothing in it, a visit in a pause, or a facility where visits have not begun or have ended: study visits and courses
 * can be planned there all the same.
 */
function refusePosting(week: GroupWeek, now: Date): Refused | null {
  const { status } = week.group.facility;
  if (status !== 'active') return refuse({ reason: 'not_to_post', status });
  const planned = week.shifts.filter((shift) => shift.status === 'planned');
  if (planned.length === 0) return refuse({ reason: 'nothing_to_post' });
  const inside = planned.find((shift) => shift.startsAt > now && refusePaused(week, shift) !== null);
  return inside ? refusePaused(week, inside) : null;
}
