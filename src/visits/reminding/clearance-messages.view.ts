import type { GroupShift, IsoWeek, Locale } from '../../core/model.js';
import { type Say, sayIn } from '../../locales/index.js';
import { calendarButton } from '../../slack/blocks/calendar-button.js';
import { actions, escapeText, lines, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { cannotComeButtonOf } from '../claiming/answer-buttons.view.js';
import { clearanceSentence } from '../claiming/clearance.view.js';
import { planButtonOf } from '../plan-button.view.js';
import { markClearedButton } from '../visits.controls.js';

/**
 * Asks a leader whether the facility has said yes to a visit, with one press to tick that it has. It names nobody: a place
 * taken or given up just before it is shown makes nothing in it wrong.
 */
export function clearanceQuestion(state: GroupShift, isoWeek: IsoWeek, locale: Locale): Reply {
  const say = sayIn(locale);
  const { shift, group } = state;
  const when = whenOf(state, locale);
  const text = say('clearance.question', factsOf(state, locale));
  const cleared = markClearedButton.on({ shiftId: shift.id }, say('clearance.mark'), {
    style: 'primary',
    spoken: say('clearance.mark_spoken', { when }),
  });
  return {
    text,
    blocks: [
      section(`${text}\n${say('clearance.question.next')}`),
      actions(cleared, planButtonOf(say, group, isoWeek)),
    ],
  };
}

/** What is said at once when that question is wrong and Slack can no longer hold it back. Holds whatever has happened. */
export function clearanceCorrection(state: GroupShift, isoWeek: IsoWeek, locale: Locale): Reply {
  const say = sayIn(locale);
  const text = say('clearance.question.correction', factsOf(state, locale));
  return { text, blocks: [section(text), actions(planButtonOf(say, state.group, isoWeek))] };
}

/** What a leader is answered who has ticked the visit. */
export function markedReply(say: Say, state: GroupShift, locale: Locale): Reply {
  return sentence(say('clearance.marked', factsOf(state, locale)));
}

/** Tells somebody on a visit that it is cleared now. The calendar is offered anew: what they have in theirs may say otherwise. */
export function clearedMessage(own: GroupShift, locale: Locale): Reply {
  const say = sayIn(locale);
  const text = say('clearance.cleared', factsOf(own, locale));
  const calendar = calendarButton(say, { kind: 'visit', id: own.shift.id }, whenOf(own, locale));
  return { text, blocks: [section(text), actions(calendar)] };
}

/**
 * Tells somebody on a visit that it is not cleared, and to ask before they travel.
 * @param readAt when it will be shown
 */
export function notClearedMessage(own: GroupShift, userId: string, locale: Locale, readAt: Date): Reply {
  const say = sayIn(locale);
  const text = lines(
    say('clearance.your_visit', factsOf(own, locale)),
    clearanceSentence(say, own, userId, locale, readAt),
  );
  return {
    text,
    blocks: [section(text), actions(cannotComeButtonOf(say, own, whenOf(own, locale)))],
  };
}

function factsOf(state: GroupShift, locale: Locale): { readonly when: string; readonly facility: string } {
  return { when: whenOf(state, locale), facility: escapeText(state.group.facility.name) };
}
