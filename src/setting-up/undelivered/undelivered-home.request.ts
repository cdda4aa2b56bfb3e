import { section } from '../../slack/blocks/parts.js';
import { type HomeButton, type HomeNeeds, type MenuEntry, whoOversees } from '../../slack/hearing/home-parts.js';
import { overseenMessages } from './read-undelivered.request.js';
import { openUndeliveredButton } from './undelivered.controls.js';

/** Says how many messages did not arrive, as far as this person oversees them. */
export const undeliveredButton: HomeButton = {
  place: 70,
  row: whoOversees,
  async buttonFor(reader) {
    const { isOverseer, messages } = await reader.of(overseenMessages);
    if (!isOverseer) return null;
    const count = messages.length > 0 ? ` (${messages.length})` : '';
    return openUndeliveredButton.on(`${reader.say('undelivered.open')}${count}`);
  },
};

/** Before anything else: somebody has not heard what they should have. */
export const undeliveredEntry: MenuEntry = {
  place: 5,
  async offerTo(reader) {
    const { messages } = await reader.of(overseenMessages);
    const button = messages.length > 0 ? await undeliveredButton.buttonFor(reader) : null;
    return button && { buttons: [button] };
  },
};

/** What Slack has refused of ours, as far as this person oversees it. */
export const undeliveredNeeds: HomeNeeds = async (reader) => {
  const { say } = reader;
  const { messages } = await reader.of(overseenMessages);
  if (messages.length === 0) return [];
  const text = say('desk.refused', { count: messages.length });
  return [{ place: 80, at: null, blocks: [section(text, openUndeliveredButton.on(say('desk.see')))] }];
};
