import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { placeAmong } from '../../slack/blocks/group-text.js';
import {
  actions,
  capitalized,
  context,
  escapeText,
  header,
  type Reply,
  section,
  sentence,
} from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import {
  answerButtons,
  countedButtons,
  countedText,
  mayHaveTargets,
  numberText,
  whyText,
  withLine,
  withTargets,
} from './count.view.js';
import type { Count, CountState } from './counting.rule.js';

/** A message holds 50 blocks. Each takes four of them. */
const MOST_UNCOUNTED = 8;
/** One each, or two with the buttons of target groups. */
const MOST_COUNTED_LISTED = { plain: 12, withTargets: 6 } as const;

/**
 * Everything that somebody can count: what nobody has counted yet with its buttons, the oldest first, and below it what is
 * counted, the newest first.
 * @param line said above it; null for nothing
 */
export function countList(say: Say, locale: Locale, states: readonly CountState[], line: string | null): Reply {
  const uncounted = states.filter(({ count }) => count === null);
  const reply = uncounted.length > 0 ? openList(say, locale, uncounted, states) : sentence(say('count.list.none'));
  const blocks = [...reply.blocks, ...countedRows(say, locale, states)];
  return line === null ? { text: reply.text, blocks } : withLine(line, { text: reply.text, blocks });
}

function openList(say: Say, locale: Locale, uncounted: readonly CountState[], states: readonly CountState[]): Reply {
  const more = uncounted.length - MOST_UNCOUNTED;
  const [oldest] = uncounted;
  return {
    text: say('count.list.title'),
    blocks: [
      header(say('count.list.title')),
      ...uncounted
        .slice(0, MOST_UNCOUNTED)
        .flatMap((state) => [
          section(`${visitText(locale, state, states)}\n${numberText(say, state)}`),
          ...answerButtons(say, locale, state, null, 'list'),
        ]),
      ...(more > 0 ? [context(say('count.list.more', { count: more }))] : []),
      ...(oldest ? [context(whyText(say, locale, oldest))] : []),
    ],
  };
}

function countedRows(say: Say, locale: Locale, states: readonly CountState[]): KnownBlock[] {
  const counted = states.flatMap((state): (readonly [CountState, Count])[] =>
    state.count ? [[state, state.count]] : [],
  );
  const hasTargets = counted.some(([state, count]) => mayHaveTargets(state, count));
  const rows = counted
    .reverse()
    .slice(0, MOST_COUNTED_LISTED[hasTargets ? 'withTargets' : 'plain'])
    .flatMap(([state, count]): KnownBlock[] => {
      const text = withTargets(
        say,
        state,
        count,
        `${visitText(locale, state, states)}\n${capitalized(countedText(say, state, count))}`,
      );
      const [correct, ...others] = countedButtons(say, locale, state, count, 'list');
      if (correct && others.length > 0) return [section(text), actions(correct, ...others)];
      return [section(text, correct)];
    });
  return rows.length > 0 ? [section(`*${say('count.list.counted')}*`), ...rows] : [];
}

function visitText(locale: Locale, state: CountState, states: readonly CountState[]): string {
  return `*${whenOf(state, locale)}* · ${escapeText(
    placeAmong(
      locale,
      state.group,
      states.map(({ group }) => group),
    ),
  )}`;
}
