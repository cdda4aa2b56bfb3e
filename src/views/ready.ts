import type { KnownBlock } from '@slack/types';
import { WEEKS_LOOKED_AT, type WeekCapacity } from '../domain/capacity.js';
import type { Group, Locale } from '../domain/model.js';
import { blocksSoon, isNewcomer, mostUrgentFirst, type Outlook, SOON, weeksAhead } from '../domain/outlook.js';
import type { Requirement, Standing } from '../domain/readiness.js';
import type { CalendarDate } from '../domain/time.js';
import { dateAfter } from '../domain/weeks.js';
import { dateText, list, type Say, weekLabel } from '../locales/index.js';
import { ACTIONS } from './ids.js';
import { actions, button, context, escapeText, mention, type Reply, section } from './parts.js';
import { readyTable } from './ready-table.js';

/** Everybody, or only those who cannot go now or soon no longer. */
export type ReadyFilter = 'all' | 'soon';

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
}

/** A message holds 50 blocks (Slack: blocks): what is left of them for lists of people. */
const MOST_LISTS = 40;
/** A text holds 3,000 characters (Slack: section). */
const MOST_CHARACTERS = 2_900;
const MOST_GROUPS = 45;

/**
 * A group's volunteers and what they have completed, as a table that sorts; as lines in words where Slack takes no table, or
 * none this large. Below, where the group will run short of people.
 */
export function readyReply(say: Say, locale: Locale, readiness: GroupReadiness, filter: ReadyFilter): Reply {
  const { group, today, outlooks, requirements } = readiness;
  const facility = escapeText(group.facility.name);
  const title = say('group_ready.title', { group: escapeText(group.name), facility });
  const date = dateText(today, locale);
  const until = dateText(dateAfter(today, SOON), locale);
  const soon = outlooks.filter((outlook) => blocksSoon(outlook, today));
  const ready = outlooks.filter(({ ahead }) => ahead.kind !== 'not_ready').length;
  const summary = say('group_ready.summary', { ready, count: outlooks.length, date });
  const lines = [title, summary, say('group_ready.summary_soon', { soon: soon.length, until })];
  if (outlooks.length === 0) lines.splice(1, 2, say('group_ready.nobody', { channel: `<#${group.channelId}>` }));
  else if (requirements.length === 0) lines.push(say('group_ready.nothing_asked'));
  else if (filter === 'soon' && soon.length === 0) lines.push(say('group_ready.none_soon'));

  const shown = mostUrgentFirst(filter === 'soon' ? soon : outlooks);
  const caption = say('group_ready.caption', { group: group.name, date });
  const around = {
    before: section(lines.join('\n')),
    after: [filterButton(say, group, filter), ...capacityBlocks(say, locale, readiness), footer(say)],
  };
  const text = `${title}\n${summary}`.replaceAll('*', '');
  const replyWith = (people: readonly KnownBlock[]): Reply => ({
    text,
    blocks: [around.before, ...people, ...around.after],
  });
  if (shown.length === 0 || requirements.length === 0) return replyWith([]);
  const plain = replyWith(personLists(say, locale, shown, today));
  const table = readyTable(say, locale, { outlooks: shown, requirements, today, caption });
  return table ? { ...replyWith([table]), plainer: plain } : plain;
}

/** Asks somebody who may look at several groups which of them it is. */
export function chooseReadyReply(say: Say, groups: readonly Group[]): Reply {
  const text = say('group_ready.choose_group');
  const choices = groups.slice(0, MOST_GROUPS).map((group) => {
    const open = button(ACTIONS.openReady, say('group_ready.open'), `${group.id}|all`, {
      spoken: `${say('group_ready.open')}: ${group.name}`,
    });
    return section(`*${escapeText(group.name)}* · ${escapeText(group.facility.name)}`, open);
  });
  return { text, blocks: [section(text), ...choices] };
}

function filterButton(say: Say, { id }: Group, filter: ReadyFilter): KnownBlock {
  if (filter === 'soon') return actions(button(ACTIONS.openReady, say('group_ready.show_all'), `${id}|all|again`));
  return actions(button(ACTIONS.openReady, say('group_ready.show_soon'), `${id}|soon|again`));
}

function footer(say: Say): KnownBlock {
  return context(say('capacity.how'), say('group_ready.privacy'));
}

/** Weeks with enough people are not told one by one. */
function capacityBlocks(say: Say, locale: Locale, { group, weeks }: GroupReadiness): KnownBlock[] {
  const title = say('capacity.title', { weeks: WEEKS_LOOKED_AT });
  const { status } = group.facility;
  const isStopped = status === 'paused' || status === 'closed';
  if (weeks.length === 0 && isStopped) return [section(`${title}\n${say(`schedule.${status}`)}`)];
  if (weeks.length === 0) return [section(`${title}\n${say('capacity.nothing_planned')}`)];
  const short = weeks.filter((week) => week.short > 0);
  if (short.length === 0) return [section(`${title}\n${say('capacity.enough')}`)];
  const lines = short.map(({ isoWeek, ...numbers }) =>
    say('capacity.short', { week: weekLabel(isoWeek, locale), ...numbers }),
  );
  return [section([title, ...lines].join('\n'))];
}

/** One line a person, as many in a section as it holds. Whoever no longer fits is counted. */
function personLists(say: Say, locale: Locale, outlooks: readonly Outlook[], today: CalendarDate): KnownBlock[] {
  const texts: string[] = [];
  for (const [index, outlook] of outlooks.entries()) {
    const line = personLine(say, locale, outlook, today);
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < MOST_CHARACTERS) {
      texts[texts.length - 1] = `${last}\n${line}`;
      continue;
    }
    if (texts.length === MOST_LISTS) {
      return [
        ...texts.map((each) => section(each)),
        context(say('group_ready.more', { count: outlooks.length - index })),
      ];
    }
    texts.push(line);
  }
  return texts.map((each) => section(each));
}

function personLine(say: Say, locale: Locale, outlook: Outlook, today: CalendarDate): string {
  const resting = outlook.status === 'resting' ? ` ${say('group_ready.line_resting')}` : '';
  const who = `${mention(outlook.userId)}${resting}`;
  const { ahead, done, steps } = outlook;
  const count = steps.length;
  if (isNewcomer(outlook)) return say('group_ready.line_new', { who, count });
  switch (ahead.kind) {
    case 'no_end':
      return say('group_ready.line_no_end', { who, done, count });
    case 'until': {
      const weeks = weeksAhead(outlook, today) ?? 0;
      return say('group_ready.line_until', { who, date: dateText(ahead.date, locale), weeks, done, count });
    }
    case 'not_ready':
      return say('group_ready.line_not_ready', { who, done, count, reasons: reasonsText(say, locale, steps) });
  }
}

/** What keeps somebody from going; what only reminds is left out. */
function reasonsText(say: Say, locale: Locale, steps: Outlook['steps']): string {
  const names = (standing: Standing): string =>
    list(
      steps
        .filter(({ requirement, standing: each }) => requirement.blocking && each === standing)
        .map(({ requirement }) => escapeText(requirement.names[locale])),
      locale,
    );
  const [missing, lapsed] = [names('missing'), names('lapsed')];
  return [
    ...(missing ? [say('group_ready.reason_missing', { names: missing })] : []),
    ...(lapsed ? [say('group_ready.reason_lapsed', { names: lapsed })] : []),
  ].join(' ');
}
