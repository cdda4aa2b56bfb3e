import { actsForCountry, isLeader } from '../../core/abilities.js';
import { type HomeButton, whoOversees } from '../../slack/hearing/home-parts.js';
import { openPauseButton } from './pausing.controls.js';

export const pauseHomeButton: HomeButton = {
  place: 60,
  row: whoOversees,
  async buttonFor({ say, abilities: reading }) {
    const abilities = await reading;
    return isLeader(abilities) || actsForCountry(abilities) ? openPauseButton.on(say('pause.title')) : null;
  },
};
