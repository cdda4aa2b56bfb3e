import { isInSomeGroup } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { projects } from '../../delivery/projecting.js';
import { whenTargetGroupsEnd } from '../../groups/happenings.store.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuWords } from '../../slack/hearing/home-parts.js';
import { chooseTargetGroups } from './choose-target-groups.listener.js';
import { countTargets } from './count-targets.listener.js';
import { countVisit } from './count-visit.listener.js';
import { countHomeButton } from './counting-home.request.js';
import { projectCountQuestions } from './projections.reading.js';
import { forgetTargetGroups } from './target-groups.store.js';

/** How many were met on a visit: asked afterwards, told with one press, corrected. */
export const counting = defineFeature(
  'numbers/counting',
  hears(countVisit, countTargets, chooseTargetGroups),
  projects(projectCountQuestions),
  whenTargetGroupsEnd(forgetTargetGroups),
  homeButtons(countHomeButton),
  menuWords({ place: 90, isFor: isInSomeGroup, words: ['count'] }),
);
