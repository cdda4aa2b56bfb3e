import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { context, escapeText, header, lines, type Reply, section } from '../../slack/blocks/parts.js';
import type { CountryNow, HeldSessions } from './country.rule.js';

const MOST_NAMED = 20;
/** A modal holds 100 blocks (Slack: blocks), some of which are around these. */
const MOST_BLOCKS = 80;

export interface FollowUp {
  readonly year: number;
  readonly country: CountryNow;
  readonly sessions: readonly HeldSessions[];
  /** The year as the national channel has read it. */
  readonly numbers: readonly KnownBlock[];
}

/** What to bring to the yearly talk with the authority: released numbers, what is missing, and the sessions of the year. */
export function followUpSheet(say: Say, locale: Locale, { year, country, sessions, numbers }: FollowUp): Reply {
  const title = say('desk.follow_up.title', { year: String(year) });
  const { returns, leaderless } = country;
  const missing = returns.facilities - returns.returned;
  const gaps = lines(
    missing > 0 ? say('desk.follow_up.missing', { count: missing, year: String(returns.year) }) : null,
    ...leaderless
      .slice(0, MOST_NAMED)
      .map(
        ({ name, facility }) =>
          `• ${say('desk.leaderless', { group: escapeText(name), facility: escapeText(facility) })}`,
      ),
    leaderless.length > MOST_NAMED ? say('desk.more', { count: leaderless.length - MOST_NAMED }) : null,
  );
  const held = sessions.map(({ names, sessions: count }) =>
    say('desk.follow_up.sessions', { name: escapeText(names[locale]), count }),
  );
  return {
    text: title,
    blocks: [
      header(title),
      ...numbers.slice(0, MOST_BLOCKS),
      header(say('desk.follow_up.gaps')),
      section(gaps || say('desk.follow_up.no_gaps')),
      header(say('desk.follow_up.held')),
      section(held.length > 0 ? held.join('\n') : say('desk.follow_up.none_held')),
      context(say('desk.follow_up.released')),
    ],
  };
}
