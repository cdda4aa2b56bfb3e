import type { DataTableBlock, KnownBlock } from '@slack/types';
import type { IsoWeek, Locale } from '../../core/model.js';
import { type Say, sayIn } from '../../locales/index.js';
import { header, type Reply, section } from '../../slack/blocks/parts.js';
import type { Period } from './tally-period.rule.js';
import { weeksIn, weeksText } from './tally-table.view.js';
import type { QuarterFacts } from './tally-week.rule.js';
import { whyLine } from './tally-why.view.js';

/** Target groups of the whole country: a number, or that it is held back. */
export function quarterPost(period: Period, facts: QuarterFacts, locale: Locale): Reply {
  const say = sayIn(locale);
  const name = quarterText(say, period.name);
  const title = say('quarter.title', { period: name });
  const released = facts.filter(({ value }) => value !== null).length;
  const lead = say('quarter.lead', { released });
  const around = (numbers: readonly KnownBlock[]): Reply => ({
    text: `${title}. ${lead}`,
    blocks: [header(title), section(lead), ...numbers, whyLine(say, 'quarter')],
  });
  return {
    ...around([table(say, facts, period.to, say('quarter.table', { period: name }))]),
    plainer: around([section(lines(say, facts, period.to))]),
  };
}

/** *kvartal 4 2026*. @param name `2026-Q4` */
export function quarterText(say: Say, name: string): string {
  const [year = '', quarter = ''] = name.split('-Q');
  return say('quarter.name', { quarter, year });
}

function table(say: Say, facts: QuarterFacts, to: IsoWeek, caption: string): DataTableBlock {
  const text = (words: string) => ({ type: 'raw_text' as const, text: words });
  const heading = [say('quarter.column.target_group'), say('tally.column.number'), say('tally.column.weeks')];
  const rows = facts.map(({ targetGroup, value, from }): DataTableBlock['rows'][number] => [
    text(say(`targets.name.${targetGroup}`)),
    value === null ? text(say('quarter.held_back')) : { type: 'raw_number', value, text: String(value) },
    text(weeksText(from, to)),
  ]);
  return { type: 'data_table', caption, row_header_column_index: 0, rows: [heading.map(text), ...rows] };
}

function lines(say: Say, facts: QuarterFacts, to: IsoWeek): string {
  return facts
    .map(({ targetGroup, value, from }) => {
      const name = say(`targets.name.${targetGroup}`);
      const weeks = weeksIn(from, to);
      if (value === null) return say('quarter.line.held_back', { name, ...weeks });
      return say('quarter.line', { name, value, ...weeks });
    })
    .join('\n');
}
