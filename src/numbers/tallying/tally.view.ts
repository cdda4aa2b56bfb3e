import type { Button, KnownBlock } from '@slack/types';
import type { Group, IsoWeek, Locale } from '../../core/model.js';
import { choice, monthText, type Say, sayIn, weekLabel } from '../../locales/index.js';
import { actions, context, escapeText, header, mention, type Reply, section } from '../../slack/blocks/parts.js';
import { chooseTargetGroupsButton } from '../counting/counting.controls.js';
import { regionChart } from './tally-chart.view.js';
import { oneToOneSumLines } from './tally-one-to-ones.view.js';
import { type Period, sumByFacility } from './tally-period.rule.js';
import { TALLY_POLICY } from './tally-policy.rule.js';
import { quarterText } from './tally-quarter.view.js';
import { tallyLines, tallyTable } from './tally-table.view.js';
import { type OneToOneSums, type PeopleCount, type Released, totalsOf, type WeekFacts } from './tally-week.rule.js';
import { type Explained, whyLine } from './tally-why.view.js';
import { declareSmallButton, openTallyButtons } from './tallying.controls.js';
import { isHeld } from './tallying.rule.js';

const RULE = { least: TALLY_POLICY.facility.least, days: TALLY_POLICY.facility.visitingDays };
const OWN_PERIODS = ['week', 'month', 'year'] as const satisfies readonly Period['kind'][];
const PERIODS = ['week', 'month', 'quarter', 'year'] as const satisfies readonly Period['kind'][];
const MOST_LEADERS = 5;

/**
 * A week in ten seconds: the year so far, what is new, how the visits went.
 * @param shown the numbers that stand in it, where others follow in posts of their own
 */
export function weekPost(facts: WeekFacts, locale: Locale, shown = facts.released): Reply {
  const say = sayIn(locale);
  const following = facts.released.length - shown.length;
  const { isoWeek, released, yearSoFar, isYearUnknown } = facts;
  const period = weekLabel(isoWeek, locale);
  const year = isoWeek.slice(0, 4);
  const headline = isYearUnknown ? say('tally.year_unknown', { year }) : say('tally.year', { ...yearSoFar, year });
  const news =
    released.length > 0 ? say('tally.new', totalsOf(released)) : say(facts.isHeld ? 'tally.held' : 'tally.none');
  return postWith(say, locale, {
    period,
    lines: [headline, news],
    released: sumByFacility(shown),
    chart: null,
    after: [
      ...(following > 0 ? [context(say('tally.follows', { count: following }))] : []),
      section(aroundText(say, facts)),
    ],
  });
}

/** Numbers of a week that its first post had no room for. @param released those that it tells */
export function restPost(isoWeek: IsoWeek, released: readonly Released[], locale: Locale): Reply {
  const say = sayIn(locale);
  const period = weekLabel(isoWeek, locale);
  return postWith(say, locale, { period, lines: [say('tally.continued')], released, chart: null, after: [] });
}

/** Sums of what was released in a month or a year. @param until its last week that is closed */
export function periodPost(
  period: Period,
  { released, oneToOnes }: { readonly released: readonly Released[]; readonly oneToOnes: OneToOneSums },
  locale: Locale,
  until: IsoWeek,
): Reply {
  const say = sayIn(locale);
  const name = periodText(say, period, locale);
  const lines = [
    ...(released.length > 0 ? [say('tally.sum', totalsOf(released))] : []),
    ...(oneToOnes.length > 0 ? [oneToOneSumLines(say, locale, oneToOnes)] : []),
  ];
  const none = say(isAllHeld(period, until) ? 'tally.held' : 'tally.none');
  return postWith(say, locale, {
    period: name,
    lines: lines.length > 0 ? lines : [none],
    released: sumByFacility(released),
    chart: regionChart(say, released, name),
    after: [],
    explained: oneToOnes.length > 0 ? 'year' : 'tally',
  });
}

/** Whether none of its weeks so far could release anything, because the end of the year is near. */
function isAllHeld({ from }: Period, until: IsoWeek): boolean {
  return isHeld(from) && isHeld(until);
}

interface Told {
  readonly period: string;
  readonly lines: readonly string[];
  readonly released: readonly Released[];
  readonly chart: KnownBlock | null;
  readonly after: readonly KnownBlock[];
  /** Numbers of facilities alone, where it is left out. */
  readonly explained?: Explained;
}

function postWith(say: Say, locale: Locale, told: Told): Reply {
  const { period, lines, released, chart, after, explained = 'tally' } = told;
  const title = say('tally.title', { period });
  const around = (numbers: readonly KnownBlock[]): Reply => ({
    text: `${title}. ${lines.join(' ').replaceAll('*', '')}`,
    blocks: [header(title), section(lines.join('\n')), ...numbers, ...after, whyLine(say, explained)],
  });
  if (released.length === 0) return around([]);
  const { table, left } = tallyTable(say, released, say('tally.table', { period }));
  const more = left > 0 ? [context(say('tally.more', { count: left }))] : [];
  return {
    ...around([...(chart ? [chart] : []), table, ...more]),
    plainer: around([section(tallyLines(say, locale, released))]),
  };
}

/** What needs no batch: nothing of it describes visited people. */
function aroundText(say: Say, { visits, facilities, training }: WeekFacts): string {
  const { held, notHeld, untold, seats, seatsTaken: taken } = visits;
  const planned = held + notHeld + untold;
  const percent = Math.round((100 * taken) / Math.max(1, seats));
  return [
    say('tally.visits', { planned, held, notHeld, untold }),
    ...(seats > 0 ? [say('tally.seats', { percent, taken, seats })] : []),
    say('tally.facilities', {
      active: facilities.active,
      paused: facilities.paused,
      starting: facilities.starting_up,
    }),
    say('tally.training', {
      notReady: peopleText(say, training.notReady),
      lapsing: peopleText(say, training.lapsing),
    }),
  ].join('\n');
}

function peopleText(say: Say, count: PeopleCount): string {
  return count === null ? say('tally.few') : say('tally.people', { count });
}

/** One facility's own numbers, for its leader. */
export interface OwnNumbers {
  readonly facility: { readonly id: string; readonly name: string };
  /** How many small facilities its numbers are released together with this year, itself included; null for a number of its own. */
  readonly smallTogether: number | null;
  readonly inPeriod: readonly Released[];
  readonly inYear: readonly Released[];
}

/** A leader's answer: only what has been released of their own facilities. @param week where the other periods are looked for */
export function ownNumbersReply(
  say: Say,
  locale: Locale,
  period: Period,
  facilities: readonly OwnNumbers[],
  week: IsoWeek,
): Reply {
  const title = say('tally.title', { period: periodText(say, period, locale) });
  const blocks = facilities.map((own) => section(ownText(say, locale, period, own, week)));
  return {
    text: title,
    blocks: [header(title), ...blocks, whyLine(say, 'tally'), actions(...choices(say, OWN_PERIODS, week))],
  };
}

function ownText(say: Say, locale: Locale, period: Period, own: OwnNumbers, until: IsoWeek): string {
  const { facility, smallTogether, inPeriod, inYear } = own;
  const name = escapeText(facility.name);
  const year = period.to.slice(0, 4);
  const soFar =
    inYear.length > 0 && period.kind !== 'year'
      ? [say('tally.own.year', { facility: name, year, what: say('tally.sum', totalsOf(inYear)) })]
      : [];
  if (inPeriod.length > 0) return [tallyLines(say, locale, sumByFacility(inPeriod)), ...soFar].join('\n');
  const none =
    smallTogether === null && isAllHeld(period, until)
      ? say('tally.own.held', { facility: name })
      : noneText(say, name, smallTogether);
  return [none, ...soFar].join('\n');
}

/** @param facility escaped */
function noneText(say: Say, facility: string, smallTogether: number | null): string {
  const { members } = TALLY_POLICY.pool;
  if (smallTogether === null) return say('tally.own.none', { facility, ...RULE });
  return smallTogether < members
    ? say('tally.own.few_small', { facility, members })
    : say('tally.own.small', { facility });
}

/**
 * The answer to national staff: a post, in their own language, with the way to the other periods, to what is counted of
 * target groups and to what they have declared small.
 */
export function withChoices(say: Say, post: Reply, week: IsoWeek): Reply {
  const all = actions(...choices(say, PERIODS, week), ...nationalButtons(say));
  const added = (reply: Reply): Reply => ({ ...reply, blocks: [...reply.blocks, all] });
  return { ...added(post), ...(post.plainer && { plainer: added(post.plainer) }) };
}

/** The same before there is anything to show. */
export function withNationalChoices(say: Say, { text, blocks }: Reply): Reply {
  return { text, blocks: [...blocks, actions(...nationalButtons(say))] };
}

function nationalButtons(say: Say): Button[] {
  return [chooseTargetGroupsButton.on(say('targets.choose.button')), declareSmallButton.on(say('small.button'))];
}

/** One button for each period around a week. */
function choices(say: Say, periods: readonly Period['kind'][], week: IsoWeek): Button[] {
  return periods.map((kind) => openTallyButtons[kind].on(week, say(`tally.show.${kind}`)));
}

/** For everybody else: whom to ask. @param groups that they are in */
export function tallyRefusedText(say: Say, locale: Locale, groups: readonly Pick<Group, 'leaderIds'>[]): string {
  const leaders = [...new Set(groups.flatMap(({ leaderIds }) => leaderIds))].slice(0, MOST_LEADERS).map(mention);
  return leaders.length > 0 ? say('tally.refused', { leaders: choice(leaders, locale) }) : say('tally.refused_nobody');
}

function periodText(say: Say, period: Period, locale: Locale): string {
  switch (period.kind) {
    case 'week':
      return weekLabel(period.from, locale);
    case 'month':
      return monthText(period.name, locale);
    case 'quarter':
      return quarterText(say, period.name);
    case 'year':
      return period.name;
  }
}
