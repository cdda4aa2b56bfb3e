import { nearestCommandWords } from '../locales/index.js';
import type { Deps } from '../slack/hearing/deps.js';
import { onCommand } from '../slack/hearing/hear-command.js';
import { onPress } from '../slack/hearing/hear-press.js';
import type { Heard } from '../slack/hearing/heard.js';
import type { Request } from '../slack/hearing/request.js';
import { guideMeant, guideReply } from './guide.view.js';
import { allWordsReply, helpReply, unknownReply } from './help.view.js';
import { openHelpButton, showAllWordsButton } from './home.controls.js';
import { readMenu } from './read-menu.request.js';

/** Somebody asks what they can do here, for one role's guide (`/visit help leader`), or types a word that we don't know. */
export function showHelp(deps: Deps): readonly Heard[] {
  const help = async (request: Request) => helpReply(request.say, await readMenu(deps, request));
  return [
    onCommand('help', async (request) => {
      const guide = guideMeant(request.rest);
      return guide ? guideReply(request.say, guide) : help(request);
    }),
    onPress(openHelpButton, help),
    onPress(showAllWordsButton, async (request) => allWordsReply(request.say, await readMenu(deps, request))),
    onCommand(null, async (request) => {
      const { say, person, typed } = request;
      const menu = await readMenu(deps, request);
      return unknownReply(say, person.locale, nearestCommandWords(typed, menu.words), menu);
    }),
  ];
}
