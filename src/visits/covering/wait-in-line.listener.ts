import { numberInLine } from '../../core/line.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { onPressInTurn, type PressReply } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { aboutGroup } from '../../slack/hearing/speaking.js';
import { BesideHeldVisits } from '../claiming/beside-held.request.js';
import { notReadyReply } from '../claiming/not-ready.view.js';
import { claimedReply } from '../claiming/replies.view.js';
import type { WhenFull } from '../claiming/when-full.request.js';
import { leftLineReply, queuedReply, withQueueButton } from './cover-replies.view.js';
import { leaveLineButton, queueButton } from './covering.controls.js';
import { Covering } from './covering.store.js';
import type { CoverRule } from './deciding.rule.js';
import { isTooLate } from './offers.rule.js';
import { isInParty } from './over.rule.js';
import { decideTakeAny } from './taking.rule.js';
import { decideLeaveLine, decideQueue } from './waiting.rule.js';

/** Somebody waits for a place on a full visit, or waits no more. */
export function waitInLine(): readonly Heard[] {
  return [onPressInTurn(queueButton, (request) => wait(request, decideQueue)), onPressInTurn(leaveLineButton, leave)];
}

async function wait(request: PressRequest<string>, rule: CoverRule): Promise<PressReply> {
  const { society, now, value: shiftId } = request;
  const { userId } = request.person;
  const { outcome, visit } = await society.of(Covering).decide(shiftId, userId, now, rule);
  const { person, say } = visit ? aboutGroup(request, visit.group) : request;
  const { locale } = person;
  if (!outcome.ok) {
    const { refusal } = outcome;
    if (refusal.reason === 'not_ready' && visit) {
      return notReadyReply(say, locale, visit, { ...refusal, sessions: [] }, now);
    }
    return refusalReply(say, refusal, { locale, group: visit?.group ?? null });
  }
  const number = numberInLine(outcome.visit.line, userId) ?? 1;
  return { ...queuedReply(say, locale, outcome.visit, number), changesHome: true };
}

async function leave({ society, person, say, now, value: shiftId }: PressRequest<string>): Promise<PressReply> {
  const { userId, locale } = person;
  const { outcome, visit } = await society.of(Covering).decide(shiftId, userId, now, decideLeaveLine);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: visit?.group ?? null });
  return { ...leftLineReply(say, locale, outcome.visit), changesHome: true };
}

/** A press on a visit that is full takes the place for which somebody is sought, or waits where others do. */
export const takeOrWait: WhenFull = async (request, shiftId) => {
  const { society, person, say, now } = request;
  const { userId, locale } = person;
  const { outcome, visit } = await society.of(Covering).decide(shiftId, userId, now, decideTakeAny);
  if (!outcome.ok) {
    if (!visit || outcome.refusal.reason !== 'full' || isTooLate(visit, now)) return null;
    const refused = refusalReply(say, outcome.refusal, { locale, group: visit.group });
    return { isTaken: false, reply: withQueueButton(say, locale, visit, refused) };
  }
  const after = outcome.visit;
  if (isInParty(after, userId)) {
    const reply = claimedReply(say, locale, after, userId, now, society.of(BesideHeldVisits));
    return { isTaken: true, reply };
  }
  return { isTaken: true, reply: queuedReply(say, locale, after, numberInLine(after.line, userId) ?? 1) };
};
