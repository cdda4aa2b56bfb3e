import type { GroupWeek, Locale } from '../../core/model.js';
import { partsOf } from '../../core/stretches.js';
import { calendarDateOf } from '../../core/time.js';
import { weekdayOf } from '../../core/weeks.js';
import { type Say, timeOfDay, weekdayName, weekLabel } from '../../locales/index.js';
import type { Sheet, SheetCell } from '../sheet.rule.js';
import type { GateVisit } from './gate-visits.rule.js';

const COLUMNS = ['day', 'date', 'from', 'to', 'programme', 'how', 'visitors', 'state'] as const;

/** What a visit is called in words: how people meet, and how it stands. */
export interface GateWords {
  how(visit: GateVisit): string;
  state(visit: GateVisit): string;
}

/**
 * One row for each visit, and one more for its second time, in the group’s language. Of a draft each says that it is one.
 * @param namesOf what those who come are called in Slack now; null where the front desk is told how many, and no more
 */
export function gateSheet(
  say: Say,
  locale: Locale,
  { group, isoWeek, state: stateOfWeek }: GroupWeek,
  visits: readonly GateVisit[],
  words: GateWords,
  namesOf: ((visit: GateVisit) => string) | null,
): Sheet {
  const { timeZone } = group.facility;
  const headings = COLUMNS.map((column) => say(`front_desk.column.${column}`));
  // A file goes on without the message beside it.
  const draft = stateOfWeek === 'draft' ? [say('front_desk.not_posted')] : [];
  return {
    name: weekLabel(isoWeek, locale).replace(/ \(.*/, ''),
    headings: namesOf ? [...headings, say('front_desk.column.names')] : headings,
    rows: visits.flatMap((each) =>
      partsOf(each.visit.shift).map(({ startsAt, endsAt }, index): SheetCell[] => {
        const isPlanned = each.visit.shift.status === 'planned';
        const state = [...draft, words.state(each), ...(index > 0 ? [say('front_desk.second')] : [])].join(', ');
        return [
          weekdayName(weekdayOf(calendarDateOf(startsAt, timeZone)), locale),
          { date: calendarDateOf(startsAt, timeZone) },
          timeOfDay(startsAt, timeZone, locale),
          timeOfDay(endsAt, timeZone, locale),
          group.programme.names[locale],
          words.how(each),
          isPlanned ? each.visitors : null,
          state,
          ...(namesOf ? [namesOf(each)] : []),
        ];
      }),
    ),
  };
}
