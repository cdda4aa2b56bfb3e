import { defineButton, id } from '../../slack/blocks/controls.js';

// Each carries the id of a visit.
export const allWellButton = defineButton('all_well', id);
export const wishCallButton = defineButton('wish_call', id);
export const callNotNeededButton = defineButton('call_not_needed', id);

/** Carries the id of a wish, which tells of nobody. */
export const haveCalledButton = defineButton('have_called', id);
