import type { KnownBlock } from '@slack/types';
import type { GroupShift, Locale, ShiftWithPlaces } from '../../core/model.js';
import { goesAlong } from '../../core/party.js';
import { choice, type Say } from '../../locales/index.js';
import { actions, escapeText, mention, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { releaseShiftButton } from '../claiming/claiming.controls.js';
import { suitsBlocks } from '../claiming/suits.view.js';
import { findCoverButton, leaveLineButton, queueButton, takeBackButton } from './covering.controls.js';
import { openSwapButtons } from './swap.view.js';

/** What somebody who can't come may do: have others asked, give the place up, or come after all. */
export function cannotComeChoice(
  say: Say,
  locale: Locale,
  visit: GroupShift,
  userId: string,
  isTooLate: boolean,
): Reply {
  const { shift, group } = visit;
  const when = whenOf(visit, locale);
  const isNewcomer = goesAlong(shift, userId);
  const leaders = choice(group.leaderIds.map(mention), locale);
  const text = isNewcomer
    ? say('cover.choice_newcomer', { when })
    : isTooLate
      ? say('cover.choice_late', { when, leaders })
      : say('cover.choice', { when });
  const find = findCoverButton.on(shift.id, say('cover.find'), {
    style: 'primary',
    spoken: say('cover.find_spoken', { when }),
  });
  const release = releaseShiftButton.on(shift.id, say('release.button'), {
    spoken: say('release.button_spoken', { when }),
  });
  const comes = takeBackButton.on(shift.id, say('reminder.coming'), {
    spoken: say('reminder.coming_spoken', { when }),
  });
  return {
    text: text.replaceAll('*', ''),
    blocks: [
      section(text),
      actions(...(isNewcomer || isTooLate ? [] : [find, ...openSwapButtons(say, visit, locale)]), release, comes),
    ],
  };
}

/** Others are asked to go instead. @param suits visits that may suit better */
export function coverAskedReply(
  say: Say,
  locale: Locale,
  visit: GroupShift,
  suits: readonly ShiftWithPlaces[],
  now: Date,
): Reply {
  const when = whenOf(visit, locale);
  const text = say('cover.asking', { when });
  const back = takeBackButton.on(visit.shift.id, say('cover.take_back'), {
    spoken: say('cover.take_back_spoken', { when }),
  });
  return {
    text,
    blocks: [
      section(text),
      actions(back, ...openSwapButtons(say, visit, locale)),
      ...suitsBlocks(say, locale, suits, now),
    ],
    replaces: true,
  };
}

/** They go themselves. */
export function coverBackReply(say: Say, locale: Locale, visit: GroupShift): Reply {
  return { ...sentence(say('cover.back', { when: whenOf(visit, locale) })), replaces: true };
}

/** A leader has said that somebody can't come. */
export function absentReply(say: Say, locale: Locale, visit: GroupShift, userId: string, isTooLate: boolean): Reply {
  const facts = { who: mention(userId), when: whenOf(visit, locale) };
  return sentence(say(isTooLate ? 'cover.absent.too_late' : 'cover.absent.done', facts));
}

/** @param number their place in the line, from 1 */
export function queuedReply(say: Say, locale: Locale, visit: GroupShift, number: number): Reply {
  const facts = { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name), number };
  const text = say('line.queued', facts);
  return { text, blocks: [section(text), actions(leaveLineButton.on(visit.shift.id, say('line.leave')))] };
}

export function leftLineReply(say: Say, locale: Locale, visit: GroupShift): Reply {
  return { ...sentence(say('line.left', { when: whenOf(visit, locale) })), replaces: true };
}

/** Thanks for an answer that takes nothing. */
export function answeredReply(say: Say, locale: Locale, visit: GroupShift, isIfNeeded: boolean): Reply {
  const facts = { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name) };
  return sentence(say(isIfNeeded ? 'offer.if_needed_noted' : 'offer.answered', facts));
}

export function askedForPeopleReply(say: Say, locale: Locale, visit: GroupShift): Reply {
  return sentence(say('card.asked_done', { when: whenOf(visit, locale) }));
}

export function reopenedReply(say: Say, locale: Locale, visit: GroupShift): Reply {
  return sentence(say('card.reopened_done', { when: whenOf(visit, locale) }));
}

export function turnedAwayReply(say: Say, locale: Locale, visit: GroupShift): Reply {
  return { ...sentence(say('gate.done', { when: whenOf(visit, locale) })), replaces: true };
}

/** Whoever waits for places, with the way out of each line. */
export function waitingBlocks(
  say: Say,
  locale: Locale,
  waiting: readonly (GroupShift & { readonly number: number })[],
): KnownBlock[] {
  if (waiting.length === 0) return [];
  return [
    section(say('line.mine')),
    ...waiting.map((visit) => {
      const facts = { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name) };
      const leave = leaveLineButton.on(visit.shift.id, say('line.leave'));
      return section(say('line.mine_one', { ...facts, number: visit.number }), leave);
    }),
  ];
}

/** Adds the way into the line to what somebody reads who found no place. */
export function withQueueButton(say: Say, locale: Locale, visit: GroupShift, { text, blocks }: Reply): Reply {
  const spoken = say('line.queue_spoken', { when: whenOf(visit, locale) });
  return { text, blocks: [...blocks, actions(queueButton.on(visit.shift.id, say('line.queue'), { spoken }))] };
}
