import { calendarDateOf } from '../../core/time.js';
import { type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, SentIn } from '../../slack/hearing/request.js';
import { showForm } from '../../slack/hearing/screen.js';
import { type Submitted, toldInstead } from '../../slack/hearing/submitted.js';
import { readPlan } from '../planning/plan-ticks.view.js';
import { planWeekModal } from '../planning/planning.controls.js';
import { refreshPlan } from '../planning/show-plan.request.js';
import { pauseButton } from '../visits.controls.js';
import { callOffInside } from './call-off-inside.request.js';
import { readPauseForm } from './pause-form.rule.js';
import {
  endPauseButton,
  otherDaysButton,
  pauseFacilityList,
  pauseModal,
  pausePreviewModal,
} from './pausing.controls.js';
import type { Place } from './pausing.rule.js';
import { Pausing } from './pausing.store.js';
import { endedReply, pausedText, pauseErrors } from './pausing.view.js';
import { formShown, previewShown, readPlaceNow, refuseToPause } from './show-pause.request.js';

/**
 * A leader pauses the visits of a group, or national staff those of a facility, once they have seen whom it affects; and lets
 * them start again.
 */
export function pauseVisits(deps: Deps): readonly Heard[] {
  return [
    onPress(pauseButton, (request) => open(deps, request, request.value)),
    onPress(pauseFacilityList, (request) => open(deps, request, { kind: 'facility', id: request.value })),
    onSubmit(pauseModal, (request) => preview(deps, request)),
    onPress(otherDaysButton, (request) => otherDays(deps, request)),
    onSubmit(pausePreviewModal, (request) => carryOut(deps, request)),
    onPress(endPauseButton, (request) => end(deps, request)),
  ];
}

/** Above the plan in which it was pressed, whose unsaved ticks are remembered. */
async function open(deps: Deps, request: PressRequest, place: Place): Promise<Reply | null> {
  const { say, view } = request;
  const refusal = await refuseToPause(deps, request, place);
  if (refusal) return refusal;
  const now = await readPlaceNow(request, place);
  if (!now) return sentence(say('pause.place_gone'));
  const plan = planWeekModal.isIn(view) ? readPlan(view) : null;
  const below = plan && { weekId: plan.weekId, ticks: plan.ticks };
  await showForm(request, formShown(request, { ...place, plan: below }, now));
  return null;
}

async function preview(deps: Deps, request: SentIn<typeof pauseModal>): Promise<Submitted> {
  const { say, now, memory, typed } = request;
  const refusal = await refuseToPause(deps, request, memory);
  if (refusal) return toldInstead(say, refusal);
  const place = await readPlaceNow(request, memory);
  if (!place) return toldInstead(say, sentence(say('pause.place_gone')));
  const today = calendarDateOf(now, place.facility.timeZone);
  const read = readPauseForm(typed, today, place.standing);
  if (!read.ok) return { next: 'errors', errors: pauseErrors(say, read) };
  if ((place.standing?.id ?? null) !== memory.standingId) {
    return { next: 'update', view: formShown(request, memory, place, typed, say('pause.changed_meanwhile')) };
  }
  const { view } = await previewShown(request, { ...memory, ...read.days }, place, null);
  return { next: 'update', view };
}

async function otherDays(deps: Deps, request: PressRequest): Promise<Reply | null> {
  const { say, screen, view } = request;
  if (!pausePreviewModal.isIn(view)) return null;
  const memory = pausePreviewModal.read(view);
  const refusal = await refuseToPause(deps, request, memory);
  if (refusal) return refusal;
  const place = await readPlaceNow(request, memory);
  if (!place) return sentence(say('pause.place_gone'));
  const { from, until } = memory;
  await screen.repaint(view.id, formShown(request, memory, place, { from, until }));
  return null;
}

/** What is confirmed is what was shown: has it changed since, it is shown once more. */
async function carryOut(deps: Deps, request: SentIn<typeof pausePreviewModal>): Promise<Submitted> {
  const { society, say, person, now, view, memory } = request;
  const refusal = await refuseToPause(deps, request, memory);
  if (refusal) return toldInstead(say, refusal);
  const place = await readPlaceNow(request, memory);
  if (!place) return toldInstead(say, sentence(say('pause.place_gone')));
  const { kind, id, standingId, plan, visits, people } = memory;
  const days = { from: memory.from, until: memory.until };
  if ((place.standing?.id ?? null) !== standingId) {
    return { next: 'update', view: formShown(request, memory, place, days, say('pause.changed_meanwhile')) };
  }
  const shown = await previewShown(request, { kind, id, standingId, plan, ...days }, place, { visits, people });
  if (shown.hasChanged) return { next: 'update', view: shown.view };
  const put = await society.of(Pausing).put({ kind, id }, days, standingId, person.userId, now);
  if (!put.ok) {
    if (put.reason === 'gone') return toldInstead(say, sentence(say('pause.place_gone')));
    const stands = { ...place, standing: put.standing };
    return { next: 'update', view: formShown(request, memory, stands, days, say('pause.changed_meanwhile')) };
  }
  const told = pausedText(say, person.locale, days, visits);
  const afterwards = async (): Promise<void> => {
    await callOffInside(society, put.pause.id, now);
    if (plan) await refreshPlan(deps, request, view.previous_view_id, plan.weekId, plan.ticks, told);
    else await request.tell(sentence(told));
  };
  return { next: 'close', afterwards };
}

/** Twice is once: the second press says that it is over. */
async function end(deps: Deps, request: PressRequest<string>): Promise<Reply | null> {
  const { society, say, person, now, screen, view, value: pauseId } = request;
  if (!pauseModal.isIn(view)) return null;
  const memory = pauseModal.read(view);
  const refusal = await refuseToPause(deps, request, memory);
  if (refusal) return refusal;
  const ended = await society.of(Pausing).end(pauseId, person.userId, now);
  const told = ended ? endedReply(say, memory) : sentence(say('pause.gone'));
  await screen.repaint(view.id, toldModal(say, told), told);
  if (ended) await callOffInside(society, pauseId, now);
  const { plan } = memory;
  if (plan) await refreshPlan(deps, request, view.previous_view_id, plan.weekId, plan.ticks, null);
  return null;
}
