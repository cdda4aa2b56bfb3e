import { defineFeature } from '../../core/feature.js';
import { showReady } from '../../listeners/show-ready.js';
import { hears } from '../../slack/hearing/heard.js';

/** Who is ready for the visits ahead, and whether they suffice for the weeks to come. */
export const lookingAhead = defineFeature('visits/looking-ahead', hears(showReady));
