import type { HomeButton } from '../slack/hearing/home-parts.js';
import { openHelpButton } from './home.controls.js';

export const helpHomeButton: HomeButton = {
  place: 100,
  async buttonFor({ say }) {
    return openHelpButton.on(say('help.title'));
  },
};
