import { defineFeature } from '../../core/feature.js';
import { projects, settles } from '../../delivery/projecting.js';
import { whenSent } from '../../delivery/what-follows.js';
import { namesGroups } from '../../groups/read-groups.reading.js';
import { homeNeeds, homeSections } from '../../slack/hearing/home-parts.js';
import { aheadNeeds, glanceSection } from './ahead-home.request.js';
import { noteCard } from './note-card.store.js';
import { groupsAheadOf, lookAtLeaders, projectWeekAhead } from './projections.reading.js';

/** On Sunday evening each leader has one card: what needs them in the week that comes, and to whom they may want to be kind. */
export const weekAhead = defineFeature(
  'home/week-ahead',
  namesGroups(groupsAheadOf),
  settles(lookAtLeaders),
  projects(projectWeekAhead),
  whenSent(noteCard),
  homeSections(glanceSection),
  homeNeeds(aheadNeeds),
);
