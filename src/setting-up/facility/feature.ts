import { defineFeature } from '../../core/feature.js';
import { hears } from '../../slack/hearing/heard.js';
import { setUpFacility } from './set-up-facility.listener.js';

/** A facility is set up and changed: where it is, how many it lets in, and what its groups do there. */
export const settingUpFacility = defineFeature('setting-up/facility', hears(setUpFacility));
