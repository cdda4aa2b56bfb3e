import type { Locale } from '../../core/model.js';
import { type Say, sayIn } from '../../locales/index.js';
import { escapeText, header, type Reply, section } from '../../slack/blocks/parts.js';
import type { Period } from './tally-period.rule.js';
import { quarterText } from './tally-quarter.view.js';
import { weeksIn } from './tally-table.view.js';
import type { OneToOneFacts, OneToOneSums } from './tally-week.rule.js';
import { whyLine } from './tally-why.view.js';

/**
 * One-to-ones of the whole country that began and that ended, and how often they met outside: a number, or that it is held back.
 * Never how many run.
 */
export function oneToOnePost(period: Period, facts: OneToOneFacts, locale: Locale): Reply {
  const say = sayIn(locale);
  const title = say('one_to_ones.title', { period: quarterText(say, period.name) });
  const lead = say('one_to_ones.lead', { released: facts.filter(({ value }) => value !== null).length });
  return {
    text: `${title}. ${lead}`,
    blocks: [header(title), section(lead), section(lines(say, locale, period, facts)), whyLine(say, 'one_to_ones')],
  };
}

/** What the numbers of a year come to. */
export function oneToOneSumLines(say: Say, locale: Locale, sums: OneToOneSums): string {
  const each = sums.map(({ names, measure, value }) => {
    if (names === null) return say('one_to_ones.outside.sum', { value });
    return say('one_to_ones.sum', { programme: escapeText(names[locale]), measure, value });
  });
  return [`*${say('one_to_ones.whole_country')}*`, ...each].join('\n');
}

function lines(say: Say, locale: Locale, { to }: Period, facts: OneToOneFacts): string {
  return facts
    .map(({ names, measure, value, from }) => {
      const weeks = weeksIn(from, to);
      if (names === null)
        return value === null
          ? say('one_to_ones.outside.held_back', weeks)
          : say('one_to_ones.outside', { ...weeks, value });
      const words = { programme: escapeText(names[locale]), measure, ...weeks };
      if (value === null) return say('one_to_ones.line.held_back', words);
      return say('one_to_ones.line', { ...words, value });
    })
    .join('\n');
}
