import { z } from 'zod';
import { defineBareButton, defineButton, defineList, id } from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineBareModal, defineModal } from '../../slack/blocks/modals.js';
import { dateField } from '../../slack/blocks/picked-fields.js';
import { planMemory } from '../planning/planning.controls.js';
import type { PauseForm } from './pause-form.rule.js';

/** The group or facility is still to be chosen. */
export const openPauseButton = defineBareButton('open_pause');
/** National staff choose a facility to pause: carries its id. */
export const pauseFacilityList = defineList('pause_facility', id);
/** Goes back from what would be done to the days. */
export const otherDaysButton = defineBareButton('pause_other_days');
/** Visits start again: carries the id of the pause. */
export const endPauseButton = defineButton('end_pause', id);

/** Whose visits, the pause that stood when it was opened, and the plan that it stands above, if there is one. */
const pauseMemory = z.object({
  kind: z.enum(['group', 'facility']),
  id: z.string(),
  standingId: z.string().nullable(),
  plan: planMemory.omit({ version: true }).nullable(),
});

export const pauseModal = defineModal(
  'pause',
  pauseMemory,
  defineForm<PauseForm>({
    from: dateField({ label: (say) => say('pause.from') }),
    until: dateField({ label: (say) => say('pause.until'), hint: (say) => say('pause.until.hint') }, true),
  }),
);

/** What would be done, to be confirmed: with the days, and how much was shown. */
export const pausePreviewModal = defineBareModal(
  'pause_preview',
  pauseMemory.extend({
    from: z.string(),
    until: z.string().nullable(),
    visits: z.number().int(),
    people: z.number().int(),
  }),
);
