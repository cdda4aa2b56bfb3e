import { defineFeature } from '../../core/feature.js';
import { hears } from '../../slack/hearing/heard.js';
import { lastPairing } from './last.listener.js';

/** A one-to-one rests, follows somebody elsewhere, is rounded off, and ends, without anybody being asked why. */
export const lastingPairings = defineFeature('pairing/lasting', hears(lastPairing));
