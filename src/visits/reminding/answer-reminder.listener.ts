import { Groups } from '../../groups/groups.store.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import type { Reply } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { onPressInTurn } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { cannotComeButton, cannotMakeItButton, confirmClaimButton } from '../claiming/claiming.controls.js';
import { decideRelease } from '../claiming/claiming.rule.js';
import { Claims } from '../claiming/claims.store.js';
import { doubtAnswered } from '../claiming/in-doubt.view.js';
import { releasedReply } from '../claiming/replies.view.js';
import { Doubts } from '../claiming/settle-doubts.store.js';
import { suiting } from '../claiming/suiting.request.js';
import { cannotComeChoice } from '../covering/cover-replies.view.js';
import { decideComing } from '../covering/covering.rule.js';
import { Covering } from '../covering/covering.store.js';
import { isTooLate } from '../covering/offers.rule.js';
import { visitReminder } from './reminder.view.js';

/** Somebody who was reminded of a visit says that they come, or that they can't, and then chooses what is to become of their place. */
export function answerReminder(): readonly Heard[] {
  return [
    onPressInTurn(confirmClaimButton, confirm),
    onPressInTurn(cannotMakeItButton, choose),
    onPressInTurn(cannotComeButton, giveUp),
  ];
}

/** The reminder stays, with a thank you in it. The leader sees it in the plan. */
async function confirm(request: PressRequest<string>): Promise<Reply> {
  const { society, person, say, now, value: shiftId } = request;
  const { userId, locale } = person;
  const settled = await answerDoubt(request, true);
  if (settled) return settled;
  const { outcome, visit } = await society.of(Covering).decide(shiftId, userId, now, decideComing);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: visit?.group ?? null });
  const state = outcome.visit;
  const rules = await society.of(Groups).reminders();
  const chosen = rules.get(state.group.id);
  const reminder = visitReminder(state, userId, chosen?.rules ?? [], locale, now);
  return { ...inLocalTime(reminder, state, locale, person), replaces: true };
}

/** Nothing has changed yet: they choose whether others are asked, or the place is free at once. */
async function choose(request: PressRequest<string>): Promise<Reply> {
  const { society, person, say, now, value: shiftId } = request;
  const { userId, locale } = person;
  const settled = await answerDoubt(request, false);
  if (settled) return settled;
  const held = await society.of(Claims).heldBy(userId, now);
  const own = held.find(({ shift }) => shift.id === shiftId);
  if (!own) return refusalReply(say, { reason: 'not_yours' }, { locale, group: null });
  const { shift, group } = own;
  if (shift.status !== 'planned') return refusalReply(say, { reason: 'called_off' }, { locale, group });
  if (shift.startsAt <= now) return refusalReply(say, { reason: 'begun_yours' }, { locale, group });
  return cannotComeChoice(say, locale, own, userId, isTooLate(own, now));
}

/** As an earlier version had it, whose dialog says that the place is free at once. */
async function giveUp(request: PressRequest<string>): Promise<Reply> {
  const { society, person, say, now, value: shiftId } = request;
  const { userId, locale } = person;
  const settled = await answerDoubt(request, false);
  if (settled) return settled;
  const { outcome, state } = await society.of(Claims).decide(shiftId, userId, now, decideRelease);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: state?.group ?? null });
  if (!state) return refusalReply(say, { reason: 'shift_gone' }, { locale, group: null });
  return releasedReply(say, locale, state, await suiting(request, shiftId), now);
}

/** Somebody's place may be in doubt, after a backup had been put back: then it is settled by what they say themselves. */
async function answerDoubt(request: PressRequest<string>, comes: boolean): Promise<Reply | null> {
  const { society, person, say, now, value: shiftId } = request;
  const answered = await society.of(Doubts).answer(shiftId, person.userId, comes, now);
  if (!answered) return null;
  return doubtAnswered(say, answered.outcome, answered.visit, person.locale);
}
