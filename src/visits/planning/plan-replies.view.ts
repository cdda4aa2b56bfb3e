import type { Group, GroupWeek, IsoWeek, Locale } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import { weekdayOf, weekNumber } from '../../core/weeks.js';
import { list, type Say, timeOfDay, weekdayName, weekLabel } from '../../locales/index.js';
import { groupChoiceText } from '../../slack/blocks/group-text.js';
import { capitalized, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { openPlanButton } from '../visits.controls.js';
import { rhythmText } from './pattern.view.js';

/** A message holds 50 blocks (Slack: blocks). */
const MOST_GROUPS = 45;

/** Asks somebody who leads several groups which of them to plan for; `weekFor` names the week by the group's calendar. */
export function chooseGroupReply(
  say: Say,
  locale: Locale,
  groups: readonly Group[],
  weekFor: (group: Group) => IsoWeek,
): Reply {
  const text = say('plan.choose_group');
  const choices = groups.slice(0, MOST_GROUPS).map((group) => {
    const open = openPlanButton.on({ groupId: group.id, isoWeek: weekFor(group) }, say('plan.title'));
    return section(groupChoiceText(locale, group, groups), open);
  });
  return { text, blocks: [section(text), ...choices] };
}

/**
 * What a leader is told once the plan is saved: where it can be seen and what comes next.
 * @param openedAhead later weeks that have been opened already, when the week was kept as the pattern; null when it was not
 */
export function savedReply(
  say: Say,
  locale: Locale,
  week: GroupWeek,
  what: 'posted' | 'draft' | 'saved',
  openedAhead: readonly IsoWeek[] | null,
): Reply {
  const pattern = openedAhead ? [keptText(say, locale, week, openedAhead)] : [];
  return sentence([savedText(say, locale, week, what), ...pattern].join('\n'));
}

function savedText(
  say: Say,
  locale: Locale,
  { group, isoWeek }: GroupWeek,
  what: 'posted' | 'draft' | 'saved',
): string {
  const channel = `<#${group.channelId}>`;
  const week = weekLabel(isoWeek, locale);
  if (what === 'draft') return say('plan.told.draft', { week, iso: isoWeek });
  if (what === 'saved') return say('plan.told.saved', { week, channel });
  return say('plan.told.posted', { week, channel, iso: isoWeek });
}

/** That the week is the pattern now, and which weeks were proposed before it was. */
function keptText(say: Say, locale: Locale, week: GroupWeek, openedAhead: readonly IsoWeek[]): string {
  const { timeZone } = week.group.facility;
  const rhythms = week.shifts
    .filter(({ status, every }) => status === 'planned' && every)
    .map(({ startsAt, every = 1 }) => {
      const when = `${weekdayName(weekdayOf(calendarDateOf(startsAt, timeZone)), locale)} ${timeOfDay(startsAt, timeZone, locale)}`;
      return `• ${capitalized(when)}: ${rhythmText(say, every, week.isoWeek)}`;
    });
  const unchanged =
    openedAhead.length > 0 ? [say('pattern.opened_ahead', { weeks: list(openedAhead.map(numberText), locale) })] : [];
  return [say('pattern.kept'), ...rhythms, ...unchanged].join('\n');
}

function numberText(week: IsoWeek): string {
  return String(weekNumber(week));
}
