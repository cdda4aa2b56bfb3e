import type { HomeSection } from '../../slack/hearing/home-parts.js';
import { readOwnTraining } from './own-training.request.js';
import { trainingHome } from './training.view.js';

/** Where they stand in each of their groups. */
export const trainingSection: HomeSection = {
  place: 20,
  async blocksFor(reader) {
    return trainingHome(reader.say, reader.person.locale, await readOwnTraining(reader));
  },
};
