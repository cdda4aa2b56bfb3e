import { actsForCountry } from '../../core/abilities.js';
import type { HomeButton, MenuEntry } from '../../slack/hearing/home-parts.js';
import { openRequirementsButton } from './requirements.controls.js';

export const requirementsButton: HomeButton = {
  place: 30,
  row: 'country',
  async buttonFor({ say, abilities }) {
    return actsForCountry(await abilities) ? openRequirementsButton.on(say('requirements.title')) : null;
  },
};

export const requirementsEntry: MenuEntry = {
  place: 70,
  async offerTo(reader) {
    const button = await requirementsButton.buttonFor(reader);
    return button && { buttons: [button] };
  },
};
