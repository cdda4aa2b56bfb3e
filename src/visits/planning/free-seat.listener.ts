import { actsFor } from '../../groups/acting.request.js';
import { Groups } from '../../groups/groups.store.js';
import { dayAndTime } from '../../locales/index.js';
import type { Carried } from '../../slack/blocks/controls.js';
import { mention, type Reply, sentence } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { Claims } from '../claiming/claims.store.js';
import { decideFree } from '../claiming/freeing.rule.js';
import { releasedReply } from '../claiming/replies.view.js';
import { placesModal } from './free-place-modal.view.js';
import { readPlan } from './plan-ticks.view.js';
import { freePlaceButton, freePlaceModal, freeSeatButton, planWeekModal } from './planning.controls.js';
import { refreshPlan } from './show-plan.request.js';
import { Weeks } from './weeks.store.js';

type Place = Carried<typeof freePlaceButton>;
type Whose = Parameters<typeof decideFree>[2];

/**
 * A leader frees a place: of somebody who has left the group, from the notice about it or from the plan, and of anybody else
 * from the visit's menu in the plan.
 */
export function freeSeat(deps: Deps): readonly Heard[] {
  return [
    onPress(freeSeatButton, async (request) => {
      const reply = await free(request, 'of_leavers');
      const { view } = request;
      if (!planWeekModal.isIn(view)) return reply;
      // The plan stays, with what has been ticked in it and not saved yet.
      const { weekId, ticks } = readPlan(view);
      await refreshPlan(deps, request, view.id, weekId, ticks, asLine(reply));
      return null;
    }),
    onPress(freePlaceButton, (request) => freeAny(deps, request)),
  ];
}

/** A line that is set in bold as a whole. */
function asLine(reply: Reply): string {
  return reply.text.replaceAll('*', '');
}

/** The list of who comes stays, as it is now, above the plan as it is now. */
async function freeAny(deps: Deps, request: PressRequest<Place>): Promise<Reply | null> {
  const { society, say, person, screen, view } = request;
  const reply = await free(request, 'of_anybody');
  if (!freePlaceModal.isIn(view)) return reply;
  const { weekId, shiftId, ticks } = freePlaceModal.read(view);
  const week = await society.of(Weeks).byId(weekId);
  const shift = week?.shifts.find((each) => each.id === shiftId);
  if (!week || !shift || !(await actsFor(request, week.group))) return reply;
  const shown = placesModal(say, person.locale, week, shift, ticks, asLine(reply));
  await screen.repaint(view.id, shown, reply);
  await refreshPlan(deps, request, view.previous_view_id, weekId, ticks, null);
  return null;
}

async function free(request: PressRequest<Place>, whose: Whose): Promise<Reply> {
  const { society, person, say, now } = request;
  const { locale, userId } = person;
  const { groupId, userId: holderId, shiftId } = request.value;
  const group = await society.of(Groups).read(groupId);
  if (!group) return refusalReply(say, { reason: 'group_closed' }, { locale, group });
  if (!(await actsFor(request, group))) return refusalReply(say, { reason: 'not_a_leader' }, { locale, group });

  const rule = decideFree(userId, groupId, whose);
  const { outcome, state } = await society.of(Claims).decide(shiftId, holderId, now, rule);
  if (!outcome.ok || !state) {
    const refusal = outcome.ok ? ({ reason: 'shift_gone' } as const) : outcome.refusal;
    if (refusal.reason !== 'not_yours') return refusalReply(say, refusal, { locale, group });
    const isBack = whose === 'of_leavers' && state?.membership;
    return sentence(say(isBack ? 'notice.left.back' : 'notice.left.already_free', { who: mention(holderId) }));
  }
  if (holderId === userId) return releasedReply(say, locale, state, [], now);
  const when = dayAndTime(state.shift, group.facility.timeZone, locale);
  return sentence(say('notice.left.freed', { who: mention(holderId), when }));
}
