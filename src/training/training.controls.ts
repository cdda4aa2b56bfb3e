import { z } from 'zod';
import { defineBareButton, defineButton, id, orNothing, together } from '../slack/blocks/controls.js';

export const openTrainingButton = defineBareButton('open_training');
/** For national staff: what would lapse is to hold for longer. */
export const extendValidityButton = defineBareButton('extend_validity');

/** Everything, or what is missing; `again` from the answer itself, whose place it takes. Was without it. */
const look = together({ shown: z.enum(['all', 'soon']), again: z.literal('again').optional() });
/** null: the group is still to be chosen. */
export const openReadyButton = defineButton('open_ready', orNothing(together({ groupId: id, look: look.optional() })));
