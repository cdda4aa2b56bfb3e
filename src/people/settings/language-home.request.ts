import type { HomeSection } from '../../slack/hearing/home-parts.js';
import { languageSelect } from './language.view.js';

/** In which language they are written to. */
export const languageSection: HomeSection = {
  place: 50,
  async blocksFor({ say, person }) {
    return [languageSelect(say, person.languages.chosen)];
  },
};
