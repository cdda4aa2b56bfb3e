import { goesAlong } from '../../core/party.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { onPressInTurn, type PressReply } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { aboutGroup } from '../../slack/hearing/speaking.js';
import { BesideHeldVisits } from '../claiming/beside-held.request.js';
import { notReadyReply } from '../claiming/not-ready.view.js';
import { alongReply, claimedReply } from '../claiming/replies.view.js';
import { answeredReply } from './cover-replies.view.js';
import { declineOfferButton, ifNeededButton, takeOfferButton } from './covering.controls.js';
import { Covering } from './covering.store.js';
import type { CoverRule } from './deciding.rule.js';
import { decideAnswer, decideTake } from './taking.rule.js';

/** Somebody who was asked for a place takes it, or does not. What they were asked shows what has become of it. */
export function answerOffer(): readonly Heard[] {
  return [
    onPressInTurn(takeOfferButton, take),
    onPressInTurn(declineOfferButton, (request) => answer(request, decideAnswer(request.value, 'no'), false)),
    onPressInTurn(ifNeededButton, (request) => answer(request, decideAnswer(request.value, 'if_needed'), true)),
  ];
}

async function take(request: PressRequest<string>): Promise<PressReply> {
  const { society, now, value: offerId } = request;
  const { userId } = request.person;
  const { outcome, visit } = await society.of(Covering).decideOn(offerId, userId, now, decideTake(offerId));
  const { person, say } = visit ? aboutGroup(request, visit.group) : request;
  const { locale } = person;
  if (outcome.ok) {
    const { visit: after } = outcome;
    const shown = goesAlong(after.shift, userId) ? alongReply : claimedReply;
    const reply = shown(say, locale, after, userId, now, society.of(BesideHeldVisits));
    return { ...reply, changesHome: true };
  }
  const { refusal } = outcome;
  if (refusal.reason === 'not_ready' && visit) {
    return notReadyReply(say, locale, visit, { ...refusal, sessions: [] }, now);
  }
  return refusalReply(say, refusal, { locale, group: visit?.group ?? null });
}

async function answer(request: PressRequest<string>, rule: CoverRule, isIfNeeded: boolean): Promise<PressReply> {
  const { society, now, value: offerId } = request;
  const { outcome, visit } = await society.of(Covering).decideOn(offerId, request.person.userId, now, rule);
  const { person, say } = visit ? aboutGroup(request, visit.group) : request;
  if (outcome.ok) return answeredReply(say, person.locale, outcome.visit, isIfNeeded);
  return refusalReply(say, outcome.refusal, { locale: person.locale, group: visit?.group ?? null });
}
