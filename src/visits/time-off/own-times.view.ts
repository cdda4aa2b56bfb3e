import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import { dateText, type Say, wallTime } from '../../locales/index.js';
import { header, lines, section } from '../../slack/blocks/parts.js';
import type { OwnTimes } from './own-times.rule.js';

/** A sentence each; nobody is set against anybody else. */
export function ownTimesHome(
  say: Say,
  locale: Locale,
  { visits, quietHours, away }: OwnTimes,
  today: CalendarDate,
): readonly KnownBlock[] {
  const isAway = away !== null && away.from <= today;
  const days = away && { from: dateText(away.from, locale), until: dateText(away.until, locale) };
  const text = lines(
    visits > 0 ? say('desk.visits', { count: visits }) : null,
    days && (isAway ? say('desk.away_now', { until: days.until }) : say('desk.away', days)),
    say('desk.quiet', { from: wallTime(quietHours.from, locale), until: wallTime(quietHours.until, locale) }),
  );
  return [header(say('desk.you')), section(text)];
}
