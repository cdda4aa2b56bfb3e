import type { Button, ModalView } from '@slack/types';
import type { GroupWeek, Locale, Shift } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { dayAndTime, type Say } from '../../locales/index.js';
import type { Carried } from '../../slack/blocks/controls.js';
import { escapeText, mention, plain, section } from '../../slack/blocks/parts.js';
import { freePlaceButton, freePlaceModal } from './planning.controls.js';
import type { TickChanges } from './planning.rule.js';

/**
 * Frees the place of somebody who cannot come and has told the leader so.
 * @param notice what has just happened, or why something did not; null when there is nothing to say
 */
export function placesModal(
  say: Say,
  locale: Locale,
  week: GroupWeek,
  shift: Shift,
  ticks: TickChanges,
  notice: string | null,
): ModalView {
  const memory = { weekId: week.id, version: week.version, ticks, shiftId: shift.id };
  const { facility, id: groupId } = week.group;
  const when = dayAndTime(shift, facility.timeZone, locale);
  const holders = everybodyOn(shift);
  return freePlaceModal.open(memory, {
    title: plain(say('free.title'), 24),
    close: plain(say('modal.close'), 24),
    blocks: [
      ...(notice ? [section(`*${notice}*`)] : []),
      section(say('free.visit', { when, facility: escapeText(facility.name) })),
      section(holders.length > 0 ? say('free.intro') : say('free.nobody')),
      ...holders.map(({ userId }) => section(mention(userId), freeButton(say, { groupId, userId, shiftId: shift.id }))),
    ],
  });
}

function freeButton(say: Say, place: Carried<typeof freePlaceButton>): Button {
  return {
    ...freePlaceButton.on(place, say('free.button')),
    confirm: {
      title: plain(say('free.confirm_title'), 100),
      text: plain(say('free.confirm_text'), 300),
      confirm: plain(say('free.confirm_yes'), 30),
      deny: plain(say('release.confirm_no'), 30),
    },
  };
}
