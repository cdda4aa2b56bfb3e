import {
  asksPerPersonAndWeek,
  mean,
  messagesPerPersonAndEvent,
  ranShare,
  spread,
  type YearOfAsking,
} from './asking-figures.js';
import type { MeasuredModel } from './asking-measured.js';
import { ASKS_AT_MOST, GROUP } from './asking-people.js';
import { WAYS, type WayName } from './asking-ways.js';
import type { Extent } from './asking-year.js';
import { markdown } from './table.js';

/** What the bench prints. */
export interface AskingReport {
  readonly lines: readonly string[];
  readonly isEveryGoalMet: boolean;
}

interface Goal {
  readonly said: string;
  readonly isMet: boolean;
}

const HEADING = [
  'people, way',
  'visits that ran',
  '… of each group',
  'asks per person and week',
  'most in 7 days',
  'messages per person and event',
  'left of each group',
];

const WAY_NAMES = Object.keys(WAYS) as WayName[];

/** @param seeds of the years that were measured, the least first */
export function reportOf(
  measured: readonly MeasuredModel[],
  seeds: readonly number[],
  { groups, weeks }: Extent,
): AskingReport {
  const goals = measured.flatMap((each) => goalsOf(each, groups));
  const isEveryGoalMet = goals.every(({ isMet }) => isMet);
  const whatWas = `${groups === 1 ? 'A group' : `${groups} groups`} of ${GROUP.people}, ${weeks} weeks`;
  const lines = [
    seeds.length > 1
      ? `${whatWas}, seeds ${seeds[0]} to ${seeds.at(-1)}; after ± the standard deviation over seeds.`
      : `${whatWas}, seed ${seeds[0]}.`,
    '',
    tableOf(measured, groups),
    '',
    ...goals.map(({ said }) => said),
    asksOfTheHindered(measured),
    isEveryGoalMet ? 'Every goal is met.' : 'Not every goal is met.',
  ];
  return { lines, isEveryGoalMet };
}

/** What each way has come to, with each model of people. @param groups what ran and who left is said of each */
function tableOf(measured: readonly MeasuredModel[], groups: number): string {
  return markdown([HEADING, ...measured.flatMap((each) => WAY_NAMES.map((way) => rowOf(each, way, groups)))]);
}

function rowOf({ model, years }: MeasuredModel, way: WayName, groups: number): string[] {
  const of = (figure: (year: YearOfAsking) => number) => years[way].map(figure);
  return [
    `${model.name}, ${WAYS[way].name}`,
    `${(100 * mean(of(ranShare))).toFixed(1)} %`,
    withSpread(
      of(({ ran }) => ran / groups),
      1,
    ),
    withSpread(of(asksPerPersonAndWeek), 2),
    String(Math.max(...of(({ worstWeek }) => worstWeek))),
    withSpread(of(messagesPerPersonAndEvent), 2),
    `${withSpread(
      of(({ left }) => left / groups),
      1,
    )} of ${mean(of(({ people }) => people / groups))}`,
  ];
}

/** Whether as many visits run as when everybody is asked, with so much less asking: of each model, in words. */
function goalsOf({ model, years: { ours, everybody, nobody } }: MeasuredModel, groups: number): Goal[] {
  const perYear = (years: readonly YearOfAsking[]) => years.map(({ ran }) => ran / groups);
  const more = perYear(ours).map((ran, index) => ran - (perYear(everybody)[index] ?? 0));
  const helped = mean(perYear(ours)) - mean(perYear(nobody));
  const share = mean(ours.map(asksPerPersonAndWeek)) / mean(everybody.map(asksPerPersonAndWeek));
  const enough = mean(more) >= 0;
  const few = share <= ASKS_AT_MOST;
  return [
    {
      said: `${model.name}: ${signed(mean(more))} visits a group (${ours.length > 1 ? `± ${spread(more).toFixed(1)}, ` : ''}seed by seed) against asking everybody, ${signed(helped)} against asking nobody; goal ≥ 0: ${verdict(enough)}`,
      isMet: enough,
    },
    {
      said: `${model.name}: ${share.toFixed(2)} of the asks per person and week; goal ≤ ${ASKS_AT_MOST.toFixed(2)}: ${verdict(few)}`,
      isMet: few,
    },
  ];
}

/** How often somebody was asked to go who had just said that they cannot. */
function asksOfTheHindered(measured: readonly MeasuredModel[]): string {
  const ours = measured.flatMap(({ years }) => years.ours);
  const sum = (figure: (year: YearOfAsking) => number) => ours.reduce((all, year) => all + figure(year), 0);
  const share = (100 * sum(({ asksOfTheHindered: asks }) => asks)) / sum(({ asks }) => asks);
  return `Of our asks ${share.toFixed(1)} % went to somebody who had said that they cannot come on that very visit.`;
}

function withSpread(values: readonly number[], digits: number): string {
  const middle = mean(values).toFixed(digits);
  return values.length > 1 ? `${middle} ± ${spread(values).toFixed(digits)}` : middle;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : '**not met**';
}
