import type { HomeButton, MenuEntry } from '../../slack/hearing/home-parts.js';
import { openSetupButton } from '../setting-up.controls.js';

export const setupButton: HomeButton = {
  place: 20,
  row: 'country',
  async buttonFor({ say, abilities }) {
    const { isAdmin } = await abilities;
    return isAdmin ? openSetupButton.on(say('help.setup')) : null;
  },
};

export const setupEntry: MenuEntry = {
  place: 50,
  async offerTo(reader) {
    const button = await setupButton.buttonFor(reader);
    return button && { line: reader.say('help.admin'), buttons: [button] };
  },
};
