import type { ActionsBlock, KnownBlock } from '@slack/types';
import { MEANT_BY_SLACK } from '../../core/language.js';
import { LOCALES, type Locale } from '../../core/model.js';
import { choice, languageName, list, ownNameOf, type Say } from '../../locales/index.js';
import { actions, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { chooseLanguageButtons, chooseLanguageList, LANGUAGE_CHOICES } from './language.controls.js';

/** The question, with what holds now. @param chosen null where nothing is */
export function languageReply(say: Say, chosen: Locale | null, locale: Locale): Reply {
  const now = chosen === null ? say('language.now_none', { languages: meantBySlack(locale) }) : say('language.now');
  const text = `${say('language.choose')}\n${now}`;
  return { text, blocks: [section(text), languageButtons(say, LANGUAGE_CHOICES)] };
}

export function unknownLanguageReply(say: Say, locale: Locale): Reply {
  const text = say('language.unknown', {
    languages: list(
      LOCALES.map((each) => `*${ownNameOf(each)}*`),
      locale,
    ),
  });
  return { text: text.replaceAll('*', ''), blocks: [section(text), languageButtons(say, LANGUAGE_CHOICES)] };
}

/** Asked once of somebody whose language is a guess: in that language, with each of ours by its own name. */
export function languageQuestion(say: Say): Reply {
  const text = say('language.ask');
  return { text, blocks: [section(text), languageButtons(say, LOCALES)] };
}

/** In the language that they read from now on. @param chosen null for nothing of their own */
export function languageSaved(say: Say, chosen: Locale | null, locale: Locale): Reply {
  return sentence(
    chosen === null ? say('language.saved_none', { languages: meantBySlack(locale) }) : say('language.saved'),
  );
}

/** For App Home and the settings: the choice itself, kept as soon as it is made. */
export function languageSelect(say: Say, chosen: Locale | null): KnownBlock {
  const choices = LANGUAGE_CHOICES.map((each) => ({ value: each, text: nameOf(say, each) }));
  return section(
    `*${say('language.title')}*\n${say('language.choose')}`,
    chooseLanguageList.among(choices, { placeholder: say('language.title'), chosen: chosen ?? 'none' }),
  );
}

function meantBySlack(locale: Locale): string {
  return choice(
    MEANT_BY_SLACK.map((each) => languageName(each, locale)),
    locale,
  );
}

function languageButtons(say: Say, choices: readonly (Locale | 'none')[]): ActionsBlock {
  return actions(...choices.map((each) => chooseLanguageButtons[each].on(each, nameOf(say, each))));
}

function nameOf(say: Say, language: Locale | 'none'): string {
  return language === 'none' ? say('language.none') : ownNameOf(language);
}
