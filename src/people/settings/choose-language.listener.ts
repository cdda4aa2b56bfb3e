import type { Locale } from '../../core/model.js';
import { Volunteers } from '../../groups/volunteers.store.js';
import { readLanguage } from '../../locales/index.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import { homeChanged } from '../../slack/hearing/home-changes.js';
import type { PressRequest, Request } from '../../slack/hearing/request.js';
import { spokenToAs } from '../../slack/hearing/speaking.js';
import { chooseLanguageButtons, chooseLanguageList, LANGUAGE_CHOICES } from './language.controls.js';
import { languageReply, languageSaved, unknownLanguageReply } from './language.view.js';
import { ownSettings } from './own-settings.request.js';

/** Somebody chooses the language they are written to in: `/visit language`, in the settings, in App Home, or where asked. */
export function chooseLanguage(deps: Deps): readonly Heard[] {
  return [
    onCommand('language', async (request) => {
      const { person, say, rest } = request;
      if (rest === '') return languageReply(say, person.languages.chosen, person.locale);
      const language = readLanguage(rest);
      if (language === null) return unknownLanguageReply(say, person.locale);
      const changed = await choose(deps, request, language);
      await request.answer(languageSaved(changed.say, changed.person.languages.chosen, changed.person.locale));
      await homeChanged(deps, changed);
      return null;
    }),
    onPress(chooseLanguageList, (request) => press(deps, request)),
    ...LANGUAGE_CHOICES.map((choice) => onPress(chooseLanguageButtons[choice], (request) => press(deps, request))),
  ];
}

async function press(deps: Deps, request: PressRequest<Locale | 'none'>): Promise<null> {
  const { view, screen, value } = request;
  const changed = await choose(deps, request, value);
  const reply = languageSaved(changed.say, changed.person.languages.chosen, changed.person.locale);
  if (view?.type === 'modal') await screen.show(await ownSettings(changed, reply.text), reply);
  else if (!view) await request.answer({ ...reply, replaces: true });
  await homeChanged(deps, changed);
  return null;
}

/** Stored: from here on everything is said in it, also what is scheduled already. */
async function choose<Asked extends Request>(deps: Deps, request: Asked, language: Locale | 'none'): Promise<Asked> {
  const chosen = language === 'none' ? null : language;
  const { userId } = request.person;
  await request.society.of(Volunteers).setLanguage(userId, chosen, request.now);
  const changed = spokenToAs(request, chosen);
  deps.lastLanguages.note(userId, { ...changed.person.languages, about: null });
  return changed;
}
