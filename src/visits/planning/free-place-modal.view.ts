import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { Claim, GroupWeek, Locale, Shift } from '../../core/model.js';
import { everybodyOn, isExpected } from '../../core/party.js';
import { dayAndTime, type Say } from '../../locales/index.js';
import type { Carried } from '../../slack/blocks/controls.js';
import { actions, announcement, escapeText, mention, plain, section } from '../../slack/blocks/parts.js';
import { absentButton } from '../covering/covering.controls.js';
import { freePlaceButton, freePlaceModal } from './planning.controls.js';
import type { TickChanges } from './posting.rule.js';

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
      ...(notice ? [announcement(notice)] : []),
      section(say('free.visit', { when, facility: escapeText(facility.name) })),
      section(holders.length > 0 ? say('free.intro') : say('free.nobody')),
      ...holders.flatMap((claim) => holderBlocks(say, groupId, shift, claim)),
    ],
  });
}

/** Somebody with a place: others are asked to go instead, or it is free at once. */
function holderBlocks(say: Say, groupId: string, shift: Shift, claim: Claim): KnownBlock[] {
  const { userId, soughtSince } = claim;
  const free = freeButton(say, { groupId, userId, shiftId: shift.id });
  const isSought = soughtSince !== undefined || !isExpected(claim);
  const name = isSought ? `${mention(userId)} · ${say('free.sought')}` : mention(userId);
  if (!shift.claims.includes(claim) || !isExpected(claim)) return [section(name, free)];
  return [section(name), actions(absentButtonOf(say, shift.id, userId), free)];
}

function absentButtonOf(say: Say, shiftId: string, userId: string): Button {
  return {
    ...absentButton.on({ shiftId, userId }, say('cover.absent')),
    confirm: {
      title: plain(say('cover.absent.confirm_title'), 100),
      text: plain(say('cover.absent.confirm_text'), 300),
      confirm: plain(say('cover.absent.confirm_yes'), 30),
      deny: plain(say('gate.confirm_no'), 30),
    },
  };
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
