import { nearestCommandWords } from '../locales/index.js';
import { helpReply, unknownReply, wordsFor } from '../views/help.js';
import { openHelpButton } from '../views/home.controls.js';
import { onCommand } from './hear-command.js';
import { onPress } from './hear-press.js';
import type { Heard } from './heard.js';
import { readAbilities } from './publish-home.js';
import type { Request } from './request.js';

/** Somebody asks what they can do here, or types a word that we don't know. */
export function showHelp(): readonly Heard[] {
  const help = async (request: Request) => helpReply(request.say, request.person.locale, await readAbilities(request));
  return [
    onCommand('help', help),
    onPress(openHelpButton, help),
    onCommand(null, async (request) => {
      const abilities = await readAbilities(request);
      const nearest = nearestCommandWords(request.typed, wordsFor(abilities));
      return unknownReply(request.say, request.person.locale, request.typed, nearest, abilities);
    }),
  ];
}
