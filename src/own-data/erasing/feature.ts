import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { hears } from '../../slack/hearing/heard.js';
import { carryOnErasing } from './carry-on.job.js';
import { eraseOwnData } from './erase-own-data.listener.js';

/** Everybody can have what is stored of them erased. */
export const erasingData = defineFeature('own-data/erasing', hears(eraseOwnData), runsRegularly(carryOnErasing));
