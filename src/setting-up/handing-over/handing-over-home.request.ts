import { leadsLastingly } from '../../groups/stand-ins.rule.js';
import type { HomeButton } from '../../slack/hearing/home-parts.js';
import { openHandOverButton } from './handing-over.controls.js';

export const handOverHomeButton: HomeButton = {
  place: 66,
  row: 'lead',
  async buttonFor({ say, abilities, person }) {
    return leadsLastingly((await abilities).leads, person.userId)
      ? openHandOverButton.on(null, say('hand_over.open'))
      : null;
  },
};
