import { z } from 'zod';
import { boxesField, choiceField } from '../../slack/blocks/choice-fields.js';
import {
  bareId,
  defineBareButton,
  defineButton,
  defineMenu,
  id,
  orWord,
  together,
} from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineBareModal, defineModal } from '../../slack/blocks/modals.js';
import { dateField, timeField } from '../../slack/blocks/picked-fields.js';
import { numberField, textField } from '../../slack/blocks/written-fields.js';
import { LONGEST_PLACE, type SessionForm } from './session-form.rule.js';

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

const sessionForm = defineForm<SessionForm>({
  requirementCode: choiceField({
    id: 'requirement',
    label: (say) => say('session.form.requirement'),
    hint: (say) => say('session.form.requirement_hint'),
  }),
  date: dateField({ label: (say) => say('session.form.date') }),
  startTime: timeField({ id: 'start_time', label: (say) => say('session.form.start') }),
  endTime: timeField({ id: 'end_time', label: (say) => say('session.form.end') }),
  place: textField(
    'session_place',
    { label: (say) => say('session.form.place'), hint: (say) => say('session.form.place_hint') },
    // A little more is let in, so that the answer to it is ours and nothing is cut off.
    LONGEST_PLACE * 3,
  ),
  seats: numberField({ label: (say) => say('session.form.seats'), hint: (say) => say('session.form.seats_hint') }),
  signUpUntil: dateField(
    {
      id: 'sign_up_until',
      label: (say) => say('session.form.sign_up_until'),
      hint: (say) => say('session.form.sign_up_until_hint'),
    },
    true,
  ),
});

/** No group for a session for every group, and no session for one that is being planned, at version 0. */
export const planSessionModal = defineModal(
  'plan_session',
  z.object({ groupId: z.string().nullable(), sessionId: z.string().nullable(), version: z.number().int() }),
  sessionForm,
);

const ofSession = z.union([z.object({ sessionId: z.string() }), bareId.transform((sessionId) => ({ sessionId }))]);

export const callOffSessionModal = defineBareModal('call_off_session', ofSession);

/** Those who came, by the ids of their sign-ups. */
export const markAttendanceModal = defineModal(
  'mark_attendance',
  ofSession,
  defineForm<{ readonly attended: readonly string[] }>({
    attended: boxesField({ label: (say) => say('session.attendance_label') }),
  }),
);
