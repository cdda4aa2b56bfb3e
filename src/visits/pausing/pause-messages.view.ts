import type { Group, Locale, PlacePause } from '../../core/model.js';
import { dateAfter } from '../../core/weeks.js';
import { dateText, dayAndTime, type Say, sayIn } from '../../locales/index.js';
import { calendarOffButton } from '../../slack/blocks/calendar-button.js';
import {
  actions,
  capitalized,
  context,
  escapeText,
  lines,
  type Reply,
  section,
  sentence,
} from '../../slack/blocks/parts.js';
import { pauseDaysText } from '../../slack/blocks/pause-text.js';
import type { NoticeReader } from '../../telling/feature-notices.js';
import { openClaimButton } from '../claiming/claiming.controls.js';
import { openPlanButton } from '../visits.controls.js';
import { isOfFacility } from './pausing.rule.js';
import type { PausedVisit, PausingNoticeFacts } from './pausing-notices.rule.js';

/** A message holds 50 blocks (Slack: blocks). */
const MOST_LISTED = 40;
/** Those for which somebody waited are in one block. */
const MOST_WAITED = 20;

/** To somebody whose visits are off: all of them in one message, each to be struck from their calendar, and those they waited for. Never why. */
export function pausedNotice(
  { isFacility, until, visits, waited = [] }: PausingNoticeFacts,
  group: Group,
  { locale, groups }: NoticeReader,
): Reply {
  const say = sayIn(locale);
  const words = isFacility ? 'notice.paused.facility' : 'notice.paused.group';
  // Whoever only waited reads no more than that it is paused, and then what for.
  const text = say(words, {
    ...{ group: escapeText(group.name), facility: escapeText(group.facility.name), count: visits.length },
    until: until === null ? 'none' : dateText(until, locale),
  }).trim();
  const whenOf = ({ groupId, shiftId, ...times }: PausedVisit) => {
    const { timeZone } = (groups.get(groupId) ?? group).facility;
    return { shiftId, when: dayAndTime(times, timeZone, locale) };
  };
  const whens = visits.map(whenOf);
  const inLine = waitedText(
    say,
    waited.map((visit) => whenOf(visit).when),
  );
  const listed = whens.slice(0, MOST_LISTED);
  const more = whens.length - listed.length;
  return {
    text: lines(text, ...whens.map(({ when }) => when), inLine),
    blocks: [
      section(text),
      ...listed.map(({ shiftId, when }) =>
        section(`*${capitalized(when)}*`, calendarOffButton(say, { kind: 'visit', id: shiftId }, when)),
      ),
      ...(more > 0 ? [context(say('notice.paused.more', { count: more }))] : []),
      ...(inLine ? [section(inLine)] : []),
      section(say('notice.paused.nothing_to_do')),
      actions(openClaimButton.on(say('notice.called_off.next'))),
    ],
  };
}

/** Visits for which they waited. @returns null for none */
function waitedText(say: Say, whens: readonly string[]): string | null {
  if (whens.length === 0) return null;
  const listed = whens.slice(0, MOST_WAITED).map((when) => `• ${capitalized(when)}`);
  const more = whens.length - listed.length;
  return lines(
    say('notice.paused.waited', { count: whens.length }),
    ...listed,
    more > 0 ? say('notice.paused.more', { count: more }) : null,
  );
}

/** To a group's channel, once: on which days no visits are made. */
export function pausedInChannel(pause: PlacePause, group: Group): Reply {
  const say = sayIn(group.locale);
  const days = pauseDaysText(say, pause, group.locale);
  if (!isOfFacility(pause, group)) return sentence(say('pause.channel.group', { days }));
  return sentence(say('pause.channel.facility', { days, facility: escapeText(group.facility.name) }));
}

/** To whoever acts for a group: that visits start again tomorrow, and what is to be done. */
export function pauseOverMessage(pause: PlacePause, group: Group, locale: Locale): Reply {
  const say = sayIn(locale);
  const { until } = pause;
  const first = until === null ? '' : dateText(dateAfter(until, 1), locale);
  const name = isOfFacility(pause, group) ? group.facility.name : group.name;
  const text = say('pause.over', { place: escapeText(name), first });
  const plan = openPlanButton.on({ groupId: group.id, isoWeek: null }, say('help.plan'), { style: 'primary' });
  return { text, blocks: [section(text), actions(plan)] };
}
