import type { KnownBlock } from '@slack/types';
import type { Count, CountState } from '../domain/counting.js';
import type { Locale } from '../domain/model.js';
import type { Say } from '../locales/index.js';
import { answerButtons, correctButton, countedText, numberText, whyText, withLine } from './count.js';
import { context, escapeText, header, type Reply, section, sentence } from './parts.js';
import { whenOf } from './replies.js';

/** Each takes two blocks, and a message holds 50. */
const MOST_UNCOUNTED = 12;
const MOST_COUNTED_LISTED = 15;

/**
 * Everything that somebody can count: what nobody has counted yet with its buttons, the oldest first, and below it what is
 * counted, the newest first.
 * @param line said above it; null for nothing
 */
export function countList(say: Say, locale: Locale, states: readonly CountState[], line: string | null): Reply {
  const uncounted = states.filter(({ count }) => count === null);
  const reply = uncounted.length > 0 ? openList(say, locale, uncounted) : sentence(say('count.list.none'));
  const blocks = [...reply.blocks, ...countedRows(say, locale, states)];
  return line === null ? { text: reply.text, blocks } : withLine(line, { text: reply.text, blocks });
}

function openList(say: Say, locale: Locale, uncounted: readonly CountState[]): Reply {
  const more = uncounted.length - MOST_UNCOUNTED;
  const [oldest] = uncounted;
  return {
    text: say('count.list.title'),
    blocks: [
      header(say('count.list.title')),
      ...uncounted
        .slice(0, MOST_UNCOUNTED)
        .flatMap((state) => [
          section(`${visitText(locale, state)}\n${numberText(say, state)}`),
          answerButtons(say, locale, state, null, 'list'),
        ]),
      ...(more > 0 ? [context(say('count.list.more', { count: more }))] : []),
      ...(oldest ? [context(whyText(say, locale, oldest))] : []),
    ],
  };
}

function countedRows(say: Say, locale: Locale, states: readonly CountState[]): KnownBlock[] {
  const rows = states
    .flatMap((state): (readonly [CountState, Count])[] => (state.count ? [[state, state.count]] : []))
    .reverse()
    .slice(0, MOST_COUNTED_LISTED)
    .map(([state, count]) =>
      section(
        `${visitText(locale, state)}\n${countedText(say, count)}`,
        correctButton(say, locale, state, count, 'list'),
      ),
    );
  return rows.length > 0 ? [section(`*${say('count.list.counted')}*`), ...rows] : [];
}

function visitText(locale: Locale, state: CountState): string {
  return `*${whenOf(state, locale)}* · ${escapeText(state.group.facility.name)}`;
}
