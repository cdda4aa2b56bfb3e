import { defineFeature } from '../../core/feature.js';
import { hears } from '../../slack/hearing/heard.js';
import { fetchOwnData } from './fetch-own-data.listener.js';

/** Everybody can take what is stored of them elsewhere. */
export const fetchingData = defineFeature('own-data/fetching', hears(fetchOwnData));
