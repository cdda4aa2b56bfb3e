import { isInSomeGroup } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { projects } from '../../delivery/projecting.js';
import { whenTargetGroupsEnd } from '../../groups/happenings.store.js';
import { chooseTargetGroups } from '../../listeners/choose-target-groups.js';
import { countTargets } from '../../listeners/count-targets.js';
import { countVisit } from '../../listeners/count-visit.js';
import { hears } from '../../slack/hearing/heard.js';
import { menuWords } from '../../slack/hearing/home-parts.js';
import { forgetTargetGroups } from '../../store/target-groups.js';
import { projectCountQuestions } from './projections.js';

/** How many were met on a visit: asked afterwards, told with one press, corrected. */
export const counting = defineFeature(
  'numbers/counting',
  hears(countVisit, countTargets, chooseTargetGroups),
  projects(projectCountQuestions),
  whenTargetGroupsEnd(forgetTargetGroups),
  menuWords({ place: 90, isFor: isInSomeGroup, words: ['count'] }),
);
