import type { KnownBlock } from '@slack/types';
import type { Group, Locale } from '../../core/model.js';
import { list, type Say, weekLabel } from '../../locales/index.js';
import { groupNameAmong, placeAmong } from '../../slack/blocks/group-text.js';
import { type HomeParts, partOf } from '../../slack/blocks/home-part.js';
import { capitalized, escapeText, header, lines, mention, section } from '../../slack/blocks/parts.js';
import { openVerifyButton } from '../../training/verifying/verifying.controls.js';
import { planButtonOf } from '../../visits/plan-button.view.js';
import { openPlanButton } from '../../visits/visits.controls.js';
import { type GroupAhead, type Task, type WeekGlance, weekGlances } from './week-ahead.rule.js';
import { taskBlocks } from './week-ahead.view.js';

/** App Home holds 100 blocks (Slack: blocks), and other lists stand beside these. */
const MOST_GROUPS = 6;
/** So many names are read at a glance, and are no list. */
const MOST_NAMED = 5;

/** One task as App Home says it, where no week is named above. */
export function neededBlocks(say: Say, locale: Locale, groups: readonly Group[], task: Task): readonly KnownBlock[] {
  if (task.kind !== 'unposted') return taskBlocks(say, locale, { groups }, task).blocks;
  const { group, isoWeek, visits } = task;
  const facility = escapeText(placeAmong(locale, group, groups));
  const text = say('desk.unposted', { facility, week: weekLabel(isoWeek, locale), count: visits });
  return [section(text, planButtonOf(say, group, isoWeek))];
}

/** Who has joined and is not ready yet, with where what they have done is verified. */
export function newcomersBlocks(
  say: Say,
  locale: Locale,
  {
    group,
    groups,
    userIds,
  }: { readonly group: Group; readonly groups: readonly Group[]; readonly userIds: readonly string[] },
): readonly KnownBlock[] {
  const named = userIds.slice(0, MOST_NAMED).map(mention);
  const more = userIds.length - named.length;
  const people = list(more > 0 ? [...named, say('ahead.others', { count: more })] : named, locale);
  const facility = escapeText(placeAmong(locale, group, groups));
  return [
    section(
      say('desk.newcomers', { facility, people }),
      openVerifyButton.on({ groupId: group.id }, say('desk.verify')),
    ),
  ];
}

/** This week and the next of each group, with its plan. */
export function glanceHome(
  say: Say,
  locale: Locale,
  led: readonly GroupAhead[],
  parts: HomeParts,
  now: Date,
): readonly KnownBlock[] {
  if (led.length === 0) return [];
  const groups = led.map(({ group }) => group);
  const { shown, more } = partOf(say, led, { list: 'glance', most: MOST_GROUPS, parts });
  const rows = shown.map((ahead) => {
    const { group } = ahead;
    const weeks = weekGlances(ahead, now).map((week) => glanceText(say, locale, week));
    const name = `*${escapeText(groupNameAmong(locale, group, groups))}*`;
    return section(lines(name, ...weeks), openPlanButton.on({ groupId: group.id, isoWeek: null }, say('help.plan')));
  });
  return [header(say('desk.glance')), ...rows, ...more];
}

function glanceText(say: Say, locale: Locale, { isoWeek, posted }: WeekGlance): string {
  const week = capitalized(weekLabel(isoWeek, locale));
  if (!posted) return say('desk.glance.unposted', { week });
  const { visits, short, places } = posted;
  return say('desk.glance.posted', { week, visits, short, places });
}
