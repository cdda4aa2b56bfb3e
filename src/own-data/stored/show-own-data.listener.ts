import { sentence } from '../../slack/blocks/parts.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { openOwnDataButton } from './own-data.controls.js';
import { OwnDatas } from './own-data.store.js';
import { ownDataView } from './own-data.view.js';

/** Somebody looks at what is stored of them: `/visit me`, or a button of App Home. Nobody looks at anybody else's. */
export function showOwnData(): readonly Heard[] {
  return [
    onCommand('me', async (request) => {
      if (request.rest !== '') return sentence(request.say('own_data.only_own'));
      return show(request);
    }),
    onPress(openOwnDataButton, show),
  ];
}

async function show({ society, person, say, now, screen }: Request): Promise<null> {
  await screen.show(ownDataView(say, person.locale, await society.of(OwnDatas).of(person.userId, now)));
  return null;
}
