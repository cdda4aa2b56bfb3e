import { z } from 'zod';
import { defineBareButton, defineButton, defineMenu, id, orWord, together } from './controls.js';

export const openSessionsButton = defineBareButton('open_sessions');
/** Carries the id of a group; null for a session for every group. */
export const planSessionButton = defineButton('plan_session', orWord('every', id));
export const sessionMenu = defineMenu(
  'session_menu',
  together({ verb: z.enum(['change', 'call_off', 'attendance']), sessionId: id }),
);

// Each carries the id of a session.
export const openAttendanceButton = defineButton('open_attendance', id);
export const signUpButton = defineButton('sign_up', id);
/** A place that is being offered. */
export const takePlaceButton = defineButton('take_place', id);
export const declinePlaceButton = defineButton('decline_place', id);
export const withdrawSignUpButton = defineButton('withdraw_sign_up', id);
