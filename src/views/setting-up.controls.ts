import { z } from 'zod';
import { LOCALES } from '../domain/model.js';
import type { GroupForm } from '../domain/setting-up.js';
import { defineBareButton, defineList, id, orWord } from './controls.js';
import {
  addedLater,
  channelField,
  choiceField,
  optionalTextField,
  peopleField,
  radioField,
  searchedField,
  textField,
} from './form-fields.js';
import { defineForm } from './forms.js';
import { defineModal } from './modals.js';

const ATTENDANCES = ['names', 'numbers'] as const;

export const openSetupButton = defineBareButton('open_setup');
export const setUpNationalButton = defineBareButton('set_up_national');
/** Carries the id of a facility; null for a new one. */
export const setUpFacilityList = defineList('set_up_facility', orWord('new', id));
/** Carries the id of a group; null for a new one. */
export const setUpGroupList = defineList('set_up_group', orWord('new', id));
/** Of a group, in its form: it is searched like the others, and read when the form is sent in. */
export const facilityOfGroupList = defineList('facilityId', id);

const groupForm = defineForm<GroupForm>({
  name: textField({ label: (say) => say('setup.group.name') }),
  facilityId: searchedField({ id: facilityOfGroupList.actionId, label: (say) => say('setup.group.facilityId') }),
  channelId: channelField({
    label: (say) => say('setup.group.channelId'),
    hint: (say) => say('setup.group.channelId_hint'),
  }),
  leaderIds: peopleField({
    label: (say) => say('setup.group.leaderIds'),
    hint: (say) => say('setup.group.leaderIds_hint'),
  }),
  locale: choiceField({
    label: (say) => say('setup.group.locale'),
    choices: (say) => LOCALES.map((locale) => ({ value: locale, text: say(`setup.locale.${locale}`) })),
  }),
  attendance: radioField({
    label: (say) => say('setup.group.attendance'),
    choices: (say) => ATTENDANCES.map((value) => ({ value, text: say(`setup.attendance.${value}`) })),
  }),
  contactLine: addedLater(
    optionalTextField({
      label: (say) => say('setup.group.contactLine'),
      hint: (say) => say('setup.group.contactLine_hint'),
    }),
  ),
  restingIds: peopleField(
    { label: (say) => say('setup.group.restingIds'), hint: (say) => say('setup.group.restingIds_hint') },
    true,
  ),
});

/** The version is the one at which the form was opened; both are null for a new group. */
export const setUpGroupModal = defineModal(
  'set_up_group',
  z.object({ groupId: z.string().nullable(), version: z.number().int().nullable() }),
  groupForm,
);
