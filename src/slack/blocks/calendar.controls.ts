import { z } from 'zod';
import { type Carried, defineButton, id, together } from './controls.js';

export const addToCalendarButton = defineButton(
  'add_to_calendar',
  together({ kind: z.enum(['session', 'visit', 'meeting']), id }),
);

/** What can stand in somebody's calendar. */
export type CalendarEntry = Carried<typeof addToCalendarButton>;
