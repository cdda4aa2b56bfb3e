import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { forgetInTime } from './forget-in-time.job.js';
import { forgetPeople } from './forget-people.request.js';

/** What tells of people is kept for as long as it is of use, and then erased by itself. */
export const retention = defineFeature('own-data/retention', runsRegularly(forgetInTime(forgetPeople)));
