import type { Deps } from '../../slack/hearing/deps.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { calledOffNotice, callOffModal } from './call-off-modal.view.js';
import { decideCallOff } from './changing-visits.rule.js';
import { callOffShiftModal } from './planning.controls.js';
import { refreshPlan, toldInstead } from './show-plan.request.js';
import { forLeader } from './week-change.rule.js';
import { Weeks } from './weeks.store.js';

/** A leader calls one visit off, by us or by the facility; everybody who holds it is told. */
export function callOffShift(deps: Deps): readonly Heard[] {
  return [onSubmit(callOffShiftModal, (request) => callOff(deps, request))];
}

async function callOff(deps: Deps, request: SentIn<typeof callOffShiftModal>): Promise<Submitted> {
  const { society, person, say, now, view, memory, typed } = request;
  const { weekId, version, shiftId, ticks } = memory;
  const { status } = typed;
  if (!status) {
    const errors = callOffShiftModal.form.errors({ status: 'missing' }, () => say('shift.problem.missing'));
    return { next: 'errors', errors };
  }
  const rule = forLeader(person.userId, (week) => decideCallOff(week, shiftId, status, now));
  const outcome = await society.of(Weeks).change(weekId, version, person.userId, now, rule);
  const week = await society.of(Weeks).byId(weekId);
  const shift = week?.shifts.find((each) => each.id === shiftId);
  if (!week || !shift) return toldInstead(request, { reason: 'shift_gone' }, week);
  if (outcome.ok) {
    const notice = calledOffNotice(say, person.locale, { shift, group: week.group }, status, outcome.notices.length);
    const afterwards = () => refreshPlan(deps, request, view.previous_view_id, weekId, ticks, notice);
    return { next: 'close', afterwards };
  }
  const { refusal } = outcome;
  const isLeader = week.group.leaderIds.includes(person.userId);
  if (refusal.reason !== 'changed_meanwhile' || shift.status !== 'planned' || !isLeader) {
    return toldInstead(request, isLeader ? refusal : { reason: 'not_a_leader' }, week);
  }
  return { next: 'update', view: callOffModal(say, person.locale, week, shift, ticks, refusal.changedBy) };
}
