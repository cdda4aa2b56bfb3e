import type { ActionsBlock, KnownBlock } from '@slack/types';
import { LOCALES, type Locale } from '../../core/model.js';
import { LANGUAGE_NAMES, type Say } from '../../locales/index.js';
import { actions, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { chooseLanguageButtons, chooseLanguageList, LANGUAGE_CHOICES } from './language.controls.js';

/** The question, with what holds now. @param chosen null where nothing is */
export function languageReply(say: Say, chosen: Locale | null): Reply {
  const now = say(chosen === null ? 'language.now_none' : 'language.now');
  const text = `${say('language.choose')}\n${now}`;
  return { text, blocks: [section(text), languageButtons(say, LANGUAGE_CHOICES)] };
}

export function unknownLanguageReply(say: Say): Reply {
  const text = say('language.unknown');
  return { text: text.replaceAll('*', ''), blocks: [section(text), languageButtons(say, LANGUAGE_CHOICES)] };
}

/** Asked once of somebody whose language is a guess: in that language, with each of ours by its own name. */
export function languageQuestion(say: Say): Reply {
  const text = say('language.ask');
  return { text, blocks: [section(text), languageButtons(say, LOCALES)] };
}

/** In the language that they read from now on. @param chosen null for nothing of their own */
export function languageSaved(say: Say, chosen: Locale | null): Reply {
  return sentence(say(chosen === null ? 'language.saved_none' : 'language.saved'));
}

/** For App Home and the settings: the choice itself, kept as soon as it is made. */
export function languageSelect(say: Say, chosen: Locale | null): KnownBlock {
  const choices = LANGUAGE_CHOICES.map((choice) => ({ value: choice, text: nameOf(say, choice) }));
  return section(
    `*${say('language.title')}*\n${say('language.choose')}`,
    chooseLanguageList.among(choices, { placeholder: say('language.title'), chosen: chosen ?? 'none' }),
  );
}

function languageButtons(say: Say, choices: readonly (Locale | 'none')[]): ActionsBlock {
  return actions(...choices.map((choice) => chooseLanguageButtons[choice].on(choice, nameOf(say, choice))));
}

function nameOf(say: Say, choice: Locale | 'none'): string {
  return choice === 'none' ? say('language.none') : LANGUAGE_NAMES[choice];
}
