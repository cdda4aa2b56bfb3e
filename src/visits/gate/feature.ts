import { defineFeature } from '../../core/feature.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons } from '../../slack/hearing/home-parts.js';
import { fetchGateSheet } from './fetch-gate-sheet.listener.js';
import { gateHomeButton } from './gate-home.request.js';

/** A week as a sheet for the facility’s front desk: hours and how many come, and names only where the facility wants them. */
export const gate = defineFeature('visits/gate', hears(fetchGateSheet), homeButtons(gateHomeButton));
