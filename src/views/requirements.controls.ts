import { defineBareButton, defineButton, defineList, id, orWord } from './controls.js';

export const openRequirementsButton = defineBareButton('open_requirements');
/** Carries the code of a requirement; null for a new one. */
export const editRequirementList = defineList('edit_requirement', orWord('new', id));
/** Carries the code of a requirement. */
export const endRequirementButton = defineButton('end_requirement', id);
export const backToRequirementButton = defineBareButton('back_to_requirement');
/** Carries the code of a programme. */
export const editProgrammeButton = defineButton('edit_programme', id);
