import { z } from 'zod';
import { ACTIVITIES, FACILITY_KINDS, LARGEST_CAP, LOCALES } from '../core/model.js';
import { languageName } from '../locales/index.js';
import { choiceField, radioField, searchedField, ticksOfField } from '../slack/blocks/choice-fields.js';
import { defineBareButton, defineButton, defineList, id, orWord } from '../slack/blocks/controls.js';
import { kindText, statusText } from '../slack/blocks/facility-text.js';
import { addedLater, ticksAddedLater } from '../slack/blocks/field-variants.js';
import { defineForm } from '../slack/blocks/forms.js';
import { defineBareModal, defineModal } from '../slack/blocks/modals.js';
import { capitalized } from '../slack/blocks/parts.js';
import { channelField, peopleField } from '../slack/blocks/picked-fields.js';
import { anyNumberField, optionalTextField, textField, wholeNumberField } from '../slack/blocks/written-fields.js';
import { DESK_NAMES, FACILITY_STATUSES, type FacilityForm } from './facility-form.rule.js';
import type { GroupForm } from './group-form.rule.js';
import type { NationalForm } from './national-form.rule.js';

const ATTENDANCES = ['names', 'numbers'] as const;

export const openSetupButton = defineBareButton('open_setup');
export const setUpNationalButton = defineBareButton('set_up_national');
/** Carries the id of a facility; null for a new one. */
export const setUpFacilityList = defineList('set_up_facility', orWord('new', id));
/** Carries the id of a group; null for a new one. */
export const setUpGroupList = defineList('set_up_group', orWord('new', id));
/** Carries the id of a group. */
export const closeGroupButton = defineButton('close_group', id);
export const backToGroupButton = defineBareButton('back_to_group');
/** Carries the id of a group that is closed. */
export const openGroupAgainList = defineList('open_group_again', id);
/** Of a group, in its form: it is searched like the others, and the form then offers the programmes that fit it. */
export const facilityOfGroupList = defineList('facilityId', id);

const nationalForm = defineForm<NationalForm>({
  channelId: channelField({ label: (say) => say('setup.national.channel') }),
  staffIds: peopleField({
    label: (say) => say('setup.national.staff'),
    hint: (say) => say('setup.national.staff_hint'),
  }),
  activities: ticksAddedLater(
    ticksOfField(
      {
        label: (say) => say('setup.national.activities'),
        hint: (say) => say('setup.national.activities_hint'),
        choices: (say) =>
          ACTIVITIES.map((activity) => ({ value: activity, text: capitalized(say(`activity.${activity}`)) })),
      },
      ACTIVITIES,
    ),
  ),
});

/** The version is the one of the workspace at which the form was opened. */
export const setUpNationalModal = defineModal('set_up_national', z.object({ version: z.number().int() }), nationalForm);

const facilityForm = defineForm<FacilityForm>({
  name: textField('facility_name', {
    label: (say) => say('setup.facility.name'),
    hint: (say) => say('setup.facility.name_hint'),
  }),
  kind: choiceField({
    label: (say) => say('setup.facility.kind'),
    choices: (say) => FACILITY_KINDS.map((kind) => ({ value: kind, text: kindText(say, kind) })),
  }),
  region: textField('facility_region', { label: (say) => say('setup.facility.region') }),
  area: addedLater(
    optionalTextField('facility_area', {
      label: (say) => say('setup.facility.area'),
      hint: (say) => say('setup.facility.area_hint'),
    }),
  ),
  address: addedLater(
    optionalTextField('facility_address', {
      label: (say) => say('setup.facility.address'),
      hint: (say) => say('setup.facility.address_hint'),
    }),
  ),
  meetingPoint: addedLater(
    optionalTextField('facility_meeting_point', {
      label: (say) => say('setup.facility.meetingPoint'),
      hint: (say) => say('setup.facility.meetingPoint_hint'),
    }),
  ),
  timeZone: choiceField({
    label: (say) => say('setup.facility.timeZone'),
    hint: (say) => say('setup.facility.timeZone_hint'),
  }),
  visitorCap: wholeNumberField(
    { label: (say) => say('setup.facility.visitorCap'), hint: (say) => say('setup.facility.visitorCap_hint') },
    LARGEST_CAP,
  ),
  lateMinutes: addedLater(
    anyNumberField({
      label: (say) => say('setup.facility.lateMinutes'),
      hint: (say) => say('setup.facility.lateMinutes_hint'),
    }),
  ),
  deskNames: ticksAddedLater(
    ticksOfField(
      {
        label: (say) => say('setup.facility.deskNames'),
        hint: (say) => say('setup.facility.deskNames_hint'),
        choices: (say) => DESK_NAMES.map((value) => ({ value, text: say(`setup.facility.deskNames.${value}`) })),
      },
      DESK_NAMES,
    ),
  ),
  status: choiceField({
    label: (say) => say('setup.facility.status'),
    hint: (say) => say('setup.facility.status_hint'),
    choices: (say) => FACILITY_STATUSES.map((status) => ({ value: status, text: statusText(say, status) })),
  }),
});

/**
 * The version is the one at which the form was opened; both are null for a new facility. With it the place (`places.rule`) of
 * which the form has said who would not be ready there: left out until it has.
 */
export const setUpFacilityModal = defineModal(
  'set_up_facility',
  z.object({
    facilityId: z.string().nullable(),
    version: z.number().int().nullable(),
    warnedOf: z.string().optional(),
  }),
  facilityForm,
);

const groupForm = defineForm<GroupForm>({
  name: textField('group_name', { label: (say) => say('setup.group.name') }),
  facilityId: searchedField({
    id: facilityOfGroupList.actionId,
    label: (say) => say('setup.group.facilityId'),
    isHeard: true,
  }),
  programme: addedLater(
    choiceField({ label: (say) => say('setup.group.programme'), hint: (say) => say('setup.group.programme_hint') }),
  ),
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
    choices: (_, reader) =>
      LOCALES.map((locale) => ({ value: locale, text: capitalized(languageName(locale, reader)) })),
  }),
  attendance: radioField({
    label: (say) => say('setup.group.attendance'),
    choices: (say) => ATTENDANCES.map((value) => ({ value, text: say(`setup.attendance.${value}`) })),
  }),
  contactLine: addedLater(
    optionalTextField('group_contact_line', {
      label: (say) => say('setup.group.contactLine'),
      hint: (say) => say('setup.group.contactLine_hint'),
    }),
  ),
  restingIds: peopleField(
    { label: (say) => say('setup.group.restingIds'), hint: (say) => say('setup.group.restingIds_hint') },
    true,
  ),
});

const groupMemory = z.object({
  groupId: z.string().nullable(),
  /** At which the form was opened; both are null for a new group. */
  version: z.number().int().nullable(),
  /** Code of the programme for which it has been told already who would not be ready; null before. */
  askedAbout: z.string().nullable().default(null),
  /** The group is closed, and saving opens it again. */
  opens: z.boolean().optional(),
});

export const setUpGroupModal = defineModal('set_up_group', groupMemory, groupForm);
/** Says what comes of closing a group, or what stands in the way. The version is the one that was looked at. */
export const closeGroupModal = defineBareModal(
  'close_group',
  z.object({ groupId: z.string(), version: z.number().int() }),
);
