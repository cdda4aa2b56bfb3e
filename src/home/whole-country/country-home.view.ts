import type { Button, KnownBlock } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { CalendarDate } from '../../core/time.js';
import { dateText, type Say } from '../../locales/index.js';
import { openReturnsButton } from '../../numbers/returning/returning.controls.js';
import { declareSmallButton } from '../../numbers/tallying/tallying.controls.js';
import { setUpGroupList } from '../../setting-up/setting-up.controls.js';
import { type HomeParts, partOf } from '../../slack/blocks/home-part.js';
import { escapeText, header, section } from '../../slack/blocks/parts.js';
import { openReadyButton } from '../../training/training.controls.js';
import { openFollowUpButton, openOneToOnesButton } from './country.controls.js';
import { type CountryNow, STATUSES_TODAY, type WheelTurn, yearWheel } from './country.rule.js';

const MOST_GROUPS = 4;

/** How the country stands: facilities by status, who has returned, and groups that nobody leads. */
export function countryHome(
  say: Say,
  { facilities, leaderless, returns }: CountryNow,
  parts: HomeParts,
): readonly KnownBlock[] {
  const counted = STATUSES_TODAY.flatMap((status) => {
    const count = facilities.get(status) ?? 0;
    return count > 0 ? [say(`desk.facilities.${status}`, { count })] : [];
  });
  const words = { ...returns, year: String(returns.year) };
  const { shown, more } = partOf(say, leaderless, { list: 'leaderless', most: MOST_GROUPS, parts });
  return [
    header(say('desk.nation')),
    section(counted.length > 0 ? counted.join(' · ') : say('desk.facilities.none')),
    ...(returns.facilities > 0
      ? [section(say('desk.returned', words), openReturnsButton.on(say('desk.returned.open')))]
      : []),
    ...shown.map(({ id, name, facility }) => {
      const group = { group: escapeText(name), facility: escapeText(facility) };
      const spoken = say('notice.no_active_leader.next_spoken', { group: name });
      return section(
        say('desk.leaderless', group),
        setUpGroupList.on(id, say('notice.no_active_leader.next'), { spoken }),
      );
    }),
    ...more,
  ];
}

/** The way to how many one-to-ones there are. The number itself stands nowhere: each look at it is in the log. */
export function oneToOnesHome(say: Say): readonly KnownBlock[] {
  return [section(say('desk.one_to_ones'), openOneToOnesButton.on(say('desk.one_to_ones.open')))];
}

/** What comes when in the year, each with where it is seen to. */
export function wheelHome(say: Say, locale: Locale, country: CountryNow, today: CalendarDate): readonly KnownBlock[] {
  const year = country.returns.year;
  const buttons: Readonly<Record<WheelTurn, Button>> = {
    return: openReturnsButton.on(say('desk.return')),
    small_list: declareSmallButton.on(say('small.button')),
    follow_up: openFollowUpButton.on(year, say('desk.follow_up.open')),
    refreshers: openReadyButton.on(null, say('group_ready.open')),
  };
  const rows = yearWheel(today).map(({ turn, date }) => {
    const text =
      turn === 'refreshers'
        ? say('desk.wheel.refreshers', { count: country.lapsing })
        : say(`desk.wheel.${turn}`, { date: date ? dateText(date, locale) : '' });
    return section(text, buttons[turn]);
  });
  return [header(say('desk.wheel')), ...rows];
}
