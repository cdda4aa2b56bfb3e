import type { Button, ModalView } from '@slack/types';
import type { GroupShift, Locale } from '../../core/model.js';
import { placeOf } from '../../core/party.js';
import { noteRefused } from '../../core/payload.js';
import type { Say } from '../../locales/index.js';
import {
  actions,
  announcement,
  context,
  escapeText,
  lines,
  mention,
  plain,
  type Reply,
  section,
} from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { clearanceSentence } from '../claiming/clearance.view.js';
import { keepOwnButton, openSwapButton, swapModal } from './covering.controls.js';
import { invitedText } from './invite.view.js';
import type { CoveredVisit } from './offers.rule.js';
import { MOST_SWAPS, type Swappable, swapsOf } from './swap.rule.js';

/** Places in one list: two blocks of boxes. */
const MOST_LISTED = 20;

/**
 * Whom somebody may ask to swap, to be ticked.
 * @param possible at least one
 * @param notice what is to be done before it is sent in; null for nothing
 */
export function swapForm(
  say: Say,
  locale: Locale,
  own: CoveredVisit,
  possible: readonly Swappable[],
  notice: string | null,
): ModalView {
  const choices = possible.slice(0, MOST_LISTED).map(({ other, userId }) => ({
    value: placeOf(other.shift, userId)?.id ?? '',
    text: say('swap.place', { when: whenOf(other, locale), who: mention(userId) }),
  }));
  const more = possible.length - choices.length;
  const facts = { when: whenOf(own, locale), facility: escapeText(own.group.facility.name), most: MOST_SWAPS };
  return swapModal.open(
    { shiftId: own.shift.id },
    {
      title: plain(say('swap.title'), 24),
      submit: plain(say('swap.submit'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        ...(notice ? [announcement(notice)] : []),
        section(say('swap.intro', facts)),
        ...swapModal.form.inputs({ say, locale, typed: { others: [] }, given: { others: { choices } } }),
        ...(more > 0 ? [context(say('swap.more', { shown: choices.length, more }))] : []),
        context(say('swap.privacy')),
      ],
    },
  );
}

/** Who is asked, and the way back. */
export function swapAskedReply(say: Say, locale: Locale, own: CoveredVisit, userId: string, now: Date): Reply {
  const text = lines(
    say('swap.asked', { when: whenOf(own, locale) }),
    invitedText(say, locale, own.group, swapsOf(own, userId, now)),
  );
  return { text, blocks: [section(text), actions(keepButton(say, locale, own))] };
}

/** Nobody more can be asked, why that may be, and who is asked already. */
export function nobodyToSwapReply(say: Say, locale: Locale, own: CoveredVisit, userId: string, now: Date): Reply {
  noteRefused('nobody_to_swap');
  const asked = invitedText(say, locale, own.group, swapsOf(own, userId, now));
  const text = lines(say('refusal.nobody_to_swap'), asked);
  return { text, blocks: [section(text), ...(asked ? [actions(keepButton(say, locale, own))] : [])] };
}

function keepButton(say: Say, locale: Locale, own: CoveredVisit): Button {
  const spoken = say('swap.keep_spoken', { when: whenOf(own, locale) });
  return keepOwnButton.on(own.shift.id, say('swap.keep'), { spoken });
}

/** Two who have each other's place, as whoever pressed reads of it. */
export interface Swapped {
  readonly gave: GroupShift;
  /** The visit on which they go now. */
  readonly got: GroupShift;
  /** Slack user id of the other. */
  readonly withId: string;
}

/** Both have each other's place. @param userId Slack user id of the reader */
export function swappedReply(
  say: Say,
  locale: Locale,
  { gave, got, withId }: Swapped,
  userId: string,
  now: Date,
): Reply {
  const facts = { who: mention(withId), gave: whenOf(gave, locale), got: whenOf(got, locale) };
  const text = lines(say('swap.done', facts), clearanceSentence(say, got, userId, locale, now));
  return { text, blocks: [section(text)] };
}

/** Opens the list of those who may be asked; none where a group does not show who goes. */
export function openSwapButtons(say: Say, visit: GroupShift, locale: Locale): Button[] {
  if (!visit.group.showNames) return [];
  const spoken = say('swap.button_spoken', { when: whenOf(visit, locale) });
  return [openSwapButton.on(visit.shift.id, say('swap.button'), { spoken })];
}
