import type { ModalView } from '@slack/types';
import type { GroupWeek, Shift } from '../../core/model.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import type { Reply } from '../../slack/blocks/parts.js';
import { pausedText } from '../../slack/blocks/refusals.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { inviteFormFor } from '../covering/invite-form.request.js';
import { callOffModal } from './call-off-modal.view.js';
import { decideAddShift, decideChangeShift, decideRemoveShift } from './changing-visits.rule.js';
import { isToBeClearedAnew } from './clearing.rule.js';
import { placesModal } from './free-place-modal.view.js';
import { readPlan } from './plan-ticks.view.js';
import { addShiftButton, planShiftMenu, planShiftModal, planWeekModal } from './planning.controls.js';
import { formOf, proposeShift, readShiftForm, type ShiftForm, withLeftOut } from './shift-form.rule.js';
import { type ShiftModalState, shiftErrors, shiftModal } from './shift-modal.view.js';
import { type Asking, refreshPlan, refusedNotice, refusedPlan, toldInstead } from './show-plan.request.js';
import { forLeader } from './week-change.rule.js';
import { Weeks } from './weeks.store.js';

type SavedShift = SentIn<typeof planShiftModal>;

/** A leader adds a visit to a week, changes one or removes one. */
export function changeShift(deps: Deps): readonly Heard[] {
  return [
    onPress(addShiftButton, (request) => openAbovePlan(deps, request, null, 'change')),
    onPress(planShiftMenu, (request) => {
      const { verb, shiftId } = request.value;
      return verb === 'remove' ? remove(deps, request, shiftId) : openAbovePlan(deps, request, shiftId, verb);
    }),
    onSubmit(planShiftModal, (request) => saveShift(deps, request)),
  ];
}

/** Opens the form for one visit above the plan, whose unsaved ticks it remembers. */
async function openAbovePlan(
  deps: Deps,
  request: PressRequest,
  shiftId: string | null,
  verb: 'change' | 'call_off' | 'free' | 'invite',
): Promise<Reply | null> {
  const { society, person, say, now, view } = request;
  if (!planWeekModal.isIn(view)) return null;
  const { weekId, ticks } = readPlan(view);
  const week = await society.of(Weeks).byId(weekId);
  if (!week?.group.leaderIds.includes(person.userId)) return refusedPlan(request, { reason: 'not_a_leader' }, week);
  const shift = week.shifts.find((each) => each.id === shiftId) ?? null;
  if (shiftId !== null && shift?.status !== 'planned') {
    const reason = shift ? 'already_called_off' : 'shift_gone';
    await refreshPlan(deps, request, view.id, weekId, ticks, refusedNotice(request, { reason }, week));
    return null;
  }
  if (shift && verb === 'invite') {
    await request.screen.push(await inviteFormFor(request, shift.id));
    return null;
  }
  const above =
    shift && verb !== 'change'
      ? (verb === 'free' ? placesModal : callOffModal)(say, person.locale, week, shift, ticks, null)
      : await shiftForm(deps, request, { week, shift, form: startingFrom(week, shift, now), ticks, changedBy: null });
  await request.screen.push(above);
  return null;
}

function startingFrom(week: GroupWeek, shift: Shift | null, now: Date): ShiftForm {
  return shift ? formOf(shift, week.group.facility.timeZone) : proposeShift(week, now);
}

async function shiftForm(
  deps: Deps,
  { society, say, person }: Asking,
  state: Omit<ShiftModalState, 'holidays' | 'readerZone' | 'offered'>,
): Promise<ModalView> {
  const { isoWeek, group } = state.week;
  const holidays = deps.holidays.inWeek(isoWeek, group.facility.timeZone, person.locale);
  const { activities: offered } = await society.of(Workspaces).read();
  return shiftModal(say, person.locale, { ...state, holidays, offered, readerZone: person.timeZone });
}

async function remove(deps: Deps, request: PressRequest, shiftId: string): Promise<Reply | null> {
  const { society, person, say, now, view } = request;
  if (!planWeekModal.isIn(view)) return null;
  const { weekId, version, ticks } = readPlan(view);
  const rule = forLeader(person.userId, (week) => decideRemoveShift(week, shiftId, now));
  const outcome = await society.of(Weeks).change(weekId, version, person.userId, now, rule);
  const week = await society.of(Weeks).byId(weekId);
  const notice = outcome.ok ? say('plan.removed') : refusedNotice(request, outcome.refusal, week);
  await refreshPlan(deps, request, view.id, weekId, ticks, notice);
  return null;
}

async function saveShift(deps: Deps, request: SavedShift): Promise<Submitted> {
  const { society, person, say, now, view, memory, typed } = request;
  const { weekId, version, shiftId, ticks } = memory;
  const week = await society.of(Weeks).byId(weekId);
  if (!week?.group.leaderIds.includes(person.userId)) return toldInstead(request, { reason: 'not_a_leader' }, week);
  const before = week.shifts.find((each) => each.id === shiftId) ?? null;
  if (shiftId !== null && !before) return toldInstead(request, { reason: 'shift_gone' }, week);
  // Taken away with one choice, whatever hours still stand beside it.
  const isTakenAway = typed.again === 'none' && before?.pause;
  const second = isTakenAway ? { againStart: null, againEnd: null } : {};
  const form = { ...typed, ...second, cleared: before?.cleared ?? false };
  const read = readShiftForm(form, week, before?.claims.length ?? 0, now);
  if (!read.ok) return { next: 'errors', errors: shiftErrors(say, read.problems) };
  const rule = forLeader(person.userId, (current) =>
    shiftId === null ? decideAddShift(current, read.shift, now) : decideChangeShift(current, shiftId, read.shift, now),
  );
  const outcome = await society.of(Weeks).change(weekId, version, person.userId, now, rule);
  if (outcome.ok) {
    const isUncleared = before !== null && isToBeClearedAnew(before, read.shift);
    const kept = isUncleared ? { ...ticks, on: ticks.on.filter((id) => id !== shiftId) } : ticks;
    const afterwards = () => refreshPlan(deps, request, view.previous_view_id, weekId, kept, null);
    return { next: 'close', afterwards };
  }
  if (outcome.refusal.reason === 'no_room_then') {
    // Under the hour, so that nothing that was filled in is lost.
    const problem = { problem: 'no_room_then', most: outcome.refusal.most } as const;
    return { next: 'errors', errors: shiftErrors(say, { startTime: problem }) };
  }
  if (outcome.refusal.reason === 'paused_then') {
    const problem = { problem: 'paused_then', said: pausedText(say, outcome.refusal, person.locale) } as const;
    return { next: 'errors', errors: shiftErrors(say, { date: problem }) };
  }
  if (outcome.refusal.reason !== 'changed_meanwhile') return toldInstead(request, outcome.refusal, week);
  return askAgain(deps, request, form, outcome.refusal.changedBy);
}

/** Somebody else was first: what was filled in stays, beside what the visit says now, to be saved with one more press. */
async function askAgain(deps: Deps, request: SavedShift, form: ShiftForm, changedBy: string): Promise<Submitted> {
  const { weekId, shiftId, ticks } = request.memory;
  const week = await request.society.of(Weeks).byId(weekId);
  const shift = week?.shifts.find((each) => each.id === shiftId) ?? null;
  if (!week || (shiftId !== null && !shift)) return toldInstead(request, { reason: 'shift_gone' }, week);
  const read = readShiftForm(form, week, shift?.claims.length ?? 0, request.now);
  if (!read.ok) return { next: 'errors', errors: shiftErrors(request.say, read.problems) };
  const shown = withLeftOut(form, startingFrom(week, shift, request.now));
  return { next: 'update', view: await shiftForm(deps, request, { week, shift, form: shown, ticks, changedBy }) };
}
