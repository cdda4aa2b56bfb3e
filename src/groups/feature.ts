import { defineFeature } from '../core/feature.js';
import { runsRegularly } from '../delivery/jobs.js';
import { hasSubjects } from '../delivery/projecting.js';
import { hears } from '../slack/hearing/heard.js';
import { followMembership } from './follow-membership.listener.js';
import { everyGroup } from './groups.store.js';
import { syncMemberships } from './sync-memberships.job.js';
import { groupsOfPeople, whereShown } from './where-shown.store.js';

/** Whoever is in a group’s channel is a volunteer of that group. */
export const membership = defineFeature(
  'groups',
  hears(followMembership),
  runsRegularly(syncMemberships),
  hasSubjects(everyGroup),
  whereShown(groupsOfPeople),
);
