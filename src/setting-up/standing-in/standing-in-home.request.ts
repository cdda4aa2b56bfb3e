import { isLeader } from '../../core/abilities.js';
import { StandIns } from '../../groups/stand-ins.store.js';
import type { HomeButton, HomeSection } from '../../slack/hearing/home-parts.js';
import { openStandInButton } from './standing-in.controls.js';
import { standInsHome } from './standing-in.view.js';

export const standInHomeButton: HomeButton = {
  place: 65,
  row: 'lead',
  async buttonFor({ say, abilities }) {
    return isLeader(await abilities) ? openStandInButton.on(say('stand_in.open')) : null;
  },
};

/** Who stands in for them, and for whom they stand in. */
export const standInsSection: HomeSection = {
  place: 46,
  async blocksFor({ society, person, say, now, abilities }) {
    const { leads } = await abilities;
    if (leads.length === 0) return [];
    return standInsHome(say, person, await society.of(StandIns).of(person.userId, now), leads);
  },
};
