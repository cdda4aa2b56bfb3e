import { openSettingsButton } from '../../people/settings/settings.controls.js';
import type { HomeButton } from '../../slack/hearing/home-parts.js';

export const settingsButton: HomeButton = {
  place: 10,
  async buttonFor({ say }) {
    return openSettingsButton.on(say('settings.open'));
  },
};
