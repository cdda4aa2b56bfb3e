import type { ModalView } from '@slack/types';
import { addYears } from 'date-fns';
import type { Group, GroupWeek, IsoWeek } from '../../core/model.js';
import { type Refusal, refuse } from '../../core/refusals.js';
import { endOfWeek } from '../../core/weeks.js';
import { actsFor } from '../../groups/acting.request.js';
import { Groups } from '../../groups/groups.store.js';
import { Memberships } from '../../groups/memberships.store.js';
import { Pauses } from '../../groups/pauses.store.js';
import { mention, type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import { refusalReply, refusalText } from '../../slack/blocks/refusals.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { reportProblem } from '../../slack/hearing/problems.js';
import type { PressRequest, Request, SubmitRequest } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { readNotReady } from '../claiming/read-not-ready.request.js';
import { heldByLeavers } from './changing-visits.rule.js';
import { planModal } from './plan-modal.view.js';
import { NO_TICK_CHANGES, type TickChanges } from './posting.rule.js';
import { outsidePauses, proposeWeek } from './proposing.rule.js';
import { Weeks } from './weeks.store.js';

/** Who asks, whichever way they ask. */
export type Asking = Request | PressRequest | SubmitRequest;

/** Draws up the week from the group's weekly pattern when it is opened for the first time, and shows it. */
export async function showPlan(
  deps: Deps,
  request: Request | PressRequest,
  group: Group,
  isoWeek: IsoWeek,
): Promise<Reply | null> {
  const { person, say, screen } = request;
  const opened = await openWeek(request, group, isoWeek);
  if ('refusal' in opened) return refusalReply(say, opened.refusal, { locale: person.locale, group });
  const view = await planView(deps, request, opened, NO_TICK_CHANGES, null);
  await screen.show(view);
  return null;
}

async function openWeek(request: Request, group: Group, isoWeek: IsoWeek) {
  const { society, person, now } = request;
  const { timeZone } = group.facility;
  if (!(await actsFor(request, group))) return refuse({ reason: 'not_a_leader' });
  if (endOfWeek(isoWeek, timeZone) <= now) return refuse({ reason: 'week_over', isoWeek });
  const pattern = await society.of(Groups).pattern(group.id);
  const pauses = (await society.of(Pauses).of([group], now)).get(group.id) ?? [];
  const proposal = outsidePauses(proposeWeek(pattern, isoWeek, group, now), pauses, group);
  return society.of(Weeks).open(group.id, isoWeek, proposal, person.userId, now);
}

/** The plan as it is stored now. */
export async function planView(
  deps: Deps,
  { society, person, say, now }: Asking,
  week: GroupWeek,
  ticks: TickChanges,
  notice: string | null,
): Promise<ModalView> {
  const { id, facility } = week.group;
  const members = await society.of(Memberships).of(id);
  const memberIds = members.map(({ userId }) => userId);
  const toCome = await society.of(Weeks).shiftsBetween([id], now, addYears(now, 1));
  return planModal(say, person.locale, {
    week,
    pattern: await society.of(Groups).pattern(id),
    pauses: (await society.of(Pauses).of([week.group], now)).get(id) ?? [],
    holidays: deps.holidays.inWeek(week.isoWeek, facility.timeZone, person.locale),
    leavers: heldByLeavers(
      toCome.map(({ shift }) => shift),
      memberIds,
      now,
    ),
    notReady: await readNotReady(society, week, now),
    ticks,
    now,
    notice,
    readerZone: person.timeZone,
  });
}

/**
 * Shows the plan anew after a change from a modal above it or from its own buttons. The change is stored by then: when
 * Slack does not take the view, that is logged, and the old plan is refused as stale when it is used. Somebody who no
 * longer leads the group is told so instead, and sees nothing of it.
 */
export async function refreshPlan(
  deps: Deps,
  request: Asking,
  viewId: string | null | undefined,
  weekId: string,
  ticks: TickChanges,
  notice: string | null,
): Promise<void> {
  const week = await request.society.of(Weeks).byId(weekId);
  if (!week || !viewId) return;
  const view = week.group.leaderIds.includes(request.person.userId)
    ? await planView(deps, request, week, ticks, notice)
    : toldModal(request.say, refusedPlan(request, { reason: 'not_a_leader' }, week));
  const told = notice === null ? undefined : sentence(notice);
  await request.screen.repaint(viewId, view, told).catch((error: unknown) => {
    reportProblem(deps.logger, error, { callbackId: view.callback_id ?? '', userId: request.person.userId });
  });
}

/** Words a refusal about a week. A week that is gone belongs to no group we could name. */
export function refusedPlan({ say, person }: Asking, refusal: Refusal, week: GroupWeek | null): Reply {
  return refusalReply(say, refusal, { locale: person.locale, group: week?.group ?? null });
}

/** The same in a modal that was sent in, in place of what it showed. */
export function toldInstead(request: Asking, refusal: Refusal, week: GroupWeek | null): Submitted {
  return { next: 'update', view: toldModal(request.say, refusedPlan(request, refusal, week)) };
}

/** The same as a line on top of the plan. */
export function refusedNotice({ say, person }: Asking, refusal: Refusal, week: GroupWeek | null): string {
  if (refusal.reason === 'changed_meanwhile') return say('plan.changed_meanwhile', { who: mention(refusal.changedBy) });
  return refusalText(say, refusal, { locale: person.locale, group: week?.group ?? null });
}
