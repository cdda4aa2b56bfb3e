import { defineButton, id } from '../../slack/blocks/controls.js';

// Each carries the id of a visit.
export const everyWeekButton = defineButton('every_week', id);
export const notThisWeekButton = defineButton('not_this_week', id);

/** Carries the id of a standing place. */
export const noLongerButton = defineButton('no_longer_every_week', id);
