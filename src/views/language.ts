import type { ActionsBlock, KnownBlock } from '@slack/types';
import { LOCALES, type Locale } from '../domain/model.js';
import { LANGUAGE_NAMES, type Say } from '../locales/index.js';
import { ACTIONS, languageAction } from './ids.js';
import { actions, button, plain, type Reply, section, sentence } from './parts.js';

/** What can be chosen; `none` leaves it to Slack and the group. */
export const LANGUAGE_CHOICES: readonly (Locale | 'none')[] = [...LOCALES, 'none'];

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
  const options = LANGUAGE_CHOICES.map((choice) => ({ value: choice, text: plain(nameOf(say, choice), 75) }));
  const initial = options.find(({ value }) => value === (chosen ?? 'none'));
  return section(`*${say('language.title')}*\n${say('language.choose')}`, {
    type: 'static_select',
    action_id: ACTIONS.chooseLanguage,
    placeholder: plain(say('language.title'), 150),
    options,
    ...(initial && { initial_option: initial }),
  });
}

function languageButtons(say: Say, choices: readonly (Locale | 'none')[]): ActionsBlock {
  return actions(...choices.map((choice) => button(languageAction(choice), nameOf(say, choice), choice)));
}

function nameOf(say: Say, choice: Locale | 'none'): string {
  return choice === 'none' ? say('language.none') : LANGUAGE_NAMES[choice];
}
