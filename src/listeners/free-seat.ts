import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { decideRelease } from '../domain/claiming.js';
import { refuse } from '../domain/refusals.js';
import { dayAndTime } from '../locales/index.js';
import { ACTIONS } from '../views/ids.js';
import { mention, type Reply, sentence } from '../views/parts.js';
import { refusalReply } from '../views/replies.js';
import { onPress, type PressRequest } from './listen.js';
import { refreshPlan } from './plan-request.js';
import { isPlan, readPlanMemory } from './plan-values.js';

/** A leader frees the place of somebody who has left the group, from the notice about it or from the plan. */
export function freeSeat(app: App, deps: Deps): void {
  onPress(app, deps, ACTIONS.freeSeat, async (request) => {
    const reply = await free(deps, request);
    const { view } = request;
    if (!isPlan(view)) return reply;
    // The plan stays, with what has been ticked in it and not saved yet.
    const { weekId, ticks } = readPlanMemory(view);
    const line = reply.text.replaceAll('*', ''); // the plan sets it in bold as a whole
    await refreshPlan(deps, request, view.id, weekId, ticks, line);
    return null;
  });
}

async function free(deps: Deps, request: PressRequest): Promise<Reply> {
  const { society, person, say, now } = request;
  const { locale } = person;
  const [groupId = '', holderId = '', shiftId = ''] = request.value.split('|');
  const group = await society.groups.read(groupId);
  if (!group?.leaderIds.includes(person.userId))
    return refusalReply(say, { reason: 'not_a_leader' }, { locale, group });

  const { outcome, state } = await society.claims.decide(shiftId, holderId, now, (claimState) => {
    // The button names a group and a visit; only the visits of that group are this leader's to free, and only places of
    // people who are still away from it.
    if (claimState.group.id !== groupId) return refuse({ reason: 'shift_gone' });
    if (claimState.membership !== null) return refuse({ reason: 'not_yours' });
    return decideRelease(claimState, holderId, now);
  });
  if (!outcome.ok || !state) {
    const refusal = outcome.ok ? ({ reason: 'shift_gone' } as const) : outcome.refusal;
    if (refusal.reason !== 'not_yours') return refusalReply(say, refusal, { locale, group });
    return sentence(
      say(state?.membership ? 'notice.left.back' : 'notice.left.already_free', { who: mention(holderId) }),
    );
  }
  await society.audit.write(person.userId, 'free_seat', holderId, now);
  deps.reconcileSoon();
  const when = dayAndTime(state.shift, group.facility.timeZone, locale);
  return sentence(say('notice.left.freed', { who: mention(holderId), when }));
}
