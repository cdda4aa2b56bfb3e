import { sentence } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { onPressInTurn, type PressReply } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { decideRelease } from '../claiming/claiming.rule.js';
import { Claims } from '../claiming/claims.store.js';
import { doubtAnswered } from '../claiming/in-doubt.view.js';
import { notReadyReply } from '../claiming/not-ready.view.js';
import { Doubts } from '../claiming/settle-doubts.store.js';
import { suiting } from '../claiming/suiting.request.js';
import { everyWeekReply, noLongerReply } from './every-week.view.js';
import { everyWeekButton, noLongerButton, notThisWeekButton } from './standing.controls.js';
import { StandingPlaces } from './standing-places.store.js';
import { skippedReply } from './standing-question.view.js';

/** Somebody comes every week from now on, not this once, or no longer. Nobody else can say so for them. */
export function standEveryWeek(): readonly Heard[] {
  return [
    onPressInTurn(everyWeekButton, take),
    onPressInTurn(notThisWeekButton, skip),
    onPressInTurn(noLongerButton, end),
  ];
}

async function take({ society, person, say, now, value: shiftId }: PressRequest<string>): Promise<PressReply> {
  const { userId, locale } = person;
  const { outcome, state } = await society.of(StandingPlaces).take(shiftId, userId, now);
  if (outcome.ok && state) return everyWeekReply(say, locale, { visit: state, isKnown: outcome.known !== null });
  if (outcome.ok) return refusalReply(say, { reason: 'shift_gone' }, { locale, group: null });
  const { refusal } = outcome;
  if (refusal.reason === 'not_ready' && state) {
    return notReadyReply(say, locale, state, { ...refusal, sessions: [] }, now);
  }
  return refusalReply(say, refusal, { locale, group: state?.group ?? null });
}

/** Their place is free at once. */
async function skip(request: PressRequest<string>): Promise<PressReply> {
  const { society, person, say, now, value: shiftId } = request;
  const { userId, locale } = person;
  const answered = await society.of(Doubts).answer(shiftId, userId, false, now);
  if (answered) return doubtAnswered(say, answered.outcome, answered.visit, locale);
  const { outcome, state } = await society.of(Claims).decide(shiftId, userId, now, decideRelease);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: state?.group ?? null });
  if (!state) return refusalReply(say, { reason: 'shift_gone' }, { locale, group: null });
  const suits = await suiting(request, shiftId);
  return { ...skippedReply(say, locale, state, suits, now), changesHome: true };
}

async function end({ society, person, say, now, value: id }: PressRequest<string>): Promise<PressReply> {
  const ended = await society.of(StandingPlaces).end(id, person.userId, now);
  return ended ? noLongerReply(say, person.locale, ended) : sentence(say('standing.ended_before'));
}
