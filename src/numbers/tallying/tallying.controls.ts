import { z } from 'zod';
import { severalField } from '../../slack/blocks/choice-fields.js';
import { defineBareButton, defineButton, defineButtons, isoWeek } from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineModal } from '../../slack/blocks/modals.js';

/** Kinds of period that numbers are looked up for. */
export const TALLY_PERIODS = ['week', 'month', 'quarter', 'year'] as const;

/** The last week that is closed. */
export const openNumbersButton = defineBareButton('open_numbers');
/** The period of that kind in which a week is. */
export const openTallyButtons = defineButtons('open_tally', TALLY_PERIODS, isoWeek);
/** Numbers of facilities, of target groups, of one-to-ones, or of a year that has these too. */
export const explainTallyButton = defineButton('explain_tally', z.enum(['tally', 'quarter', 'one_to_ones', 'year']));
export const declareSmallButton = defineBareButton('declare_small');

const smallForm = defineForm<{ readonly facilityIds: readonly string[] }>({
  facilityIds: severalField({
    id: 'small_facilities',
    label: (say) => say('small.label'),
    part: (say, first, last) => say('small.label_part', { first, last }),
    placeholder: (say) => say('small.placeholder'),
  }),
});

/** The version is the workspace's, at which the form was opened. */
export const declareSmallModal = defineModal('declare_small', z.object({ version: z.number().int() }), smallForm);
