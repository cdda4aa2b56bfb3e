import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import { dateText, list, type Say } from '../../locales/index.js';
import { context, escapeText, mention, section } from '../../slack/blocks/parts.js';
import {
  blocksSoon,
  isNewcomer,
  mostUrgentFirst,
  type Outlook,
  weeksAhead,
} from '../../training/requirements/outlook.rule.js';
import type { Standing } from '../../training/requirements/readiness.rule.js';

/** A message holds 50 blocks (Slack: blocks): what is left of them for lists of people. */
const MOST_LISTS = 36;
/** A text holds 3,000 characters (Slack: section). */
const MOST_CHARACTERS = 2_900;
/** So many names and pauses a section holds for certain. */
const MOST_NAMED = 60;

/** Everybody, one line a person. */
export function personLists(say: Say, locale: Locale, outlooks: readonly Outlook[], today: CalendarDate): KnownBlock[] {
  return lineBlocks(
    say,
    outlooks.map((outlook) => personLine(say, locale, outlook, today)),
    MOST_LISTS,
  );
}

/** Who cannot go and what each of them lacks, who soon cannot any more, and in one line everybody else. */
export function missingBlocks(
  say: Say,
  locale: Locale,
  outlooks: readonly Outlook[],
  today: CalendarDate,
): KnownBlock[] {
  const sorted = mostUrgentFirst(outlooks);
  const missing = sorted.filter(({ ahead }) => ahead.kind === 'not_ready');
  const ending = sorted.filter(({ ahead }) => ahead.kind === 'until').filter((each) => blocksSoon(each, today));
  const others = sorted.filter((outlook) => !blocksSoon(outlook, today));
  const listed = (title: 'missing' | 'ending', lines: readonly string[]): KnownBlock[] =>
    lines.length === 0 ? [] : lineBlocks(say, [`*${say(`group_ready.${title}`)}*`, ...lines], MOST_LISTS / 2);
  return [
    ...listed(
      'missing',
      missing.map((outlook) => missingLine(say, locale, outlook)),
    ),
    ...listed(
      'ending',
      ending.map((outlook) => endingLine(say, locale, outlook)),
    ),
    ...(others.length > 0 ? [section(readyLine(say, locale, others))] : []),
  ];
}

function missingLine(say: Say, locale: Locale, outlook: Outlook): string {
  const who = whoText(say, locale, outlook);
  if (isNewcomer(outlook)) return say('group_ready.line_new', { who, count: outlook.steps.length });
  const { done, steps } = outlook;
  return say('group_ready.line_missing', { who, done, count: steps.length, reasons: reasonsText(say, locale, steps) });
}

function endingLine(say: Say, locale: Locale, outlook: Outlook): string {
  const { ahead, steps } = outlook;
  const until = ahead.kind === 'until' ? ahead.date : null;
  const names = steps
    .filter(({ requirement, completion }) => requirement.blocking && completion?.expiresOn === until)
    .map(({ requirement }) => escapeText(requirement.names[locale]));
  return say('group_ready.line_ending', {
    who: whoText(say, locale, outlook),
    date: until === null ? '' : dateText(until, locale),
    names: list(names, locale),
  });
}

/** Names are long, and those who are ready need nothing. */
function readyLine(say: Say, locale: Locale, outlooks: readonly Outlook[]): string {
  const named = outlooks.slice(0, MOST_NAMED).map((outlook) => whoText(say, locale, outlook));
  const more = outlooks.length - named.length;
  const people = more > 0 ? [...named, say('group_ready.more_ready', { count: more })] : named;
  return say('group_ready.ready', { people: list(people, locale) });
}

/** As many lines in a section as it holds. Whoever no longer fits is counted. */
function lineBlocks(say: Say, lines: readonly string[], most: number): KnownBlock[] {
  const texts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < MOST_CHARACTERS) {
      texts[texts.length - 1] = `${last}\n${line}`;
      continue;
    }
    if (texts.length === most) {
      return [...texts.map((each) => section(each)), context(say('group_ready.more', { count: lines.length - index }))];
    }
    texts.push(line);
  }
  return texts.map((each) => section(each));
}

function whoText(say: Say, locale: Locale, { userId, status, awayUntil }: Outlook): string {
  if (status === 'resting') return `${mention(userId)} ${say('group_ready.line_resting')}`;
  if (awayUntil === undefined) return mention(userId);
  return `${mention(userId)} ${say('group_ready.line_away', { date: dateText(awayUntil, locale) })}`;
}

function personLine(say: Say, locale: Locale, outlook: Outlook, today: CalendarDate): string {
  const who = whoText(say, locale, outlook);
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
