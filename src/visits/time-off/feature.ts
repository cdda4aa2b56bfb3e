import { isInSomeGroup } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, homeSections, menuWords } from '../../slack/hearing/home-parts.js';
import { forgetTimeOff } from './forget-time-off.job.js';
import { ownTimesSection } from './own-times-home.request.js';
import { takeTimeOff } from './take-time-off.listener.js';
import { timeOffButton } from './time-off-home.request.js';

/** Whoever is away for some days is not asked meanwhile, and what they hold then is seen to. */
export const timeOff = defineFeature(
  'visits/time-off',
  hears(takeTimeOff),
  homeSections(ownTimesSection),
  homeButtons(timeOffButton),
  menuWords({ place: 95, isFor: isInSomeGroup, words: ['away'] }),
  runsRegularly(forgetTimeOff),
);
