import type { KnownBlock, ModalView } from '@slack/types';
import type { Facility, Locale } from '../../core/model.js';
import { choice, monthText, type Say } from '../../locales/index.js';
import { capitalized, context, escapeText, header, mention, plain, section, TOLD } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { answerButtons, correctButton, countedText, numberText, whyText } from '../counting/count.view.js';
import type { FacilityMonth } from '../counting/counting.controls.js';
import { type CountState, mayCount } from '../counting/counting.rule.js';
import { backToReturn } from './yearly-return.view.js';

/** A modal holds 100 blocks (Slack: blocks): one still to count takes four, a counted one takes one. */
const MOST_UNCOUNTED = 10;
const MOST_COUNTED = 50;

export interface MonthOfVisits {
  readonly facility: Facility;
  readonly place: FacilityMonth;
  /** Soonest first. */
  readonly visits: readonly CountState[];
  /** Slack user id: what they may count has buttons, and only of that is the number told. */
  readonly readerId: string;
  /** Said above it, in our words; null for nothing. */
  readonly line: string | null;
}

/** The visits of one month of a yearly return: those still to count first, then the others, to be corrected. */
export function returnMonthModal(say: Say, locale: Locale, month: MonthOfVisits): ModalView {
  const { facility, place, visits, readerId, line } = month;
  const year = Number(place.month.slice(0, 4));
  const uncounted = visits.filter(({ count }) => count === null);
  const counted = visits.filter(({ count }) => count !== null);
  const more = Math.max(0, uncounted.length - MOST_UNCOUNTED) + Math.max(0, counted.length - MOST_COUNTED);
  const [own] = visits.filter((visit) => mayCount(visit, readerId));
  return {
    type: 'modal',
    callback_id: TOLD,
    title: plain(say('return.title', { year: String(year) }), 24),
    close: plain(say('modal.close'), 24),
    blocks: [
      ...(line ? [section(line)] : []),
      header(`${facility.name}, ${monthText(place.month, locale)}`),
      ...(uncounted.length > 0 ? [section(`*${say('return.month.left')}*`)] : []),
      ...uncounted.slice(0, MOST_UNCOUNTED).flatMap((visit) => uncountedRow(say, locale, visit, month)),
      ...(counted.length > 0 ? [section(`*${say('count.list.counted')}*`)] : []),
      ...counted.slice(0, MOST_COUNTED).map((visit) => countedRow(say, locale, visit, month)),
      ...(visits.length === 0 ? [section(say('return.month.none'))] : []),
      ...(more > 0 ? [context(say('return.month.more', { count: more }))] : []),
      ...(own ? [context(whyText(say, locale, own))] : []),
      backToReturn(say, place.facilityId, year),
    ],
  };
}

function uncountedRow(say: Say, locale: Locale, visit: CountState, { place, readerId }: MonthOfVisits): KnownBlock[] {
  const when = whenOf(visit, locale);
  if (!mayCount(visit, readerId)) return [section(say('return.month.others_left', { when, ...others(visit, locale) }))];
  return [section(`*${when}*\n${numberText(say, visit)}`), ...answerButtons(say, locale, visit, null, place)];
}

function countedRow(say: Say, locale: Locale, visit: CountState, { place, readerId }: MonthOfVisits): KnownBlock {
  const when = whenOf(visit, locale);
  const { count } = visit;
  if (!count || !mayCount(visit, readerId)) {
    return section(say('return.month.others_counted', { when, ...others(visit, locale) }));
  }
  return section(
    `*${when}*\n${capitalized(countedText(say, visit, count))}`,
    correctButton(say, locale, visit, count, place),
  );
}

/** Whose visit it is, where it is another group's of the same facility. */
function others({ group }: CountState, locale: Locale): { group: string; leaders: string } {
  return { group: escapeText(group.name), leaders: choice(group.leaderIds.map(mention), locale) };
}
