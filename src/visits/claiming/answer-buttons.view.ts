import type { ActionsBlock, Button } from '@slack/types';
import type { GroupShift, Locale } from '../../core/model.js';
import { placeOf, stillNeeded } from '../../core/party.js';
import type { Say } from '../../locales/index.js';
import { actions } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { cannotMakeItButton, confirmClaimButton } from './claiming.controls.js';
import { companyText } from './schedule-line.view.js';

/** Says whether they come; only that they can't once they have said that they do. */
export function answerButtons(say: Say, own: GroupShift, userId: string, locale: Locale): ActionsBlock {
  const when = whenOf(own, locale);
  const coming = confirmClaimButton.on(own.shift.id, say('reminder.coming'), {
    style: 'primary',
    spoken: say('reminder.coming_spoken', { when }),
  });
  return actions(...(hasConfirmed(own, userId) ? [] : [coming]), cannotComeButtonOf(say, own, when));
}

/** Who comes along, in words, and how many are still needed. */
export function companyOf(say: Say, own: GroupShift, userId: string, locale: Locale): string {
  const { shift } = own;
  if (shift.claims.some((claim) => claim.userId !== userId)) return companyText(say, own, userId, locale);
  return say('reminder.alone', { needed: stillNeeded(shift) });
}

/** What is to become of their place is asked then: nothing has changed by this alone. */
export function cannotComeButtonOf(say: Say, { shift }: GroupShift, when: string): Button {
  return cannotMakeItButton.on(shift.id, say('reminder.cannot_come'), {
    spoken: say('reminder.cannot_come_spoken', { when }),
  });
}

/** Whether somebody who holds the visit has said that they come. */
export function hasConfirmed({ shift }: GroupShift, userId: string): boolean {
  return (placeOf(shift, userId)?.confirmedAt ?? null) !== null;
}
