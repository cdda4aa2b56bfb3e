import type { GroupShift, Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { calendarButton } from '../../slack/blocks/calendar-button.js';
import { actions, context, escapeText, lines, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { undoClaimButton } from './claiming.controls.js';
import type { ClaimState } from './claiming.rule.js';
import { clearanceSentence } from './clearance.view.js';
import { companyText } from './schedule-line.view.js';
import { whereToMeetAndRing } from './where-to-meet.view.js';

/** The confirmation of a claim, with Undo and the next step. */
export function claimedReply(say: Say, locale: Locale, after: GroupShift, userId: string, now: Date): Reply {
  const facility = escapeText(after.group.facility.name);
  const when = whenOf(after, locale);
  const done = say('claim.done', { when, facility });
  const clearance = clearanceSentence(say, after, userId, locale, now);
  const company = companyText(say, after, userId, locale);
  const where = whereToMeetAndRing(say, after.group);
  return {
    text: lines(done, clearance),
    blocks: [
      section(lines(done, clearance, company)),
      ...(where ? [section(where)] : []),
      actions(
        undoClaimButton.on(after.shift.id, say('claim.undo')),
        calendarButton(say, { kind: 'visit', id: after.shift.id }, when),
      ),
      context(say('claim.next')),
    ],
  };
}

/** The confirmation of going along as a newcomer, with Undo. */
export function alongReply(say: Say, locale: Locale, after: GroupShift, userId: string, now: Date): Reply {
  const facility = escapeText(after.group.facility.name);
  const done = say('ready.along_done', { when: whenOf(after, locale), facility });
  const text = lines(done, clearanceSentence(say, after, userId, locale, now));
  const { blocks } = claimedReply(say, locale, after, userId, now);
  return { text, blocks: [section(text), ...blocks.slice(1)] };
}

/** The confirmation of a place given up. */
export function releasedReply(say: Say, locale: Locale, state: Pick<ClaimState, 'shift' | 'group'>): Reply {
  return { ...sentence(say('release.done', { when: whenOf(state, locale) })), replaces: true };
}

/** The confirmation of an undone claim. */
export function undoneReply(say: Say, locale: Locale, state: Pick<ClaimState, 'shift' | 'group'>): Reply {
  return { ...sentence(say('claim.undone', { when: whenOf(state, locale) })), replaces: true };
}
