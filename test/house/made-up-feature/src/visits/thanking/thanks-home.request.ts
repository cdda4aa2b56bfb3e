import type { HomeSection } from '../../slack/hearing/home-parts.js';
import { Claims } from '../claiming/claims.store.js';
import { thanksHome } from './thanks.view.js';

export const thanksSection: HomeSection = {
  place: 15,
  async blocksFor({ society, person, say, now }) {
    return thanksHome(say, (await society.of(Claims).heldBy(person.userId, now)).length);
  },
};
