import type { Group, Locale } from '../../core/model.js';
import { isoWeekOf } from '../../core/weeks.js';
import { day, sayIn } from '../../locales/index.js';
import { actions, escapeText, type Reply, section } from '../../slack/blocks/parts.js';
import { planButtonOf } from '../plan-button.view.js';
import type { AwayNoticeFacts } from './away.rule.js';

/** To a leader: from when to when the bot was away, what was not sent, and what to do. */
export function awayNotice(
  { from, until, unsentFrom, nextStartsAt }: AwayNoticeFacts,
  group: Group,
  locale: Locale,
): Reply {
  const say = sayIn(locale);
  const { timeZone } = group.facility;
  const text = say('notice.was_away', {
    from: day(from, timeZone, locale),
    until: day(until, timeZone, locale),
    unsent: day(unsentFrom, timeZone, locale),
    group: escapeText(group.name),
  });
  const isoWeek = isoWeekOf(nextStartsAt ?? until, timeZone);
  return { text, blocks: [section(text), actions(planButtonOf(say, group, isoWeek, 'primary'))] };
}
