import { isExpected, placeOf } from '../../core/party.js';
import { plain } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import type { BesideHeldVisit } from '../claiming/beside-held.view.js';
import { UNDO_WINDOW } from '../claiming/claiming.rule.js';
import { findCoverButton, takeBackButton, turnedAwayButton } from './covering.controls.js';
import { isTooLate } from './offers.rule.js';
import { openSwapButtons } from './swap.view.js';
import { isAtTheGate } from './turning-away.rule.js';

/** Finds somebody else, or says that others are asked and how to go after all; and from the gate, that they were turned away. */
export const coverBesideHeld: BesideHeldVisit = (say, own, { userId, locale }, now) => {
  const { shift } = own;
  const claim = placeOf(shift, userId);
  if (shift.status !== 'planned' || !claim) return {};
  const when = whenOf(own, locale);
  if (isAtTheGate(shift, now)) {
    const spoken = say('gate.turned_away_spoken', { when });
    const confirm = {
      title: plain(say('gate.confirm_title'), 100),
      text: plain(say('gate.confirm_text'), 300),
      confirm: plain(say('gate.confirm_yes'), 30),
      deny: plain(say('gate.confirm_no'), 30),
    };
    return { buttons: [{ ...turnedAwayButton.on(shift.id, say('gate.turned_away'), { spoken }), confirm }] };
  }
  if (shift.startsAt <= now || !shift.claims.includes(claim)) return {};
  if (!isExpected(claim)) {
    const spoken = say('cover.can_come_spoken', { when });
    return {
      line: say('cover.sought_for_you'),
      buttons: [takeBackButton.on(shift.id, say('cover.can_come'), { spoken })],
    };
  }
  if (claim.soughtSince) {
    const spoken = say('cover.take_back_spoken', { when });
    return { line: say('cover.sought'), buttons: [takeBackButton.on(shift.id, say('cover.take_back'), { spoken })] };
  }
  if (isTooLate(own, now)) return {};
  const find = findCoverButton.on(shift.id, say('cover.find'), { spoken: say('cover.find_spoken', { when }) });
  // Whoever has just taken it is not asked whether they would have another.
  const isNew = now.getTime() - claim.claimedAt.getTime() <= UNDO_WINDOW;
  return { buttons: [find, ...(isNew ? [] : openSwapButtons(say, own, locale))] };
};
