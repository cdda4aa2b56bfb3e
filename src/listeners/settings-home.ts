import type { HomeButton } from '../slack/hearing/home-parts.js';
import { openSettingsButton } from '../views/settings.controls.js';

export const settingsButton: HomeButton = {
  place: 10,
  async buttonFor({ say }) {
    return openSettingsButton.on(say('settings.open'));
  },
};
