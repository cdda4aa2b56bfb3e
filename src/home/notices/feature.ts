import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { hasSubjects, projects } from '../../delivery/projecting.js';
import { whenSent } from '../../delivery/what-follows.js';
import { namesGroups } from '../../groups/read-groups.reading.js';
import { whoIsTold } from '../../telling/notices.store.js';
import { groupsInNotices } from '../../telling/unsettled-notices.reading.js';
import { forgetNotices } from './forget-notices.job.js';
import { projectNotices } from './projections.reading.js';
import { settleNotice } from './settle-notice.store.js';

/** People are told once what was written down for them, in the words of the feature that wrote it. */
export const notices = defineFeature(
  'home/notices',
  projects(projectNotices),
  namesGroups(groupsInNotices),
  hasSubjects(whoIsTold),
  whenSent(settleNotice),
  runsRegularly(forgetNotices),
);
