import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { projects } from '../../delivery/projecting.js';
import { hears } from '../../slack/hearing/heard.js';
import { answerAfterwards } from './answer-afterwards.listener.js';
import { forgetCalls } from './forget-calls.job.js';
import { projectAfterwards, projectCalls } from './projections.reading.js';

/** Everybody who was on a visit is asked how they are the day after, and whoever would like it is rung by a leader. */
export const afterwards = defineFeature(
  'visits/afterwards',
  hears(answerAfterwards),
  projects(projectAfterwards, projectCalls),
  runsRegularly(forgetCalls),
);
