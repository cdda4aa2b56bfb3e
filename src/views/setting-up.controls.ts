import { defineBareButton, defineList, id, orWord } from './controls.js';

export const openSetupButton = defineBareButton('open_setup');
export const setUpNationalButton = defineBareButton('set_up_national');
/** Carries the id of a facility; null for a new one. */
export const setUpFacilityList = defineList('set_up_facility', orWord('new', id));
/** Carries the id of a group; null for a new one. */
export const setUpGroupList = defineList('set_up_group', orWord('new', id));
/** Of a group, in its form: it is searched like the others, and read when the form is sent in. */
export const facilityOfGroupList = defineList('facilityId', id);
