import { z } from 'zod';
import { defineBareButton, defineButton, id, isoWeek, orNothing, together } from '../slack/blocks/controls.js';

export const openScheduleButton = defineBareButton('open_schedule');

/** null: the group is still to be chosen. No week: the next one. */
export const openPlanButton = defineButton(
  'open_plan',
  orNothing(together({ groupId: id, isoWeek: orNothing(isoWeek).optional() })),
);

/** The week as a sheet for the facility’s front desk. null: the group is still to be chosen. No week: this one, or the next towards its end. */
export const gateSheetButton = defineButton(
  'front_desk',
  orNothing(together({ groupId: id, isoWeek: orNothing(isoWeek).optional() })),
);

export const askGroupButton = defineButton('ask_group', id);

/** In a card that tells of other things as well, its answer stands beside it. */
export const markClearedButton = defineButton(
  'mark_cleared',
  together({ shiftId: id, askedIn: z.literal('card').optional() }),
);

/** Pauses a group, or a facility with all groups that visit it, or changes the pause that it has. */
export const pauseButton = defineButton('pause', together({ kind: z.enum(['group', 'facility']), id }));
