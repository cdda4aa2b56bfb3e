import { defineBareButton, defineButton, year } from '../../slack/blocks/controls.js';

/** What to bring to the yearly talk with the authority, of one year. */
export const openFollowUpButton = defineButton('open_follow_up', year);

/** How many one-to-ones there are, exactly. */
export const openOneToOnesButton = defineBareButton('open_one_to_ones_now');
