import type { KnownBlock } from '@slack/types';
import type { Every, GroupWeek, IsoWeek, Locale, PatternVisit } from '../../core/model.js';
import { weekNumber } from '../../core/weeks.js';
import { type Say, wallTime, weekdayName } from '../../locales/index.js';
import { section } from '../../slack/blocks/parts.js';
import { takeOutList } from './planning.controls.js';
import { lineOf, nextWeeks, restingIn, rhythmFrom } from './rhythm.rule.js';

/** A section holds 3,000 characters (Slack: section), and a pattern hardly ever as many lines. */
const MOST_RESTING = 20;

/** *varannan vecka: vecka 49, 51, 53, 2 …*, counted from a week in which it comes; *varje vecka*. */
export function rhythmText(say: Say, every: Every, from: IsoWeek): string {
  if (every === 1) return say('pattern.every_week');
  const weeks = nextWeeks(rhythmFrom(every, from), from).map(weekNumber).join(', ');
  return say('pattern.every', { every, weeks });
}

/** *tisdag 17:00*: day and time of a line of the pattern. */
function lineText({ weekday, startTime }: PatternVisit, locale: Locale): string {
  return `${weekdayName(weekday, locale)} ${wallTime(startTime, locale)}`;
}

/** Lines of the pattern from which nothing is proposed in this week, with the week of each, and a list to take one out. */
export function restingLines(
  say: Say,
  locale: Locale,
  { id, version, isoWeek }: GroupWeek,
  pattern: readonly PatternVisit[],
): KnownBlock[] {
  const resting = restingIn(pattern, isoWeek).slice(0, MOST_RESTING);
  if (resting.length === 0) return [];
  const lines = resting.map((line) => {
    const [next = isoWeek] = nextWeeks(line, isoWeek, 1);
    const every = line.rhythm?.every ?? 1;
    return `• ${say('pattern.resting.line', { when: lineText(line, locale), every, week: weekNumber(next) })}`;
  });
  const choices = resting.map((line) => {
    const [next = isoWeek] = nextWeeks(line, isoWeek, 1);
    return {
      value: lineOf(line),
      text: say('pattern.take_out.line', { when: lineText(line, locale), week: weekNumber(next) }),
    };
  });
  const takeOut = takeOutList.among(choices, { placeholder: say('pattern.take_out') });
  // A new id after each change, so that no line stays chosen from before.
  return [
    { block_id: `resting:${id}:${version}`, ...section(`${say('pattern.resting')}\n${lines.join('\n')}`, takeOut) },
  ];
}

/** What is said of a week without visits: that the pattern has none in it, where it is so, and when the next one is. */
export function emptyText(say: Say, { isoWeek }: Pick<GroupWeek, 'isoWeek'>, pattern: readonly PatternVisit[]): string {
  const [first] = restingIn(pattern, isoWeek);
  if (!first || pattern.some((line) => !line.rhythm)) return say('plan.empty');
  const [next = isoWeek] = nextWeeks(first, isoWeek, 1);
  return say('plan.empty.resting', { week: weekNumber(next) });
}
