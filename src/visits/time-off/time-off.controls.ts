import { z } from 'zod';
import type { CalendarDate } from '../../core/time.js';
import { radioOfField } from '../../slack/blocks/choice-fields.js';
import { defineBareButton, defineButton, id } from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineModal } from '../../slack/blocks/modals.js';
import { dateField } from '../../slack/blocks/picked-fields.js';
import { HELD_CHOICES, type HeldChoice } from './time-off-form.rule.js';

export const openTimeOffButton = defineBareButton('open_time_off');
/** Carries the id of a time off. */
export const removeTimeOffButton = defineButton('remove_time_off', id);

/** As somebody fills it in. `held` is asked only where they hold visits then. */
export interface TimeOffForm {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly held: HeldChoice | null;
}

/** Remembers which visits of theirs it has shown. */
export const timeOffModal = defineModal(
  'time_off',
  z.object({ shownIds: z.array(z.string()) }),
  defineForm<TimeOffForm>({
    from: dateField({ label: (say) => say('time_off.from') }),
    until: dateField({ label: (say) => say('time_off.until'), hint: (say) => say('time_off.hint') }),
    held: radioOfField(
      {
        label: (say) => say('time_off.held'),
        choices: (say) => HELD_CHOICES.map((value) => ({ value, text: say(`time_off.held.${value}`) })),
      },
      HELD_CHOICES,
    ),
  }),
);
