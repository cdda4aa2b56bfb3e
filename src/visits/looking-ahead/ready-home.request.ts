import { overseesGroups } from '../../core/abilities.js';
import { type HomeButton, whoOversees } from '../../slack/hearing/home-parts.js';
import { openReadyButton } from '../../training/training.controls.js';

export const readyHomeButton: HomeButton = {
  place: 20,
  row: whoOversees,
  async buttonFor({ say, abilities }) {
    return overseesGroups(await abilities) ? openReadyButton.on(null, say('group_ready.open')) : null;
  },
};
