import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import { localTime } from '../../slack/blocks/local-time.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { context, escapeText, plain, section } from '../../slack/blocks/parts.js';
import type { Requirement } from '../requirements/readiness.rule.js';
import type { SessionForm, SessionProblem, SessionProblems } from './session-form.rule.js';
import { sessionWords } from './session-text.view.js';
import { callOffSessionModal, planSessionModal } from './sessions.controls.js';
import type { Session } from './sessions.rule.js';
import { everybodyConcerned } from './sign-up-list.rule.js';

/** What the form for one session shows. */
export interface SessionModalState {
  readonly memory: Remembered<typeof planSessionModal>;
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
  const { session, requirements, form, memory, reader, now } = state;
  const choices = requirements.map(({ code, names }) => ({ value: code, text: names[locale] }));
  const inputs = planSessionModal.form.inputs({
    say,
    locale,
    typed: form,
    given: { requirementCode: { choices } },
    leftOut: session ? ['requirementCode'] : [],
  });
  return planSessionModal.open(memory, {
    title: plain(say(session ? 'session.form.change' : 'session.form.plan'), 24),
    submit: plain(say('modal.save'), 24),
    close: plain(say('modal.cancel'), 24),
    blocks: [
      ...(session ? introduction(say, locale, session, state.isChangedMeanwhile) : []),
      ...inputs,
      ...localTime(say, state, reader.timeZone, now),
    ],
  });
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

/** One sentence under each field that cannot be saved as it is, by block id. */
export function sessionErrors(say: Say, problems: SessionProblems): Record<string, string> {
  return planSessionModal.form.errors(problems, (problem) => problemText(say, problem));
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
export function askToCallOffSession(say: Say, locale: Locale, session: Session): ModalView {
  const { name, when } = sessionWords(session, locale);
  return callOffSessionModal.open(
    { sessionId: session.id },
    {
      title: plain(say('session.call_off'), 24),
      submit: plain(say('session.call_off_submit'), 24),
      close: plain(say('session.call_off_keep'), 24),
      blocks: [
        section(`*${name}*\n${when} · ${escapeText(session.place)}`),
        section(say('session.call_off_told', { count: everybodyConcerned(session).length })),
      ],
    },
  );
}
