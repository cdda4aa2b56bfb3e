import { refusalReply } from '../../slack/blocks/refusals.js';
import { onPressInTurn, type PressReply } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { suiting } from '../claiming/suiting.request.js';
import { coverAskedReply, coverBackReply } from './cover-replies.view.js';
import { findCoverButton, takeBackButton } from './covering.controls.js';
import { decideFindCover, decideTakeBack } from './covering.rule.js';
import { Covering } from './covering.store.js';

/** Whoever holds a place has others asked to go instead, or goes after all. */
export function findCover(): readonly Heard[] {
  return [onPressInTurn(findCoverButton, find), onPressInTurn(takeBackButton, takeBack)];
}

async function find(request: PressRequest<string>): Promise<PressReply> {
  const { society, person, say, now, value: shiftId } = request;
  const { userId, locale } = person;
  const { outcome, visit } = await society.of(Covering).decide(shiftId, userId, now, decideFindCover);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: visit?.group ?? null });
  const suits = await suiting(request, shiftId);
  return { ...coverAskedReply(say, locale, outcome.visit, suits, now), changesHome: true };
}

async function takeBack({ society, person, say, now, value: shiftId }: PressRequest<string>): Promise<PressReply> {
  const { userId, locale } = person;
  const { outcome, visit } = await society.of(Covering).decide(shiftId, userId, now, decideTakeBack);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: visit?.group ?? null });
  return { ...coverBackReply(say, locale, outcome.visit), changesHome: true };
}
