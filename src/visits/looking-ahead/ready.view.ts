import type { KnownBlock } from '@slack/types';
import type { Group, Locale, PlacePause } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import { dateAfter } from '../../core/weeks.js';
import { dateText, type Say, weekLabel } from '../../locales/index.js';
import { groupChoiceText } from '../../slack/blocks/group-text.js';
import { actions, context, escapeText, type Reply, section } from '../../slack/blocks/parts.js';
import { blocksSoon, mostUrgentFirst, type Outlook, SOON } from '../../training/requirements/outlook.rule.js';
import type { Requirement } from '../../training/requirements/readiness.rule.js';
import { openReadyButton } from '../../training/training.controls.js';
import { pausedLine } from '../planning/paused-line.view.js';
import { WEEKS_LOOKED_AT, type WeekCapacity } from './capacity.rule.js';
import { missingBlocks, personLists } from './ready-people.view.js';
import { readyTable } from './ready-table.view.js';

/** Who lacks something and what, or everything that everybody has completed. */
export type ReadyShown = 'verdict' | 'table';

/** A group's readiness on one day. */
export interface GroupReadiness {
  readonly group: Group;
  /** In the facility's calendar. */
  readonly today: CalendarDate;
  /** What the programme asks for, in its order. */
  readonly requirements: readonly Requirement[];
  /** Every member. */
  readonly outlooks: readonly Outlook[];
  readonly weeks: readonly WeekCapacity[];
  /** Of the group and of its facility, that are not over. */
  readonly pauses: readonly PlacePause[];
}

/** A message holds 50 blocks (Slack: blocks). */
const MOST_GROUPS = 45;

/**
 * How many of a group can go, and then only those who cannot, or soon cannot any more, and what each of them lacks; everybody
 * else by name. Below, where the group will run short of people. Or all that everybody has completed, as a table that sorts;
 * as lines in words where Slack takes no table, or none this large.
 */
export function readyReply(say: Say, locale: Locale, readiness: GroupReadiness, shown: ReadyShown): Reply {
  const { group, today, outlooks, requirements } = readiness;
  const verdict = verdictText(say, locale, readiness);
  const text = verdict.replaceAll('*', '');
  const isAsked = outlooks.length > 0 && requirements.length > 0;
  const replyWith = (people: readonly KnownBlock[]): Reply => ({
    text,
    blocks: [
      section(verdict),
      ...people,
      ...(isAsked ? [otherView(say, group, shown)] : []),
      ...capacityBlocks(say, locale, readiness),
      footer(say),
    ],
  });
  if (!isAsked) return replyWith([]);
  if (shown === 'verdict') return replyWith(missingBlocks(say, locale, outlooks, today));
  const sorted = mostUrgentFirst(outlooks);
  const plain = replyWith(personLists(say, locale, sorted, today));
  const caption = say('group_ready.caption', { group: group.name, date: dateText(today, locale) });
  const table = readyTable(say, locale, { outlooks: sorted, requirements, today, caption });
  return table ? { ...replyWith([table]), plainer: plain } : plain;
}

/** What a leader wants to know before anything else. */
function verdictText(say: Say, locale: Locale, { group, today, outlooks, requirements }: GroupReadiness): string {
  const ready = outlooks.filter(({ ahead }) => ahead.kind !== 'not_ready').length;
  const count = outlooks.length;
  const about = { group: escapeText(group.name), facility: escapeText(group.facility.name) };
  if (count === 0) return say('group_ready.nobody', { ...about, channel: `<#${group.channelId}>` });
  const verdict = say('group_ready.summary', { ...about, ready, missing: count - ready, count });
  if (requirements.length === 0) return `${verdict} ${say('group_ready.nothing_asked')}`;
  if (outlooks.some((outlook) => blocksSoon(outlook, today))) return verdict;
  return `${verdict} ${say('group_ready.all_stay', { until: dateText(dateAfter(today, SOON), locale) })}`;
}

/** Asks somebody who may look at several groups which of them it is. */
export function chooseReadyReply(say: Say, locale: Locale, groups: readonly Group[]): Reply {
  const text = say('group_ready.choose_group');
  const choices = groups.slice(0, MOST_GROUPS).map((group) => {
    const open = openReadyButton.on({ groupId: group.id }, say('group_ready.open'), {
      spoken: `${say('group_ready.open')}: ${group.name}`,
    });
    return section(groupChoiceText(locale, group, groups), open);
  });
  return { text, blocks: [section(text), ...choices] };
}

function otherView(say: Say, { id }: Group, shown: ReadyShown): KnownBlock {
  const isTable = shown === 'table';
  const look = { shown: isTable ? 'soon' : 'all', again: 'again' } as const;
  const text = say(isTable ? 'group_ready.show_missing' : 'group_ready.show_all');
  return actions(openReadyButton.on({ groupId: id, look }, text));
}

function footer(say: Say): KnownBlock {
  return context(say('capacity.how'), say('group_ready.privacy'));
}

/** Weeks with enough people are not told one by one. */
function capacityBlocks(say: Say, locale: Locale, { group, weeks, pauses }: GroupReadiness): KnownBlock[] {
  const title = say('capacity.title', { weeks: WEEKS_LOOKED_AT });
  const { status } = group.facility;
  if (weeks.length === 0 && status === 'closed') return [section(`${title}\n${say('schedule.closed')}`)];
  const [pause] = pauses;
  if (weeks.length === 0 && pause) return [section(`${title}\n${pausedLine(say, locale, group, pause)}`)];
  if (weeks.length === 0) return [section(`${title}\n${say('capacity.nothing_planned')}`)];
  const short = weeks.filter((week) => week.short > 0);
  if (short.length === 0) return [section(`${title}\n${say('capacity.enough')}`)];
  const lines = short.map(({ isoWeek, ...numbers }) =>
    say('capacity.short', { week: weekLabel(isoWeek, locale), ...numbers }),
  );
  return [section([title, ...lines].join('\n'))];
}
