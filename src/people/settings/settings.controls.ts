import type { QuietHoursForm } from '../../core/quiet-hours.js';
import { defineBareButton, defineButton, id, nothing } from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineModal } from '../../slack/blocks/modals.js';
import { timeField } from '../../slack/blocks/picked-fields.js';

export const openSettingsButton = defineBareButton('open_settings');
/** Carries the id of a group. */
export const openGroupRemindersButton = defineButton('open_group_reminders', id);

/** A person's own settings, of which only the quiet hours are sent in. */
export const quietHoursModal = defineModal(
  'quiet_hours',
  nothing,
  defineForm<QuietHoursForm>({
    from: timeField({ label: (say) => say('settings.quiet.from') }),
    until: timeField({ label: (say) => say('settings.quiet.until') }),
  }),
);
