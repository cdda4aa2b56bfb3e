import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { projects } from '../../delivery/projecting.js';
import { whenSent } from '../../delivery/what-follows.js';
import { forgetNotices } from './forget-notices.job.js';
import { projectNotices } from './projections.reading.js';
import { settleNotice } from './settle-notice.store.js';

/** People are told once what was written down for them, in the words of the feature that wrote it. */
export const notices = defineFeature(
  'home/notices',
  projects(projectNotices),
  whenSent(settleNotice),
  runsRegularly(forgetNotices),
);
