import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import { dateText, list, type Say } from '../../locales/index.js';
import { actions, context, divider, escapeText, mention, plain, section, TOLD } from '../../slack/blocks/parts.js';
import { downloadReturnsButtons, remindReturnsButton } from './returning.controls.js';
import {
  missingOf,
  numbersOf,
  REMINDED_AGAIN_AFTER,
  type SentReminder,
  standingOf,
  type YearlyReturn,
} from './yearly-return.rule.js';
import { ownReturnRow } from './yearly-return.view.js';

/** A section holds 3000 characters (Slack: section): so many lines fit with room to spare. */
const LINES_A_SECTION = 8;
/** A modal has 100 blocks: so many sections of lines fit twice, with what else there is. The files have everybody. */
const MOST_SECTIONS = 40;
/** So many facilities with their leaders fit into one section, twice; all of them are in the list below. */
const MOST_NAMED = 12;

export interface ReturnList {
  readonly year: number;
  /** By name. */
  readonly returns: readonly YearlyReturn[];
  /** Those that the reader may approve. */
  readonly own: readonly YearlyReturn[];
  /** The last reminder, while it is too soon for another; else null. */
  readonly reminded: SentReminder | null;
  /** The society's. */
  readonly timeZone: string;
  /** Said above it, in our words; null for nothing. */
  readonly line: string | null;
}

/** Which facilities have returned the year and which are missing, for national staff. The numbers are in the files alone. */
export function returnListModal(say: Say, locale: Locale, shown: ReturnList): ModalView {
  const { year, returns, own, reminded, timeZone, line } = shown;
  const missing = missingOf(returns);
  const returned = returns.filter((each) => !missing.includes(each));
  const row = (each: YearlyReturn) => rowText(say, locale, each, timeZone);
  const sum = { returned: returned.length, all: returns.length, year: String(year) };
  return {
    type: 'modal',
    callback_id: TOLD,
    title: plain(say('return.title', { year: String(year) }), 24),
    close: plain(say('modal.close'), 24),
    blocks: [
      ...(line ? [section(line), divider()] : []),
      section(say('return.list.sum', sum)),
      ...(returns.length > 0 ? [buttons(say, year, reminded ? 0 : missing.length)] : []),
      ...(reminded && missing.length > 0 ? [context(remindedAlreadyText(say, locale, reminded, timeZone))] : []),
      ...lines(say, say('return.list.missing'), missing.map(row)),
      ...lines(say, say('return.list.returned'), returned.map(row)),
      ...(own.length > 0
        ? [section(`*${say('return.list.own')}*`), ...own.slice(0, 10).map((each) => ownReturnRow(say, each))]
        : []),
      context(say('return.list.why', { other: String(year - 1) })),
    ],
  };
}

/** @param missing how many can be reminded now */
function buttons(say: Say, year: number, missing: number): KnownBlock {
  const remind = remindReturnsButton.on(year, say('return.list.remind', { count: missing }), {
    style: 'primary',
  });
  return actions(
    ...(missing > 0 ? [remind] : []),
    downloadReturnsButtons.xlsx.on(year, say('return.list.xlsx')),
    downloadReturnsButtons.csv.on(year, say('return.list.csv')),
  );
}

function lines(say: Say, title: string, rows: readonly string[]): KnownBlock[] {
  if (rows.length === 0) return [];
  const all = [`*${title}*`, ...rows];
  const parts = Array.from({ length: Math.ceil(all.length / LINES_A_SECTION) }, (_, part) =>
    section(all.slice(part * LINES_A_SECTION, (part + 1) * LINES_A_SECTION).join('\n')),
  );
  const more = all.length - MOST_SECTIONS * LINES_A_SECTION;
  return [...parts.slice(0, MOST_SECTIONS), ...(more > 0 ? [context(say('tally.more', { count: more }))] : [])];
}

function rowText(say: Say, locale: Locale, each: YearlyReturn, timeZone: string): string {
  const { facility, leaderIds } = each;
  const standing = standingOf(each);
  const place = { facility: escapeText(facility.name), region: escapeText(facility.region) };
  const left = numbersOf(each.visits).uncounted;
  const uncounted = left > 0 ? ` ${say('return.list.uncounted', { count: left })}` : '';
  if (standing.kind === 'open') {
    const leaders = leaderIds.length > 0 ? list(leaderIds.map(mention), locale) : 'none';
    return `• ${say('return.list.open', { ...place, leaders })}${uncounted}`;
  }
  const { by, at } = standing.approval;
  const words = { ...place, who: mention(by), date: dateText(calendarDateOf(at, timeZone), locale) };
  if (standing.kind === 'approved') return `• ${say('return.list.approved', words)}${uncounted}`;
  const changedBy = standing.changedBy ? mention(standing.changedBy) : 'none';
  return `• ${say('return.list.taken_back', { ...words, changedBy })}${uncounted}`;
}

/** Who has just been reminded, facility by facility, and where there is nobody to remind. */
export function remindedText(say: Say, locale: Locale, missing: readonly YearlyReturn[]): string {
  const led = missing.filter(({ leaderIds }) => leaderIds.length > 0);
  const alone = missing.filter(({ leaderIds }) => leaderIds.length === 0);
  const named = led.map(
    ({ facility, leaderIds }) => `${escapeText(facility.name)} (${list(leaderIds.map(mention), locale)})`,
  );
  const names = alone.map(({ facility }) => escapeText(facility.name));
  const more = (all: readonly string[]) =>
    all.length > MOST_NAMED ? [say('tally.more', { count: all.length - MOST_NAMED })] : [];
  const firstOf = (all: readonly string[]) => list(all.slice(0, MOST_NAMED), locale);
  return [
    ...(named.length > 0 ? [say('return.reminded', { people: firstOf(named) }), ...more(named)] : []),
    ...(names.length > 0 ? [say('return.no_leader', { facilities: firstOf(names) }), ...more(names)] : []),
  ].join('\n');
}

/** Who reminded them last, and from when on it can be done again. @param timeZone the society's own */
export function remindedAlreadyText(say: Say, locale: Locale, { by, at }: SentReminder, timeZone: string): string {
  const dateOf = (instant: Date) => dateText(calendarDateOf(instant, timeZone), locale);
  const next = dateOf(new Date(at.getTime() + REMINDED_AGAIN_AFTER));
  return say('return.remind.reminded', { who: mention(by), date: dateOf(at), next });
}
