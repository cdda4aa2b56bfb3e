import { z } from 'zod';
import {
  defineBareButton,
  defineButton,
  defineList,
  defineMenu,
  id,
  isoWeek,
  orNothing,
  together,
} from './controls.js';

export const openScheduleButton = defineBareButton('open_schedule');
/** null: the group is still to be chosen. No week: the next one. */
export const openPlanButton = defineButton(
  'open_plan',
  orNothing(together({ groupId: id, isoWeek: orNothing(isoWeek).optional() })),
);

// Each carries the id of the week that is planned.
export const addShiftButton = defineButton('add_shift', id);
export const copyLastWeekButton = defineButton('copy_last_week', id);
export const saveDraftButton = defineButton('save_draft', id);
/** The week that the plan is left for. */
export const otherWeekList = defineList('other_week', isoWeek);

/** What can be done about one visit in the plan. */
export const planShiftMenu = defineMenu(
  'plan_shift',
  together({ verb: z.enum(['change', 'call_off', 'remove', 'free']), shiftId: id }),
);

const place = together({ groupId: id, userId: id, shiftId: id });
/** The place of somebody who has left the group. */
export const freeSeatButton = defineButton('free_seat', place);
/** Anybody's place, from the plan. */
export const freePlaceButton = defineButton('free_place', place);

// Each carries the id of a visit.
export const markClearedButton = defineButton('mark_cleared', id);
export const askGroupButton = defineButton('ask_group', id);
