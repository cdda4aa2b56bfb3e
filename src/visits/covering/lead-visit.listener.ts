import { refusalReply } from '../../slack/blocks/refusals.js';
import { onPress, onPressInTurn, type PressReply } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { absentReply, askedForPeopleReply, reopenedReply, turnedAwayReply } from './cover-replies.view.js';
import { absentButton, askForPeopleButton, runAfterAllButton, turnedAwayButton } from './covering.controls.js';
import { decideCannotCome } from './covering.rule.js';
import { Covering } from './covering.store.js';
import { isTooLate } from './offers.rule.js';
import { decideAsk, decideRunsAfterAll } from './running.rule.js';
import { decideTurnedAway } from './turning-away.rule.js';

/** A leader asks for people, has heard that somebody can't come, or lets a visit run after all. */
export function leadVisit(): readonly Heard[] {
  return [onPress(askForPeopleButton, ask), onPress(absentButton, absent), onPress(runAfterAllButton, reopen)];
}

/** Whoever stands at the gate says that they were turned away. */
export function turnAway(): readonly Heard[] {
  return [onPressInTurn(turnedAwayButton, turnedAway)];
}

async function ask({ society, person, say, now, value: shiftId }: PressRequest<string>): Promise<PressReply> {
  const { userId, locale } = person;
  const { outcome, visit } = await society
    .of(Covering)
    .decide(shiftId, userId, now, decideAsk, { action: 'ask_for_people' });
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: visit?.group ?? null });
  return askedForPeopleReply(say, locale, outcome.visit);
}

async function absent(
  request: PressRequest<{ readonly shiftId: string; readonly userId: string }>,
): Promise<PressReply> {
  const { society, person, say, now, value } = request;
  const { userId, locale } = person;
  const rule = decideCannotCome(value.userId);
  const { outcome, visit } = await society
    .of(Covering)
    .decide(value.shiftId, userId, now, rule, { action: 'cannot_come', to: value.userId });
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: visit?.group ?? null });
  return absentReply(say, locale, outcome.visit, value.userId, isTooLate(outcome.visit, now));
}

async function reopen({ society, person, say, now, value: shiftId }: PressRequest<string>): Promise<PressReply> {
  const { userId, locale } = person;
  const covering = society.of(Covering);
  const { outcome, visit } = await covering.decide(shiftId, userId, now, decideRunsAfterAll, {
    action: 'run_after_all',
  });
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: visit?.group ?? null });
  return reopenedReply(say, locale, outcome.visit);
}

async function turnedAway({ society, person, say, now, value: shiftId }: PressRequest<string>): Promise<PressReply> {
  const { userId, locale } = person;
  const { outcome, visit } = await society.of(Covering).decide(shiftId, userId, now, decideTurnedAway);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: visit?.group ?? null });
  return { ...turnedAwayReply(say, locale, outcome.visit), changesHome: true };
}
