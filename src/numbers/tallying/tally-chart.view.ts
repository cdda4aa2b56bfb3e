import type { KnownBlock } from '@slack/types';
import { MEASURES, type Measure } from '../../core/measures.js';
import type { Say } from '../../locales/index.js';
import { shorten } from '../../slack/blocks/parts.js';
import { sumByRegion } from './tally-period.rule.js';
import type { Released } from './tally-week.rule.js';

/** Slack: data_visualization. 20 points a series, labels of 20 characters, a title of 50. */
const MOST_POINTS = 20;
const LONGEST_LABEL = 20;
const LONGEST_TITLE = 50;

interface Point {
  readonly label: string;
  readonly value: number;
}

/** A native chart, which Slack's own types do not have yet. */
interface ChartBlock {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'bar';
    readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
}

/**
 * Released numbers by region, small facilities together as one of them.
 * @returns null where there is nothing to compare, or more than Slack takes in one chart
 */
export function regionChart(say: Say, released: readonly Released[], period: string): KnownBlock | null {
  const sums = sumByRegion(released);
  const labels = sums.map(({ region }) => shorten(region ?? say('tally.chart.small'), LONGEST_LABEL));
  if (labels.length < 2 || labels.length > MOST_POINTS || new Set(labels).size < labels.length) return null;
  const seriesOf = (measure: Measure) => ({
    name: say(`tally.measure.${measure}`),
    data: sums.map(({ totals }, index) => ({ label: labels[index] ?? '', value: totals[measure] })),
  });
  const counted = MEASURES.filter((measure) => sums.some(({ totals }) => totals[measure] > 0));
  const chart: ChartBlock = {
    type: 'data_visualization',
    title: shorten(say('tally.chart.title', { period }), LONGEST_TITLE),
    chart: { type: 'bar', series: counted.map(seriesOf), axis_config: { categories: labels } },
  };
  return chart as unknown as KnownBlock;
}
