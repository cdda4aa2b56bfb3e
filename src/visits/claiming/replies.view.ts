import type { GroupShift, Locale, ShiftWithPlaces } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import type { Say } from '../../locales/index.js';
import { calendarButton } from '../../slack/blocks/calendar-button.js';
import { actions, context, escapeText, lines, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { type BesideHeldVisit, everythingBeside } from './beside-held.view.js';
import { claimShiftButton, undoClaimButton } from './claiming.controls.js';
import type { ClaimState } from './claiming.rule.js';
import { clearanceSentence } from './clearance.view.js';
import { companyText } from './schedule-line.view.js';
import { suitsBlocks } from './suits.view.js';
import { whereToMeetAndRing } from './where-to-meet.view.js';

/** The confirmation of a claim, with Undo and the next step. @param beside what features add to a visit of their own */
export function claimedReply(
  say: Say,
  locale: Locale,
  after: GroupShift,
  userId: string,
  now: Date,
  beside: readonly BesideHeldVisit[],
): Reply {
  const facility = escapeText(after.group.facility.name);
  const when = whenOf(after, locale);
  const done = say('claim.done', { when, facility });
  const clearance = clearanceSentence(say, after, userId, locale, now);
  const company = companyText(say, after, userId, locale);
  const where = whereToMeetAndRing(say, after.group);
  const { buttons } = everythingBeside(beside, say, after, { userId, locale }, now);
  return {
    text: lines(done, clearance),
    blocks: [
      section(lines(done, clearance, company)),
      ...(where ? [section(where)] : []),
      actions(
        undoClaimButton.on(after.shift.id, say('claim.undo')),
        calendarButton(say, { kind: 'visit', id: after.shift.id }, when),
        ...buttons,
      ),
      context(say('claim.next')),
    ],
  };
}

/** The confirmation of going along as a newcomer, with Undo. */
export function alongReply(...asked: Parameters<typeof claimedReply>): Reply {
  const [say, locale, after, userId, now] = asked;
  const facility = escapeText(after.group.facility.name);
  const done = say('ready.along_done', { when: whenOf(after, locale), facility });
  const text = lines(done, clearanceSentence(say, after, userId, locale, now));
  const { blocks } = claimedReply(...asked);
  return { text, blocks: [section(text), ...blocks.slice(1)] };
}

/**
 * The confirmation of a place given up, with what may suit better, and Undo where nobody has been told.
 * @param state as it is after it
 */
export function releasedReply(
  say: Say,
  locale: Locale,
  state: Pick<ClaimState, 'shift' | 'group'>,
  suits: readonly ShiftWithPlaces[],
  now: Date,
): Reply {
  const text = say('release.done', { when: whenOf(state, locale) });
  const undo = claimShiftButton.on(state.shift.id, say('claim.undo'));
  const isUntold = everybodyOn(state.shift).length === 0 && state.shift.minimumParty > 1;
  const blocks = [section(text), ...(isUntold ? [actions(undo)] : []), ...suitsBlocks(say, locale, suits, now)];
  return { text, blocks, replaces: true };
}

/** The confirmation of an undone claim. */
export function undoneReply(say: Say, locale: Locale, state: Pick<ClaimState, 'shift' | 'group'>): Reply {
  return { ...sentence(say('claim.undone', { when: whenOf(state, locale) })), replaces: true };
}
