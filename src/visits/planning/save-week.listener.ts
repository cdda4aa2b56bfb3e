import type { GroupWeek } from '../../core/model.js';
import type { Refusal } from '../../core/refusals.js';
import { weeksAfter } from '../../core/weeks.js';
import type { SubmittedValues } from '../../slack/blocks/filled-in.js';
import type { Reply } from '../../slack/blocks/parts.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, SentIn, SubmitRequest } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { savedReply } from './plan-replies.view.js';
import { readPlan } from './plan-ticks.view.js';
import { copyLastWeekButton, planWeekModal, saveDraftButton, takeOutList } from './planning.controls.js';
import { decideSaveWeek, isToBePosted, NO_TICK_CHANGES } from './posting.rule.js';
import { decideCopyWeek, decideTakeOut } from './proposing.rule.js';
import type { LineOfPattern } from './rhythm.rule.js';
import { planView, refreshPlan, refusedNotice, refusedPlan, toldInstead } from './show-plan.request.js';
import { forLeader } from './week-change.rule.js';
import { Weeks } from './weeks.store.js';

/** A leader posts the week from its plan, saves it, or fills it with last week's visits. */
export function saveWeek(deps: Deps): readonly Heard[] {
  return [
    onPress(copyLastWeekButton, (request) => copyLastWeek(deps, request)),
    onPress(saveDraftButton, (request) => saveDraft(deps, request)),
    onPress(takeOutList, (request) => takeOut(deps, request)),
    onSubmit(planWeekModal, (request) => save(deps, request)),
  ];
}

async function save(deps: Deps, request: SentIn<typeof planWeekModal>): Promise<Submitted> {
  const { society, person, say, now, view, typed, values } = request;
  const { weekId, version, ticks } = readPlan(view);
  const keepAsPattern = typed.pattern.includes('keep');
  const isAskedToPost = postingAskedFor(values);
  const rule = forLeader(person.userId, (week) =>
    decideSaveWeek(week, { ticks, keepAsPattern, post: isAskedToPost ?? isToBePosted(week) }, now),
  );
  const outcome = await society.of(Weeks).change(weekId, version, person.userId, now, rule);
  const week = await society.of(Weeks).byId(weekId);
  if (!week) return toldInstead(request, { reason: 'shift_gone' }, null);
  if (outcome.ok) {
    const posted = outcome.changes.some((change) => change.kind === 'post');
    const what = posted ? 'posted' : week.state === 'draft' ? 'draft' : 'saved';
    const openedAhead = keepAsPattern ? await society.of(Weeks).openedAfter(week) : null;
    return closedWith(request, savedReply(say, person.locale, week, what, openedAhead));
  }
  switch (outcome.refusal.reason) {
    case 'changed_meanwhile':
      return changedMeanwhile(deps, request, week, outcome.refusal);
    case 'nothing_to_post':
      return { next: 'update', view: await planView(deps, request, week, ticks, say('plan.error.nothing_to_post')) };
    case 'paused_then':
    case 'not_to_post':
      return changedMeanwhile(deps, request, week, outcome.refusal);
    default:
      return toldInstead(request, outcome.refusal, week);
  }
}

/** Plans opened by an earlier version asked whether to post the week. null: this one posts whatever is to be posted. */
function postingAskedFor(values: SubmittedValues): boolean | null {
  const asked = Object.values(values).find((block) => block.posting)?.posting?.selected_option?.value;
  return asked === undefined ? null : asked === 'post';
}

/** Somebody else was first: the plan as it is now, with this leader's own ticks, to be saved with one more press. */
async function changedMeanwhile(
  deps: Deps,
  request: SubmitRequest,
  week: GroupWeek,
  refusal: Refusal,
): Promise<Submitted> {
  if (!week.group.leaderIds.includes(request.person.userId)) {
    return toldInstead(request, { reason: 'not_a_leader' }, week);
  }
  const { ticks } = readPlan(request.view);
  const notice = refusedNotice(request, refusal, week);
  return { next: 'update', view: await planView(deps, request, week, ticks, notice) };
}

/** The week stays a draft, and the plan open. */
async function saveDraft(deps: Deps, request: PressRequest): Promise<Reply | null> {
  const { society, person, say, now, view } = request;
  if (!planWeekModal.isIn(view)) return null;
  const { weekId, version, ticks } = readPlan(view);
  const keepAsPattern = planWeekModal.form.read(view.state.values).pattern.includes('keep');
  const rule = forLeader(person.userId, (week) => decideSaveWeek(week, { ticks, keepAsPattern, post: false }, now));
  const outcome = await society.of(Weeks).change(weekId, version, person.userId, now, rule);
  if (outcome.ok) return refreshed(deps, request, view.id, weekId, NO_TICK_CHANGES, say('plan.draft_saved'));
  const week = await society.of(Weeks).byId(weekId);
  if (!week) return refusedPlan(request, { reason: 'shift_gone' }, null);
  return refreshed(deps, request, view.id, weekId, ticks, refusedNotice(request, outcome.refusal, week));
}

async function copyLastWeek(deps: Deps, request: PressRequest): Promise<Reply | null> {
  const { society, person, say, now, view } = request;
  if (!planWeekModal.isIn(view)) return null;
  const { weekId, version, ticks } = readPlan(view);
  const week = await society.of(Weeks).byId(weekId);
  if (!week) return refusedPlan(request, { reason: 'shift_gone' }, null);
  const lastWeek = await society.of(Weeks).readOf(week.group, weeksAfter(week.isoWeek, -1));
  const rule = forLeader(person.userId, (current) =>
    lastWeek ? decideCopyWeek(current, lastWeek, now) : { ok: true, changes: [], notices: [] },
  );
  const outcome = await society.of(Weeks).change(weekId, version, person.userId, now, rule);
  const notice = outcome.ok
    ? say('plan.copied', { count: outcome.changes.length })
    : refusedNotice(request, outcome.refusal, week);
  return refreshed(deps, request, view.id, weekId, ticks, notice);
}

async function takeOut(deps: Deps, request: PressRequest<LineOfPattern>): Promise<Reply | null> {
  const { society, person, say, now, view, value: line } = request;
  if (!planWeekModal.isIn(view)) return null;
  const { weekId, version, ticks } = readPlan(view);
  const rule = forLeader(person.userId, (week) => decideTakeOut(week, line, now));
  const outcome = await society.of(Weeks).change(weekId, version, person.userId, now, rule);
  const week = await society.of(Weeks).byId(weekId);
  const notice = outcome.ok ? say('pattern.taken_out') : refusedNotice(request, outcome.refusal, week);
  return refreshed(deps, request, view.id, weekId, ticks, notice);
}

/** The plan says what came of what was pressed in it; there is nothing to answer besides. */
async function refreshed(...plan: Parameters<typeof refreshPlan>): Promise<null> {
  await refreshPlan(...plan);
  return null;
}
