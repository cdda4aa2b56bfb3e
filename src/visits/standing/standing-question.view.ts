import type { Group, GroupShift, Locale, ShiftWithPlaces } from '../../core/model.js';
import { moment, type Say, sayIn } from '../../locales/index.js';
import { actions, context, escapeText, lines, type Reply, section } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { companyOf } from '../claiming/answer-buttons.view.js';
import { confirmClaimButton } from '../claiming/claiming.controls.js';
import { clearanceSentence } from '../claiming/clearance.view.js';
import { crowdedSentence } from '../claiming/crowding.view.js';
import { suitsBlocks } from '../claiming/suits.view.js';
import { hourText } from './every-week.view.js';
import { notThisWeekButton } from './standing.controls.js';
import { answeredBy, hourOf, MOST_MISSES } from './standing.rule.js';
import type { StandingNoticeFacts } from './standing-notices.rule.js';

/**
 * Asks somebody with a standing place whether they come this time, and says until when it is theirs.
 * @param readAt when it will be shown
 */
export function standingQuestion(own: ShiftWithPlaces, userId: string, locale: Locale, readAt: Date): Reply {
  const say = sayIn(locale);
  const { shift, group } = own;
  const when = whenOf(own, locale);
  const about = { ...hourText(hourOf(own), locale), when, facility: escapeText(group.facility.name) };
  const text = lines(
    say(shift.reconfirmSince ? 'standing.question_moved' : 'standing.question', about),
    clearanceSentence(say, own, userId, locale, readAt),
    crowdedSentence(say, own, userId, locale),
  );
  return {
    text,
    blocks: [
      section(`${text}\n${companyOf(say, own, userId, locale)}`),
      actions(
        confirmClaimButton.on(shift.id, say('reminder.coming'), {
          style: 'primary',
          spoken: say('reminder.coming_spoken', { when }),
        }),
        notThisWeekButton.on(shift.id, say('standing.not_this_week'), {
          spoken: say('standing.not_this_week_spoken', { when }),
        }),
      ),
      context(say('standing.answer_by', { until: untilText(own, locale) })),
    ],
  };
}

function untilText({ shift, group }: ShiftWithPlaces, locale: Locale): string {
  return moment(answeredBy(shift), group.facility.timeZone, locale);
}

/** Somebody does not come this time: their place is free at once, with what may suit better. */
export function skippedReply(
  say: Say,
  locale: Locale,
  visit: GroupShift,
  suits: readonly ShiftWithPlaces[],
  now: Date,
): Reply {
  const text = say('standing.skipped', { when: whenOf(visit, locale) });
  return { text, blocks: [section(text), ...suitsBlocks(say, locale, suits, now)], replaces: true };
}

/** Their standing place has ended, since they have not answered for a while: warmly, with the way back. */
export function letGoMessage(facts: StandingNoticeFacts, group: Group, locale: Locale): Reply {
  const say = sayIn(locale);
  const about = { ...hourText(facts, locale), facility: escapeText(group.facility.name), count: MOST_MISSES };
  const text = say('standing.let_go', about);
  return { text, blocks: [section(text), context(say('standing.let_go.next', about))] };
}
