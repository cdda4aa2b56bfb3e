import { defineBareButton, defineButton, id } from './controls.js';

export const openSettingsButton = defineBareButton('open_settings');
/** Carries the id of a group. */
export const openGroupRemindersButton = defineButton('open_group_reminders', id);
