import { isInSomeGroup, overseesGroups } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuWords } from '../../slack/hearing/home-parts.js';
import { historyHomeButton } from './history-home.request.js';
import { showHistory } from './show-history.listener.js';

/** Who has looked at what, and changed what: everybody reads what concerns them, leaders what concerns their groups. */
export const history = defineFeature(
  'own-data/history',
  hears(showHistory),
  homeButtons(historyHomeButton),
  menuWords({
    place: 145,
    isFor: (abilities) => isInSomeGroup(abilities) || overseesGroups(abilities),
    words: ['history'],
  }),
);
