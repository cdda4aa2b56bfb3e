import type { Button, KnownBlock } from '@slack/types';
import type { Locale } from '../core/model.js';
import { type CommandWord, choice, type Say } from '../locales/index.js';
import { actions, context, type Reply, section } from '../slack/blocks/parts.js';
import { showAllWordsButton } from './home.controls.js';

/** What one person may do, of everything that there is. */
export interface Menu {
  /** What they can do, in sentences. */
  readonly lines: readonly string[];
  readonly buttons: readonly Button[];
  /** The command words that are of use to them, the most used ones first. */
  readonly words: readonly CommandWord[];
}

/** What is done most; everything else is folded, with a sentence each. */
const MOST_BUTTONS = 5;
/** A text holds 3000 characters (Slack: text objects). */
const WORDS_IN_A_SECTION = 12;

/** The menu: only what this person may do, as buttons that say what they do, and all the words a press away. */
export function helpReply(say: Say, { lines, buttons, words }: Menu): Reply {
  const said = lines.length > 0 ? lines : [say('help.nobody')];
  const blocks: KnownBlock[] = [section(`*${say('help.title')}*\n${said.join('\n')}`)];
  if (buttons.length > 0) blocks.push(actions(...buttons.slice(0, MOST_BUTTONS)));
  blocks.push(actions(showAllWordsButton.on(say('help.show_all', { count: words.length }))));
  return { text: say('help.title'), blocks };
}

/** Every word that is of use to this person, with a sentence each; the most used ones first. */
export function allWordsReply(say: Say, { words }: Pick<Menu, 'words'>): Reply {
  const said = words.map((word) => `${commandText(say, word)}: ${say(`does.${word}`)}`);
  const pieces = Array.from({ length: Math.ceil(said.length / WORDS_IN_A_SECTION) }, (_, index) =>
    said.slice(index * WORDS_IN_A_SECTION, (index + 1) * WORDS_IN_A_SECTION),
  );
  return {
    text: say('help.title'),
    blocks: [
      section(`*${say('help.title')}*`),
      ...pieces.map((piece) => section(piece.join('\n'))),
      context(say('help.pressed')),
    ],
    replaces: true,
  };
}

/** For a word that nobody knows, which is not repeated: those near to it, if any, then the menu. */
export function unknownReply(say: Say, locale: Locale, nearest: readonly CommandWord[], menu: Menu): Reply {
  const words = nearest.map((word) => commandText(say, word));
  const text =
    words.length > 0 ? say('help.unknown', { suggestions: choice(words, locale) }) : say('help.unknown_alone');
  const help = helpReply(say, menu);
  return { text, blocks: [section(text), ...help.blocks] };
}

function commandText(say: Say, word: CommandWord): string {
  return `\`/visit ${say(`word.${word}`)}\``;
}
