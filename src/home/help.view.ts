import type { Button, KnownBlock } from '@slack/types';
import type { Locale } from '../core/model.js';
import { type CommandWord, choice, type Say } from '../locales/index.js';
import { actions, context, escapeCommandText, type Reply, section } from '../slack/blocks/parts.js';

/** What one person may do, of everything that there is. */
export interface Menu {
  /** What they can do, in sentences. */
  readonly lines: readonly string[];
  readonly buttons: readonly Button[];
  /** The command words that are of use to them, the most used ones first. */
  readonly words: readonly CommandWord[];
}

/** The menu: only what this person may do, as buttons that say what they do. */
export function helpReply(say: Say, { lines, buttons, words }: Menu): Reply {
  const said = lines.length > 0 ? lines : [say('help.nobody')];
  const blocks: KnownBlock[] = [section(`*${say('help.title')}*\n${said.join('\n')}`)];
  if (buttons.length > 0) blocks.push(actions(...buttons));
  blocks.push(context(say('help.words', { words: words.map((word) => commandText(say, word)).join(', ') })));
  return { text: say('help.title'), blocks };
}

/** For a word that nobody knows: those near to it, if any, then the menu. */
export function unknownReply(
  say: Say,
  locale: Locale,
  typed: string,
  nearest: readonly CommandWord[],
  menu: Menu,
): Reply {
  const words = nearest.map((word) => commandText(say, word));
  const text =
    words.length > 0
      ? say('help.unknown', { typed: escapeCommandText(typed), suggestions: choice(words, locale) })
      : say('help.unknown_alone', { typed: escapeCommandText(typed) });
  const help = helpReply(say, menu);
  return { text, blocks: [section(text), ...help.blocks] };
}

function commandText(say: Say, word: CommandWord): string {
  return `\`/visit ${say(`word.${word}`)}\``;
}
