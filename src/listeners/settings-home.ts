import { openSettingsButton } from '../views/settings.controls.js';
import type { HomeButton } from './home-parts.js';

export const settingsButton: HomeButton = {
  place: 10,
  async buttonFor({ say }) {
    return openSettingsButton.on(say('settings.open'));
  },
};
