import type { Locale } from '../../core/model.js';
import type { MessageContent, ShownMessage } from '../../delivery/desired-message.js';
import { NATION } from '../../delivery/subjects.rule.js';
import { keptOfOneToOnes, keptOfQuarter, partsOfTally } from './said-tally.rule.js';
import { periodPost, restPost, weekPost } from './tally.view.js';
import { oneToOnePost } from './tally-one-to-ones.view.js';
import { type Period, periodOf } from './tally-period.rule.js';
import { quarterPost } from './tally-quarter.view.js';
import type { OneToOneSums, Released, WeekFacts } from './tally-week.rule.js';

/** The next week that the national channel is told about. */
export interface TallyState {
  readonly channelId: string;
  readonly locale: Locale;
  readonly facts: WeekFacts;
  /** The month and the year that are over with it. */
  readonly sums: readonly {
    readonly period: Period;
    readonly released: readonly Released[];
    readonly oneToOnes: OneToOneSums;
  }[];
}

/**
 * The post of the oldest closed week that the national channel does not have yet, those that go on with it where its numbers
 * are many, and the posts of a month, a year or a quarter that is over with it: once each, in order. They say what was frozen when the week was closed. @param next null when there is none
 */
export function tallyMessages(next: TallyState | null): ShownMessage[] {
  if (!next) return [];
  const { channelId, locale, facts, sums } = next;
  const once = (name: string, { text, blocks, plainer }: MessageContent): ShownMessage => ({
    key: `tally:${name}`,
    recipient: { channelId },
    subject: NATION,
    content: { text, blocks, ...(plainer && { plainer: { text: plainer.text, blocks: plainer.blocks } }) },
    delivery: { lifetime: 'once' },
  });
  const quarter = periodOf('quarter', facts.isoWeek);
  const quarterMessage = (): ShownMessage => ({
    ...once(quarter.name, quarterPost(quarter, facts.targetGroups, locale)),
    kept: keptOfQuarter(facts.isoWeek, facts.targetGroups),
  });
  const { oneToOnes = [] } = facts;
  const oneToOneMessage = (): ShownMessage => ({
    ...once(`${quarter.name}:one-to-ones`, oneToOnePost(quarter, oneToOnes, locale)),
    kept: keptOfOneToOnes(facts.isoWeek, oneToOnes),
  });
  const [first, ...rest] = partsOfTally(facts);
  return [
    { ...once(facts.isoWeek, weekPost(facts, locale, first.released)), kept: first.kept },
    ...rest.map(({ released, kept }, index) => ({
      ...once(`${facts.isoWeek}:${index + 2}`, restPost(facts.isoWeek, released, locale)),
      kept,
    })),
    ...sums.map(({ period, ...numbers }) => once(period.name, periodPost(period, numbers, locale, facts.isoWeek))),
    ...(facts.targetGroups.length > 0 ? [quarterMessage()] : []),
    ...(oneToOnes.length > 0 ? [oneToOneMessage()] : []),
  ];
}
