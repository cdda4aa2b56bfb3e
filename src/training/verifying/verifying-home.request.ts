import { overseesGroups } from '../../core/abilities.js';
import { type HomeButton, whoOversees } from '../../slack/hearing/home-parts.js';
import { openImportButton, openVerifyButton } from './verifying.controls.js';

export const verifyHomeButton: HomeButton = {
  place: 30,
  row: whoOversees,
  async buttonFor({ say, abilities }) {
    return overseesGroups(await abilities) ? openVerifyButton.on(null, say('desk.verify')) : null;
  },
};

export const importHomeButton: HomeButton = {
  place: 34,
  row: whoOversees,
  async buttonFor({ say, abilities }) {
    return overseesGroups(await abilities) ? openImportButton.on(null, say('desk.import')) : null;
  },
};
