import { refusalReply } from '../../slack/blocks/refusals.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPressInTurn, type PressReply } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest } from '../../slack/hearing/request.js';
import { chooseOwn } from './choose-own.request.js';
import { releaseShiftButton, undoClaimButton } from './claiming.controls.js';
import { type ClaimRule, decideRelease, decideUndo } from './claiming.rule.js';
import { Claims } from './claims.store.js';
import { releasedReply, undoneReply } from './replies.view.js';
import { suiting } from './suiting.request.js';

/** A volunteer gives a place up: chosen after `/visit release`, from *my visits* or App Home, or by Undo after a claim. */
export function releaseVisit(): readonly Heard[] {
  return [
    onCommand('release', chooseOwn),

    onPressInTurn(releaseShiftButton, (request) => giveUp(request, decideRelease)),
    onPressInTurn(undoClaimButton, (request) => giveUp(request, decideUndo)),
  ];
}

async function giveUp(request: PressRequest<string>, rule: ClaimRule): Promise<PressReply> {
  const { society, person, say, now } = request;
  const { userId, locale } = person;
  const { outcome, state } = await society.of(Claims).decide(request.value, userId, now, rule);
  if (!outcome.ok) return refusalReply(say, outcome.refusal, { locale, group: state?.group ?? null });
  if (!state) return refusalReply(say, { reason: 'shift_gone' }, { locale, group: null });
  if (outcome.change.kind === 'release' && outcome.change.isUndo) {
    return { ...undoneReply(say, locale, state), changesHome: true };
  }
  const suits = await suiting(request, state.shift.id);
  return { ...releasedReply(say, locale, state, suits, now), changesHome: true };
}
