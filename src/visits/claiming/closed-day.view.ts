import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { capitalized, escapeText, header, type Reply, section } from '../../slack/blocks/parts.js';
import { refusalText } from '../../slack/blocks/refusals.js';
import { whenOf } from '../../slack/blocks/when.js';
import { type ClaimState, decideClaim } from './claiming.rule.js';
import { stateText } from './schedule-line.view.js';

/** More than a day ever holds; a message takes 50 blocks (Slack). */
const MOST_LISTED = 20;

/** Several visits on a day that somebody named, none of which they can take: how each stands, in the words of its button. */
export function closedDayReply(
  say: Say,
  locale: Locale,
  visits: readonly ClaimState[],
  userId: string,
  now: Date,
): Reply {
  const text = say('claim.closed_that_day');
  const lines = visits.slice(0, MOST_LISTED).map((visit) => {
    const { group } = visit;
    const decided = decideClaim(visit, userId, now);
    const why = decided.ok
      ? capitalized(stateText(say, visit, now))
      : refusalText(say, decided.refusal, { locale, group });
    return section(`*${whenOf(visit, locale)}* · ${escapeText(group.facility.name)}\n${why}`);
  });
  return { text, blocks: [header(text), ...lines] };
}
