import type { Group, GroupWeek, IsoWeek, Locale } from '../../core/model.js';
import { type Say, weekLabel } from '../../locales/index.js';
import { escapeText, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { openPlanButton } from '../visits.controls.js';

/** A message holds 50 blocks (Slack: blocks). */
const MOST_GROUPS = 45;

/** Asks somebody who leads several groups which of them to plan for; `weekFor` names the week by the group's calendar. */
export function chooseGroupReply(say: Say, groups: readonly Group[], weekFor: (group: Group) => IsoWeek): Reply {
  const text = say('plan.choose_group');
  const choices = groups.slice(0, MOST_GROUPS).map((group) => {
    const open = openPlanButton.on({ groupId: group.id, isoWeek: weekFor(group) }, say('plan.title'));
    return section(`*${escapeText(group.name)}* · ${escapeText(group.facility.name)}`, open);
  });
  return { text, blocks: [section(text), ...choices] };
}

/** What a leader is told once the plan is saved: where it can be seen and what comes next. */
export function savedReply(
  say: Say,
  locale: Locale,
  { group, isoWeek }: GroupWeek,
  what: 'posted' | 'draft' | 'saved',
): Reply {
  const channel = `<#${group.channelId}>`;
  const week = weekLabel(isoWeek, locale);
  if (what === 'draft') return sentence(say('plan.told.draft', { week, iso: isoWeek }));
  if (what === 'saved') return sentence(say('plan.told.saved', { week, channel }));
  return sentence(say('plan.told.posted', { week, channel, iso: isoWeek }));
}
