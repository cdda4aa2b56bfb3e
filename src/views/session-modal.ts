import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../domain/model.js';
import type { Requirement } from '../domain/readiness.js';
import {
  LONGEST_PLACE,
  type SessionField,
  type SessionForm,
  type SessionProblem,
  type SessionProblems,
} from '../domain/session-form.js';
import type { Session } from '../domain/sessions.js';
import { everybodyConcerned } from '../domain/sign-up-list.js';
import type { Say } from '../locales/index.js';
import { anyNumberInput, choiceInput, dateInput, textInput, timeInput } from './form-inputs.js';
import { BLOCKS, CALLBACKS } from './ids.js';
import { localTime } from './local-time.js';
import { context, escapeText, plain, section } from './parts.js';
import { sessionWords } from './session-text.js';

/** What the form remembers between being opened and sent in. */
export interface SessionMemory {
  /** null for a session for every group. */
  readonly groupId: string | null;
  /** null for one that is being planned. */
  readonly sessionId: string | null;
  readonly version: number;
}

/** What the form for one session shows. */
export interface SessionModalState {
  readonly memory: SessionMemory;
  /** null for one that is being planned. */
  readonly session: Session | null;
  /** Those that can be chosen for a new one. */
  readonly requirements: readonly Requirement[];
  /** What stands in the fields: proposed, stored, or typed already. */
  readonly form: SessionForm;
  /** Whether somebody else saved a change while the form was being filled in. */
  readonly isChangedMeanwhile: boolean;
  /** IANA zone of its place. */
  readonly timeZone: string;
  /** Who fills it in, by their own clock: IANA zone, null when it is not known. */
  readonly reader: { readonly timeZone: string | null };
  readonly now: Date;
}

/** Plans a session or changes one, by the wall clock of its place. What it is for stays once it is planned. */
export function sessionModal(say: Say, locale: Locale, state: SessionModalState): ModalView {
  const { session, form, memory, reader, now } = state;
  const verb = session ? 'change' : 'plan';
  return {
    type: 'modal',
    callback_id: CALLBACKS.planSession,
    private_metadata: JSON.stringify(memory),
    title: plain(say(`session.form.${verb}`), 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      ...(session
        ? introduction(say, locale, session, state.isChangedMeanwhile)
        : [requirementInput(say, locale, state)]),
      dateInput({ field: BLOCKS.date, label: say('session.form.date') }, form.date),
      timeInput({ field: BLOCKS.startTime, label: say('session.form.start') }, form.startTime),
      timeInput({ field: BLOCKS.endTime, label: say('session.form.end') }, form.endTime),
      textInput(
        { field: BLOCKS.place, label: say('session.form.place'), hint: say('session.form.place_hint') },
        form.place,
        // A little more is let in, so that the answer to it is ours and nothing is cut off.
        LONGEST_PLACE * 3,
      ),
      anyNumberInput(
        { field: BLOCKS.seats, label: say('session.form.seats'), hint: say('session.form.seats_hint') },
        form.seats,
      ),
      dateInput(
        {
          field: BLOCKS.signUpUntil,
          label: say('session.form.sign_up_until'),
          hint: say('session.form.sign_up_until_hint'),
        },
        form.signUpUntil,
        true,
      ),
      ...localTime(say, state, reader.timeZone, now),
    ],
  };
}

function introduction(say: Say, locale: Locale, session: Session, isChangedMeanwhile: boolean): KnownBlock[] {
  const { name, when, place } = sessionWords(session, locale);
  const now = `${when} · ${place}`;
  return [
    section(`*${name}*`),
    ...(isChangedMeanwhile ? [section(`*${say('session.form.changed_meanwhile', { now })}*`)] : []),
    context(say('session.form.told', { count: everybodyConcerned(session).length })),
  ];
}

function requirementInput(say: Say, locale: Locale, { requirements, form }: SessionModalState): InputBlock {
  const choices = requirements.map(({ code, names }) => ({ text: names[locale], value: code }));
  const field = {
    field: BLOCKS.requirement,
    label: say('session.form.requirement'),
    hint: say('session.form.requirement_hint'),
  };
  return choiceInput(field, choices, form.requirementCode);
}

const BLOCK_OF: Readonly<Record<SessionField, string>> = {
  requirementCode: BLOCKS.requirement,
  date: BLOCKS.date,
  startTime: BLOCKS.startTime,
  endTime: BLOCKS.endTime,
  place: BLOCKS.place,
  seats: BLOCKS.seats,
  signUpUntil: BLOCKS.signUpUntil,
};

/** One sentence under each field that cannot be saved as it is, by block id. */
export function sessionErrors(say: Say, problems: SessionProblems): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [field, problem] of Object.entries(problems)) {
    errors[BLOCK_OF[field as SessionField]] = problemText(say, problem);
  }
  return errors;
}

function problemText(say: Say, problem: SessionProblem): string {
  switch (problem.problem) {
    case 'place_too_long':
      return say('session.problem.place_too_long', { most: problem.most });
    case 'not_a_whole_number':
      return say('session.problem.not_a_whole_number', { most: problem.most });
    case 'seats_above_cap':
      return say('session.problem.seats_above_cap', { most: problem.most });
    default:
      return say(`session.problem.${problem.problem}`);
  }
}

/** Asks before a session is called off. */
export function callOffSessionModal(say: Say, locale: Locale, session: Session): ModalView {
  const { name, when } = sessionWords(session, locale);
  return {
    type: 'modal',
    callback_id: CALLBACKS.callOffSession,
    private_metadata: session.id,
    title: plain(say('session.call_off'), 24),
    submit: plain(say('session.call_off_submit'), 24),
    close: plain(say('session.call_off_keep'), 24),
    blocks: [
      section(`*${name}*\n${when} · ${escapeText(session.place)}`),
      section(say('session.call_off_told', { count: everybodyConcerned(session).length })),
    ],
  };
}
