import { defineFeature } from '../../core/feature.js';
import { hears } from '../../listeners/heard.js';
import { showReady } from '../../listeners/show-ready.js';

/** Who is ready for the visits ahead, and whether they suffice for the weeks to come. */
export const lookingAhead = defineFeature('visits/looking-ahead', hears(showReady));
