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
import { BLOCKS, CALLBACKS } from './ids.js';
import { context, escapeText, plain, section } from './parts.js';
import { sessionWords } from './session-text.js';

/** A static select holds 100 options (Slack). */
const MOST_OPTIONS = 100;

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
}

/** Plans a session or changes one, by the wall clock of its place. What it is for stays once it is planned. */
export function sessionModal(say: Say, locale: Locale, state: SessionModalState): ModalView {
  const { session, form, memory } = state;
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
      input(BLOCKS.date, say('session.form.date'), datepicker(BLOCKS.date, form.date)),
      input(BLOCKS.startTime, say('session.form.start'), timepicker(BLOCKS.startTime, form.startTime)),
      input(BLOCKS.endTime, say('session.form.end'), timepicker(BLOCKS.endTime, form.endTime)),
      input(
        BLOCKS.place,
        say('session.form.place'),
        {
          type: 'plain_text_input',
          action_id: BLOCKS.place,
          // A little more is let in, so that the answer to it is ours and nothing is cut off.
          max_length: LONGEST_PLACE * 3,
          ...(form.place && { initial_value: form.place }),
        },
        say('session.form.place_hint'),
      ),
      input(BLOCKS.seats, say('session.form.seats'), seatsInput(form), say('session.form.seats_hint')),
      {
        ...input(
          BLOCKS.signUpUntil,
          say('session.form.sign_up_until'),
          datepicker(BLOCKS.signUpUntil, form.signUpUntil),
          say('session.form.sign_up_until_hint'),
        ),
        optional: true,
      },
      context(say('time.local')),
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
  const options = requirements
    .slice(0, MOST_OPTIONS)
    .map(({ code, names }) => ({ text: plain(names[locale], 75), value: code }));
  const chosen = options.find(({ value }) => value === form.requirementCode);
  return input(
    BLOCKS.requirement,
    say('session.form.requirement'),
    {
      type: 'static_select',
      action_id: BLOCKS.requirement,
      options,
      ...(chosen && { initial_option: chosen }),
    },
    say('session.form.requirement_hint'),
  );
}

function input(blockId: string, label: string, element: InputBlock['element'], hint?: string): InputBlock {
  return {
    type: 'input',
    block_id: blockId,
    label: plain(label, 2000),
    element,
    ...(hint && { hint: plain(hint, 2000) }),
  };
}

function datepicker(actionId: string, date: string | null): InputBlock['element'] {
  return { type: 'datepicker', action_id: actionId, ...(date && { initial_date: date }) };
}

function timepicker(actionId: string, time: string | null): InputBlock['element'] {
  return { type: 'timepicker', action_id: actionId, ...(time && { initial_time: time }) };
}

/** Decimals are let in, so that the answer to one is ours and says what to write. */
function seatsInput({ seats }: SessionForm): InputBlock['element'] {
  const isNumber = seats !== null && !Number.isNaN(seats);
  return {
    type: 'number_input',
    action_id: BLOCKS.seats,
    is_decimal_allowed: true,
    ...(isNumber && { initial_value: String(seats) }),
  };
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
    close: plain(say('modal.cancel'), 24),
    blocks: [
      section(`*${name}*\n${when} · ${escapeText(session.place)}`),
      section(say('session.call_off_told', { count: everybodyConcerned(session).length })),
    ],
  };
}
