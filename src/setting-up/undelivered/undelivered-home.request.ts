import type { HomeButton, MenuEntry } from '../../slack/hearing/home-parts.js';
import { readUndelivered } from './read-undelivered.request.js';
import { openUndeliveredButton } from './undelivered.controls.js';

/** Says how many messages did not arrive, as far as this person oversees them. */
export const undeliveredButton: HomeButton = {
  place: 40,
  async buttonFor(reader) {
    const { messages } = await readUndelivered(reader);
    if (messages.length === 0) return null;
    return openUndeliveredButton.on(`${reader.say('undelivered.open')} (${messages.length})`);
  },
};

export const undeliveredEntry: MenuEntry = {
  place: 80,
  async offerTo(reader) {
    const button = await undeliveredButton.buttonFor(reader);
    return button && { buttons: [button] };
  },
};
