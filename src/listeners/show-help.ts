import type { App } from '@slack/bolt';
import type { Deps } from '../deps.js';
import { nearestCommandWords } from '../locales/index.js';
import { helpReply, unknownReply, wordsFor } from '../views/help.js';
import { openHelpButton } from '../views/home.controls.js';
import { onCommand, onPress, type Request } from './listen.js';
import { readAbilities } from './publish-home.js';

/** Somebody asks what they can do here, or types a word that we don't know. */
export function showHelp(app: App, deps: Deps): void {
  const help = async (request: Request) => helpReply(request.say, request.person.locale, await readAbilities(request));
  onCommand(app, deps, 'help', help);
  onPress(app, deps, openHelpButton, help);
  onCommand(app, deps, null, async (request) => {
    const abilities = await readAbilities(request);
    const nearest = nearestCommandWords(request.typed, wordsFor(abilities));
    return unknownReply(request.say, request.person.locale, request.typed, nearest, abilities);
  });
}
