import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { decideRelease } from '../domain/claiming.js';
import { ACTIONS } from '../views/ids.js';
import type { Reply } from '../views/parts.js';
import { cannotComeReply, visitReminder } from '../views/reminder.js';
import { refusalReply } from '../views/replies.js';
import { onPress, type PressRequest } from './listen.js';

/** Somebody who was reminded of a visit says that they come, or that they can't. */
export function answerReminder(app: App, deps: Deps): void {
  onPress(app, deps, ACTIONS.confirmClaim, (request) => confirm(deps, request));
  onPress(app, deps, ACTIONS.cannotCome, (request) => cannotCome(deps, request));
}

/** The reminder stays, with a thank you in it. The leader sees it in the plan. */
async function confirm(deps: Deps, { society, person, say, now, value: shiftId }: PressRequest): Promise<Reply> {
  const { userId, locale } = person;
  const { outcome, state } = await society.claims.confirm(shiftId, userId, now);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: state?.group ?? null });
  if (!state) return refusalReply(say, { reason: 'shift_gone' }, { locale, group: null });
  deps.reconcileSoon(); // a reminder still ahead need not ask again
  const rules = await society.groups.reminders();
  const chosen = rules.get(state.group.id);
  return { ...visitReminder(state, userId, chosen?.rules ?? [], locale), replaces: true };
}

/** Gives the place up, as `/visit release` does; asking others to cover will be offered here first. */
async function cannotCome(deps: Deps, { society, person, say, now, value: shiftId }: PressRequest): Promise<Reply> {
  const { userId, locale } = person;
  const { outcome, state } = await society.claims.decide(shiftId, userId, now, decideRelease);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: state?.group ?? null });
  if (!state) return refusalReply(say, { reason: 'shift_gone' }, { locale, group: null });
  deps.reconcileSoon();
  return cannotComeReply(say, locale, state);
}
