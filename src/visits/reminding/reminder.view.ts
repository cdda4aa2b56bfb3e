import type { Group, GroupShift, IsoWeek, Locale, ShiftWithPlaces } from '../../core/model.js';
import { lastPartOf } from '../../core/stretches.js';
import type { VisitRule } from '../../groups/reminder-settings.rule.js';
import { dayAndTime, list, type Say, sayIn, weekLabel } from '../../locales/index.js';
import {
  actions,
  context,
  escapeText,
  lines,
  mention,
  type Reply,
  section,
  sentence,
} from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { answerButtons, companyOf, hasConfirmed } from '../claiming/answer-buttons.view.js';
import { clearanceSentence } from '../claiming/clearance.view.js';
import { crowdedSentence } from '../claiming/crowding.view.js';
import { activitiesText } from '../claiming/format.view.js';
import { whatToBring } from '../claiming/what-to-bring.view.js';
import { whereToMeetAndRing } from '../claiming/where-to-meet.view.js';
import { coverBesideHeld } from '../covering/beside-held.view.js';
import { planButtonOf } from '../plan-button.view.js';

// Each reminder names its day and never says "tomorrow": one that comes late does no harm.

/**
 * Reminds somebody of a visit they hold: when, whether it is cleared and everybody is let in, with whom, what to bring, and two buttons to say
 * whether they come.
 * @param readAt when it will be shown
 */
export function visitReminder(
  own: ShiftWithPlaces,
  userId: string,
  rules: readonly VisitRule[],
  locale: Locale,
  readAt: Date,
): Reply {
  const say = sayIn(locale);
  const when = whenOf(own, locale);
  const { group } = own;
  const text = lines(
    say('reminder.visit', { when, facility: escapeText(group.facility.name) }),
    plannedSentence(say, own, locale),
    signUpSentence(say, own),
    clearanceSentence(say, own, userId, locale, readAt),
    crowdedSentence(say, own, userId, locale),
  );
  const isConfirmed = hasConfirmed(own, userId);
  const beside = coverBesideHeld(say, own, { userId, locale }, readAt);
  const answers = answerButtons(say, own, userId, locale);
  return {
    text,
    blocks: [
      section(`${text}\n${companyOf(say, own, userId, locale)}`),
      section(practicalities(say, group, rules, locale)),
      ...(isConfirmed && !beside.line ? [section(`*${say('reminder.confirmed')}*`)] : []),
      ...(beside.line ? [section(`*${beside.line}*`), actions(...(beside.buttons ?? []))] : [answers]),
    ],
  };
}

/** Before the second of two days: when, and what to bring. It has begun, so that there is nothing to answer. */
export function secondDayMessage({ shift, group }: GroupShift, rules: readonly VisitRule[], locale: Locale): Reply {
  const say = sayIn(locale);
  const when = dayAndTime(lastPartOf(shift), group.facility.timeZone, locale);
  const text = lines(
    say('reminder.second_day', { when, facility: escapeText(group.facility.name) }),
    plannedSentence(say, { shift }, locale),
  );
  return { text, blocks: [section(text), section(practicalities(say, group, rules, locale))] };
}

/** What the visit is planned for; null for nothing in particular. */
function plannedSentence(say: Say, { shift }: Pick<GroupShift, 'shift'>, locale: Locale): string | null {
  const planned = activitiesText(say, shift, locale);
  return planned && say('reminder.planned', { planned });
}

/** Who comes to a group activity is for the staff there to say: nobody who goes needs a list. null for conversations one by one. */
function signUpSentence(say: Say, { shift }: Pick<GroupShift, 'shift'>): string | null {
  return shift.format === 'group' ? say('reminder.sign_up') : null;
}

function practicalities(say: Say, group: Group, rules: readonly VisitRule[], locale: Locale): string {
  const { leaderIds, facility } = group;
  const where = whereToMeetAndRing(say, group);
  return [
    ...(where ? [where] : []),
    ...whatToBring(say, rules, locale),
    say('reminder.on_time', { minutes: facility.lateMinutes, leaders: list(leaderIds.map(mention), locale) }),
  ].join('\n');
}

/** Tells a leader that a week is not posted. */
export function unpostedReminderMessage(group: Group, isoWeek: IsoWeek, locale: Locale): Reply {
  const say = sayIn(locale);
  const week = weekLabel(isoWeek, locale);
  const text = say('reminder.unposted', { week, group: escapeText(group.name) });
  return {
    text,
    blocks: [
      section(text),
      actions(planButtonOf(say, group, isoWeek, 'primary')),
      context(say('reminder.unposted.next')),
    ],
  };
}

/** What is said at once when a reminder is wrong and Slack can no longer hold it back. Holds whatever has happened. */
export function visitCorrection(own: GroupShift, locale: Locale): Reply {
  const facility = escapeText(own.group.facility.name);
  return sentence(sayIn(locale)('reminder.correction', { when: whenOf(own, locale), facility }));
}

/** The same about a week that is not posted. */
export function unpostedCorrection(group: Group, isoWeek: IsoWeek, locale: Locale): Reply {
  const say = sayIn(locale);
  const facts = { week: weekLabel(isoWeek, locale), group: escapeText(group.name) };
  const text = say('reminder.unposted.correction', facts);
  return { text, blocks: [section(text), actions(planButtonOf(say, group, isoWeek))] };
}
