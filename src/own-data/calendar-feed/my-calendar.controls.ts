import { z } from 'zod';
import { defineBareButton, defineList, nothing } from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineBareModal, defineModal } from '../../slack/blocks/modals.js';
import { textField } from '../../slack/blocks/written-fields.js';
import { TITLES } from './feed.rule.js';

export const openMyCalendarButton = defineBareButton('open_my_calendar');
export const getAddressButton = defineBareButton('get_calendar_address');
export const renewAddressButton = defineBareButton('renew_calendar_address');
export const endAddressButton = defineBareButton('end_calendar_address');
export const chooseTitlesList = defineList('choose_calendar_titles', z.enum(TITLES));

export const myCalendarModal = defineBareModal('my_calendar', nothing);

/** The address stands in it to be copied: what is written there is read by nobody. */
export const addressModal = defineModal(
  'calendar_address',
  nothing,
  defineForm<{ readonly address: string | null }>({
    address: textField('calendar_address', {
      label: (say) => say('my_calendar.address'),
      hint: (say) => say('my_calendar.address.hint'),
    }),
  }),
);
